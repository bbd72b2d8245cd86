extension Day: LosslessStringConvertible, CustomStringConvertible, Codable {
    /// The day written exactly as `2026-09-24`; anything else is nil.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
            let day = Day.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as `2026-09-24`.
    package var description: String {
        "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a day is written yyyy-MM-dd")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The day in a text of a real file: `2018/1/1`, `2018.1.1`, `2018年1月1日`, `20180101`,
    /// `2018-01-01 00:00:00`, full-width digits. An instant with its offset gives its day at
    /// UTC+08:00. Nil where there is no whole date at the start, or more than a time after it.
    package static func parseLenient(_ text: String) -> Day? {
        let folded = WidthFolding.fold(text)
        if let instant = Instant(iso: folded) { return instant.day }
        var (date, time) = (Substring(folded), Substring())
        if let end = folded.firstIndex(where: { $0 == " " || $0 == "T" }) {
            (date, time) = (folded[..<end], folded[folded.index(after: end)...])
        }
        guard time.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ":") || $0 == 0x2E }) else {
            return nil
        }
        if date.utf8.count == 8, date.utf8.allSatisfy(isDigit) {
            let bytes = Array(date.utf8)
            guard let year = number(bytes[0..<4]), let month = number(bytes[4..<6]),
                let day = number(bytes[6..<8])
            else { return nil }
            return Day(year: year, month: month, day: day)
        }
        return separated(date)
    }

    /// A date in three numbers parted by one kind of separator, or by 年 月 日.
    private static func separated(_ date: Substring) -> Day? {
        var fields = [[UInt8](), [], []]
        var separators: [Unicode.Scalar] = []
        for scalar in date.unicodeScalars {
            if let digit = UInt8(exactly: scalar.value), isDigit(digit), separators.count < 3 {
                fields[separators.count].append(digit)
            } else {
                separators.append(scalar)
            }
        }
        let known: [[Unicode.Scalar]] = [
            ["-", "-"], ["/", "/"], [".", "."], ["年", "月", "日"], ["年", "月"],
        ]
        guard known.contains(separators), fields[0].count == 4,
            (1...2).contains(fields[1].count), (1...2).contains(fields[2].count),
            let year = number(fields[0][...]), let month = number(fields[1][...]),
            let day = number(fields[2][...])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The value of ASCII digits, nil where one is none.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// A number with zeros in front up to `width` digits.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
