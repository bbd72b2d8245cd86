import Intake
import Settings

/// Reads a mapping file for an import.
enum MappingFile {
    /// - Throws: `WorkspaceConfigError`, or `CommandProblem.notFound` for a word that is no field.
    static func read(_ path: String) throws -> MappingOverride {
        var lines: [String] = []
        try TextLines.each(of: path) { lines.append($0) }
        let file = try ColumnMappingFile(text: lines.joined(separator: "\n"), file: path)
        var mapping = MappingOverride()
        if let kind = file.kind {
            guard let kind = IntakeKind(rawValue: kind) else { throw CommandProblem.notFound(kind) }
            mapping.kind = kind
        }
        for (heading, field) in file.columns {
            guard let field = IntakeField(rawValue: field) else {
                throw CommandProblem.notFound(field)
            }
            mapping.columns[heading] = field
        }
        return mapping
    }
}
