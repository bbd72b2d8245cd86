import FoundationEssentials
import Wire

/// Values of the directory as JSON text.
enum DirectoryText {
    static func write(_ value: some Encodable) throws -> String {
        String(decoding: try WireCoding.bytes(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        do {
            return try WireCoding.message(type, from: Array(text.utf8))
        } catch is DecodingError {
            throw StoreError.malformedRow("\(type)")
        }
    }
}
