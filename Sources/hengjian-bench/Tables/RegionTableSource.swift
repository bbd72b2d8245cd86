/// Writes the Swift source of the built-in region table.
enum RegionTableSource {
    /// The source of `RegionTable+Rows.swift`: code and name together, a withdrawn code with `>`
    /// and what it became behind.
    ///
    /// - Parameter csv: `code,name,status,became` with a header; the status is `current` or
    ///   `historical`, `became` the codes a withdrawn one became, parted by `|`.
    static func source(csv: String) -> String {
        let entries = GeneratedTable.fields(ofCSV: csv, columns: 4).map { row in
            "\(row[0])\(row[1])" + (row[2] == "current" ? "" : ">\(row[3])")
        }
        return GeneratedTable(
            type: "RegionTable",
            content: "GB/T 2260 codes, current and withdrawn",
            source: "github.com/mumuy/data_location, commit a40c560a, list, history and diff",
            licence: "MIT; the facts are those of the civil-affairs authority, to 2026-04",
            lines: GeneratedTable.wrapped(entries)
        ).text
    }
}
