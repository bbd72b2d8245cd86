/// Writes the Swift source of the built-in holiday table.
enum CalendarTableSource {
    /// The source of `HolidayTable+Rows.swift`: a run of days of one name and kind a line.
    ///
    /// - Parameter csv: `date,name,kind` with a header, one day a line, in order of date; the kind
    ///   is `off` or `work`.
    static func source(csv: String) -> String {
        var runs: [(first: Substring, count: Int, kind: Substring, name: Substring)] = []
        var previous: Substring = ""
        for row in GeneratedTable.fields(ofCSV: csv, columns: 3) {
            let (date, name, kind) = (row[0], row[1], row[2])
            if let last = runs.last, last.kind == kind, last.name == name, follows(date, previous) {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((date, 1, kind, name))
            }
            previous = date
        }
        return GeneratedTable(
            type: "HolidayTable",
            content: "the days of the State Council's notices",
            source: "github.com/NateScarlet/holiday-cn, commit d4e53bf2, 2007.json to 2026.json",
            licence: "MIT; the facts are those of the State Council's yearly notices",
            lines: runs.map { "\($0.first) \($0.count) \($0.kind) \($0.name)" }
        ).text
    }

    /// Whether a date is the next number of the same month; a run never crosses a month.
    private static func follows(_ date: Substring, _ previous: Substring) -> Bool {
        guard date.prefix(7) == previous.prefix(7), let day = Int(date.suffix(2)),
            let before = Int(previous.suffix(2))
        else { return false }
        return day == before + 1
    }
}
