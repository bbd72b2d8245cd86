/// A moment (时刻) in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Stored and sent in UTC; what a person reads is at UTC+08:00, fixed, whatever the machine's zone.
package struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
    package let millisecondsSince1970: Int64

    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    package init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    /// The date at this moment at UTC+08:00.
    package var day: Day {
        Day(ordinal: Int32(Instant.dayNumber(of: localMilliseconds)))
    }

    /// The time of day at UTC+08:00 as `14:30`.
    package var clock: String {
        let minutes = Instant.timeOfDay(of: localMilliseconds) / 60_000
        return "\(Day.padded(Int(minutes / 60), to: 2)):\(Day.padded(Int(minutes % 60), to: 2))"
    }

    /// The moment so many milliseconds later; earlier where negative.
    package func adding(milliseconds: Int64) -> Instant {
        Instant(millisecondsSince1970: millisecondsSince1970 + milliseconds)
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }

    private var localMilliseconds: Int64 {
        millisecondsSince1970 + Instant.shanghaiOffsetMilliseconds
    }

    private static let shanghaiOffsetMilliseconds: Int64 = 8 * 3_600_000
    private static let dayMilliseconds: Int64 = 86_400_000

    private static func dayNumber(of milliseconds: Int64) -> Int64 {
        (milliseconds - timeOfDay(of: milliseconds)) / dayMilliseconds
    }

    private static func timeOfDay(of milliseconds: Int64) -> Int64 {
        let rest = milliseconds % dayMilliseconds
        return rest < 0 ? rest + dayMilliseconds : rest
    }
}

extension Instant: CustomStringConvertible, Codable {
    /// The moment as `2026-11-23T06:30:00Z`, with three decimals where it is not a whole second.
    package var iso: String {
        let time = Instant.timeOfDay(of: millisecondsSince1970)
        let day = Day(ordinal: Int32(Instant.dayNumber(of: millisecondsSince1970)))
        let fields = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60]
        let clock = fields.map { Day.padded(Int($0), to: 2) }.joined(separator: ":")
        let fraction = time % 1000 == 0 ? "" : "." + Day.padded(Int(time % 1000), to: 3)
        return "\(day)T\(clock)\(fraction)Z"
    }

    /// The same text as `iso`.
    package var description: String { iso }

    /// The moment written as RFC 3339: `2026-11-23T06:30:00Z`, with decimals of a second or an
    /// offset such as `+08:00` in place of Z; nil for anything else. Digits after the third
    /// decimal are dropped.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = Day(String(text.unicodeScalars.prefix(10))),
            let hour = Day.number(bytes[11..<13]), hour < 24,
            let minute = Day.number(bytes[14..<16]), minute < 60,
            let second = Day.number(bytes[17..<19]), second < 60
        else { return nil }
        var rest = bytes[19...]
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (48...57).contains($0) }
            guard let parsed = Day.number(ArraySlice((digits + [48, 48]).prefix(3))),
                !digits.isEmpty
            else { return nil }
            fraction = parsed
            rest = rest.dropFirst(digits.count + 1)
        }
        guard let offsetMinutes = Instant.offsetMinutes(rest) else { return nil }
        let seconds = Int64(day.ordinal) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        millisecondsSince1970 = (seconds - Int64(offsetMinutes) * 60) * 1000 + Int64(fraction)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let milliseconds = try container.decode(Int64.self)
        // Whatever has a calendar date of four digits; farther off nothing can be computed.
        guard (-62_135_596_800_000..<253_402_300_800_000).contains(milliseconds) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "an instant outside the years 1 to 9999")
        }
        self.init(millisecondsSince1970: milliseconds)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(millisecondsSince1970)
    }

    private static func offsetMinutes(_ text: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(text)
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = Day.number(bytes[1..<3]), hours < 24,
            let minutes = Day.number(bytes[4..<6]), minutes < 60
        else { return nil }
        let offset = hours * 60 + minutes
        return bytes[0] == UInt8(ascii: "-") ? -offset : offset
    }
}
