import FoundationEssentials

/// How messages become bytes and back: JSON, keys sorted so that equal messages are equal bytes.
package enum WireCoding {
    /// The bytes of a message.
    package static func bytes(_ message: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(message))
    }

    /// Reads a message; throws `DecodingError` for anything else.
    package static func message<Message: Decodable>(
        _ type: Message.Type, from bytes: [UInt8]
    ) throws -> Message {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
