package import Enforcement

/// Where an import stands, as one line of text.
package struct ImportProgress: Hashable, Sendable {
    package var rows: Int
    package var elapsedSeconds: Double
    package var bytesRead: Int64
    /// Nil where nobody knows, as with a pipe.
    package var totalBytes: Int64?

    package init(rows: Int, elapsedSeconds: Double, bytesRead: Int64, totalBytes: Int64?) {
        self.rows = rows
        self.elapsedSeconds = elapsedSeconds
        self.bytesRead = bytesRead
        self.totalBytes = totalBytes
    }

    /// Rows a second so far.
    package var rate: Int {
        elapsedSeconds > 0 ? Int(min(Double(rows) / elapsedSeconds, 1e12)) : 0
    }

    /// How much is done, 0 to 100; nil where the whole is unknown.
    package var percent: Int? {
        guard let totalBytes, totalBytes > 0 else { return nil }
        return Int(min(100, Double(bytesRead) * 100 / Double(totalBytes)))
    }

    /// The time left at the pace so far, in seconds; nil where it can't be told.
    package var remainingSeconds: Int? {
        guard let totalBytes, bytesRead > 0, elapsedSeconds > 0 else { return nil }
        let left = Double(max(0, totalBytes - bytesRead)) / Double(bytesRead) * elapsedSeconds
        return Int(min(left.rounded(.up), 359_999))
    }

    /// The line: `1,234,567 rows · 85,000 rows/s · 43 % · 1:05 left`.
    package func line(_ language: Language) -> String {
        let words: (rows: String, rate: String, left: String) =
            switch language {
            case .zh: ("行", "行/秒", "剩余 ")
            case .en: ("rows", "rows/s", "left ")
            }
        var parts = [
            "\(Self.grouped(rows)) \(words.rows)", "\(Self.grouped(rate)) \(words.rate)",
        ]
        if let percent { parts.append("\(percent) %") }
        if let remainingSeconds { parts.append(words.left + Self.clock(remainingSeconds)) }
        return parts.joined(separator: " · ")
    }

    private static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    private static func clock(_ seconds: Int) -> String {
        let (minutes, rest) = (seconds / 60, seconds % 60)
        let tail = "\(minutes % 60 < 10 && minutes >= 60 ? "0" : "")\(minutes % 60)"
        let hours = minutes >= 60 ? "\(minutes / 60):" : ""
        return "\(hours)\(tail):\(rest < 10 ? "0" : "")\(rest)"
    }
}
