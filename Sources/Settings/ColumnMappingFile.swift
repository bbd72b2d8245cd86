import TOMLKit

/// What a mapping file of `import --mapping` says: which column means what.
///
/// ```toml
/// kind = "entities"
/// [columns]
/// "单位名称" = "name"
/// ```
package struct ColumnMappingFile: Hashable, Sendable {
    /// What the rows are, where the file says it.
    package let kind: String?
    /// Fields by the heading as the imported file writes it.
    package let columns: [String: String]

    /// Reads the text of a mapping file.
    package init(text: String, file: String) throws(WorkspaceConfigError) {
        let root: TOMLTable
        do {
            root = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw .notTOML(file: file, line: Int(error.source.begin.line))
        } catch {
            throw .incomplete(file: file)
        }
        kind = root["kind"]?.string
        var columns: [String: String] = [:]
        for heading in root["columns"]?.table?.keys ?? [] {
            columns[heading] = root["columns"]?.table?[heading]?.string
        }
        guard !columns.isEmpty || kind != nil else { throw .incomplete(file: file) }
        self.columns = columns
    }
}
