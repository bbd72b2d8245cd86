/// A 128-bit identifier made once and never reused: UUID version 7 (RFC 9562). It names a thing;
/// its time part is never used as an order.
package struct UniqueID: Hashable, Sendable {
    /// The upper 64 bits: milliseconds, version and the first random bits.
    package let high: UInt64
    /// The lower 64 bits: variant and random bits.
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new identifier of the given moment; both words of randomness come from the caller.
    package init(at instant: Instant, random: (UInt64, UInt64)) {
        let milliseconds = UInt64(bitPattern: instant.millisecondsSince1970) & 0xFFFF_FFFF_FFFF
        high = milliseconds << 16 | 0x7000 | (random.0 & 0x0FFF)
        low = 0x8000_0000_0000_0000 | (random.1 & 0x3FFF_FFFF_FFFF_FFFF)
    }
}

extension UniqueID: LosslessStringConvertible {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Reads the 36-character text form; nil for anything else.
    package init?(_ text: String) {
        var words: [UInt64] = [0, 0]
        var count = 0
        for (index, byte) in text.utf8.enumerated() {
            if [8, 13, 18, 23].contains(index) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let value = Self.digits.firstIndex(of: byte), count < 32 else { return nil }
            words[count / 16] = words[count / 16] << 4 | UInt64(value)
            count += 1
        }
        guard count == 32, text.utf8.count == 36 else { return nil }
        self.init(high: words[0], low: words[1])
    }

    /// The text form in lower case, `01890a5d-ac96-774b-bcce-b302099a8057`.
    package var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        for index in 0..<32 {
            if [8, 12, 16, 20].contains(index) { bytes.append(UInt8(ascii: "-")) }
            let word = index < 16 ? high : low
            let shift = UInt64(60 - 4 * (index % 16))
            bytes.append(Self.digits[Int(word >> shift & 0xF)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UniqueID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = UniqueID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a UUID in lower case")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The identity of an act (操作).
package typealias ActID = UniqueID
/// The identity of a matter (事项): that of the act which opened it.
package typealias MatterID = UniqueID
/// The identity of a device (工作站).
package typealias DeviceID = UniqueID
