/// A JSON value as acts carry it: no fractions, no duplicate keys.
package enum StrictJSON: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int64)
    case text(String)
    case array([StrictJSON])
    case object([String: StrictJSON])
}

/// What is wrong with a text that should be strict JSON, and at which byte.
package enum StrictJSONError: Error, Hashable, Sendable {
    case unexpected(byte: Int)
    case ended
    case tooDeep(byte: Int)
    case duplicateKey(byte: Int)
    case notAnInteger(byte: Int)
    case notUTF8(byte: Int)
    case trailing(byte: Int)
    case tooLong(Int)
}

extension StrictJSON {
    /// The longest text that is read, in bytes.
    package static let bytesMax = 1 << 20
    /// The deepest nesting that is read.
    package static let depthMax = 32

    /// Reads exactly one value. Refused are duplicate keys, a byte-order mark, fractions and
    /// exponents, lone surrogates, text that is not UTF-8, anything after the value, and more
    /// than `bytesMax` bytes or `depthMax` levels.
    package static func parse(_ bytes: [UInt8]) throws(StrictJSONError) -> StrictJSON {
        guard bytes.count <= bytesMax else { throw .tooLong(bytes.count) }
        var reader = StrictJSONReader(bytes: bytes)
        return try reader.document()
    }

    /// The canonical bytes: keys in byte order, no spaces, only `"`, `\` and controls escaped.
    package var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .integer(let number): bytes += String(number).utf8
        case .text(let text): Self.write(text, to: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            for (index, key) in keys.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                members[key]?.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes += "\\u00".utf8
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 0xF)])
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension StrictJSON {
    /// The member of an object; nil where this is no object or has no such key.
    package subscript(key: String) -> StrictJSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text, where it is one.
    package var asText: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The whole number, where it is one.
    package var asInteger: Int64? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// The items, where it is an array.
    package var asArray: [StrictJSON]? {
        guard case .array(let items) = self else { return nil }
        return items
    }
}
