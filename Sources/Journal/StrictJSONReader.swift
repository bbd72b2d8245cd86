/// Reads strict JSON from bytes, one value a document.
struct StrictJSONReader {
    private let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(StrictJSONError) -> StrictJSON {
        let value = try value(depth: 0)
        skipSpace()
        guard at == bytes.count else { throw .trailing(byte: at) }
        return value
    }

    private mutating func value(depth: Int) throws(StrictJSONError) -> StrictJSON {
        guard depth < StrictJSON.depthMax else { throw .tooDeep(byte: at) }
        skipSpace()
        guard at < bytes.count else { throw .ended }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try integer()
        }
    }

    private mutating func object(depth: Int) throws(StrictJSONError) -> StrictJSON {
        at += 1
        var members: [String: StrictJSON] = [:]
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            let start = at
            guard at < bytes.count else { throw .ended }
            guard bytes[at] == UInt8(ascii: "\"") else { throw .unexpected(byte: at) }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw here }
            let member = try value(depth: depth + 1)
            guard members.updateValue(member, forKey: key) == nil else {
                throw .duplicateKey(byte: start)
            }
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw here }
        }
    }

    private mutating func array(depth: Int) throws(StrictJSONError) -> StrictJSON {
        at += 1
        var items: [StrictJSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array(items) }
        while true {
            items.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(items) }
            guard take(UInt8(ascii: ",")) else { throw here }
        }
    }

    private mutating func word(
        _ word: String, _ value: StrictJSON
    ) throws(StrictJSONError) -> StrictJSON {
        for byte in word.utf8 {
            guard take(byte) else { throw here }
        }
        return value
    }

    private mutating func integer() throws(StrictJSONError) -> StrictJSON {
        let start = at
        _ = take(UInt8(ascii: "-"))
        let digits = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        guard at > digits else { throw .unexpected(byte: start) }
        let leadingZero = bytes[digits] == 0x30 && (at - digits > 1 || digits > start)
        let fraction = at < bytes.count && [0x2E, 0x65, 0x45].contains(bytes[at])
        guard !leadingZero, !fraction,
            let number = Int64(String(decoding: bytes[start..<at], as: UTF8.self))
        else { throw .notAnInteger(byte: start) }
        return .integer(number)
    }

    private mutating func string() throws(StrictJSONError) -> String {
        at += 1
        let start = at
        var text: [UInt8] = []
        while true {
            guard at < bytes.count else { throw .ended }
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw .notUTF8(byte: start)
                }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw .unexpected(byte: at - 1)
            default: text.append(byte)
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(StrictJSONError) {
        guard at < bytes.count else { throw .ended }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let start = at - 2
            var code = try hexadecimal()
            if (0xD800..<0xDC00).contains(code) {
                guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
                    throw .unexpected(byte: start)
                }
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw .unexpected(byte: start) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw .unexpected(byte: start) }
            text += String(Character(scalar)).utf8
        default: throw .unexpected(byte: at - 1)
        }
    }

    private mutating func hexadecimal() throws(StrictJSONError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard at < bytes.count else { throw .ended }
            guard let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
                throw .unexpected(byte: at)
            }
            code = code << 4 | UInt32(digit)
            at += 1
        }
        return code
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    private var here: StrictJSONError { at < bytes.count ? .unexpected(byte: at) : .ended }
}
