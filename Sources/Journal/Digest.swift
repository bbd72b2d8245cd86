import Crypto

/// A SHA-256 value.
package struct Digest: Hashable, Sendable {
    /// Exactly 32 bytes.
    package let bytes: [UInt8]

    /// Takes 32 bytes; nil for any other number.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The hash of the parts, one after the other.
    package init(of parts: [UInt8]...) {
        var hash = SHA256()
        for part in parts { hash.update(data: part) }
        bytes = Array(hash.finalize())
    }

    /// Reads 64 hexadecimal digits.
    package init?(hexadecimal text: String) {
        guard let bytes = Hexadecimal.bytes(of: text) else { return nil }
        self.init(bytes: bytes)
    }

    /// 64 hexadecimal digits in lower case.
    package var hexadecimal: String { Hexadecimal.text(of: bytes) }

    /// The chain value before the first act.
    package static let zero = Digest(zeros: ())

    private init(zeros: Void) {
        bytes = [UInt8](repeating: 0, count: 32)
    }
}

/// Bytes as hexadecimal digits.
package enum Hexadecimal {
    /// Two lower-case digits a byte.
    package static func text(of bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0xF)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of an even number of digits; nil for anything else.
    package static func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in text.utf8 {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            if let first = high {
                bytes.append(first << 4 | UInt8(digit))
                high = nil
            } else {
                high = UInt8(digit)
            }
        }
        return high == nil ? bytes : nil
    }
}
