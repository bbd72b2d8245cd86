/// Where keys stand in a TOML text. The parser forgets the lines of what it accepts, and a warning
/// without a line is of little help.
struct ThemeLines {
    private var lines: [String: Int] = [:]

    /// Notes the line of every `key =` and `[table]`; a key is known as `table.key`.
    init(_ text: String) {
        var table = ""
        for (index, line) in text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            let content = line.drop { $0 == " " || $0 == "\t" }
            if content.first == "[" {
                table = String(content.dropFirst().prefix { $0 != "]" })
                note(table, index + 1)
            } else if content.first != "#", let equals = content.firstIndex(of: "=") {
                let key = content[..<equals].filter { $0 != "\"" && $0 != " " && $0 != "\t" }
                note("\(table).\(key)", index + 1)
            }
        }
    }

    /// The line of `key` in `table`, else that of the table, else 1.
    func line(of key: String, in table: String) -> Int {
        lines["\(table).\(key)"] ?? lines[table] ?? 1
    }

    private mutating func note(_ key: String, _ line: Int) {
        if lines[key] == nil { lines[key] = line }
    }
}
