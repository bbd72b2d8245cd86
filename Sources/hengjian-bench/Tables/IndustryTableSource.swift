/// Writes the Swift source of the built-in industry table.
enum IndustryTableSource {
    /// The source of `IndustryTable+Rows.swift`: code and name together, a 大类 with the letter of
    /// its 门类 before its code. The parents of the others are their codes without the last digit.
    ///
    /// - Parameter csv: `code,name,level,parent` with a header; the levels are 门类 大类 中类 小类.
    static func source(csv: String) -> String {
        let entries = GeneratedTable.fields(ofCSV: csv, columns: 4).map { row in
            "\(row[2] == "大类" ? row[3] : "")\(row[0])\(row[1])"
        }
        return GeneratedTable(
            type: "IndustryTable",
            content: "the classification of GB/T 4754-2017",
            source: "github.com/qwer-of-div/1frontEnd, commit 61bed62e, IndustryData.js",
            licence: "none stated; the facts are those of the standard GB/T 4754-2017",
            lines: GeneratedTable.wrapped(entries)
        ).text
    }
}
