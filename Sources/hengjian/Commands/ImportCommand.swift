import ArgumentParser
import Enforcement
import FoundationEssentials
import Glibc
import Intake
import LocalStore
import ReferenceStore

/// `hengjian import`: files into this workspace, as local reference rows (本地) and, where they
/// hold matters, as acts that open them.
struct ImportCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import registry files, records, complaints, tables.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The files; - is standard input.")
    var files: [String] = []

    @Option(help: "What the rows are, where the header can't tell.")
    var kind: IntakeKind?

    @Option(help: "A TOML file that says which column means what.")
    var mapping: String?

    @Flag(help: "One JSON document for each file.")
    var json = false

    func perform(in workspace: Workspace, _ call: Call) throws {
        guard !files.isEmpty else { throw UsageProblem.nothingToDo }
        try Refusal.check(.importRows, in: workspace)
        let override = try mapping.map { try MappingFile.read(call.path($0)) } ?? MappingOverride()
        for file in files {
            let kept = try KeptFile.keep(
                file == "-" ? call.standardInput : call.path(file), in: workspace.directory)
            let run = ImportRun(
                workspace: workspace, file: kept, source: file, kind: kind, mapping: override,
                language: global.lang ?? workspace.language)
            let result = try run.perform()
            if json {
                try call.output.json(result)
            } else {
                call.output.line(result.text(global.lang ?? workspace.language))
            }
        }
    }
}

extension IntakeKind: ExpressibleByArgument {}

extension Refusal {
    /// Throws where the officer of the workspace may not do that.
    static func check(_ permission: Permission, in workspace: Workspace) throws {
        try Authorizer.require(permission, scope: nil, in: workspace.circumstances)
    }
}

/// What became of a file, as `import --json` prints it.
struct ImportResult: Encodable {
    let kind: String
    let counts: ImportCounts
    let rejectsFile: String?
    let seconds: Double

    private enum Key: String, CodingKey {
        case kind, read, inserted, updated, unchanged, warned, rejected, seconds
        case rejectsFile = "rejects_file"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(counts.read, forKey: .read)
        try container.encode(counts.inserted, forKey: .inserted)
        try container.encode(counts.updated, forKey: .updated)
        try container.encode(counts.unchanged, forKey: .unchanged)
        try container.encode(counts.warned, forKey: .warned)
        try container.encode(counts.rejected, forKey: .rejected)
        try container.encode(rejectsFile, forKey: .rejectsFile)
        try container.encode((seconds * 1000).rounded() / 1000, forKey: .seconds)
    }

    func text(_ language: Language) -> String {
        let numbers = [
            counts.read, counts.inserted, counts.updated, counts.unchanged, counts.warned,
            counts.rejected,
        ].map(String.init)
        let words =
            language == .zh
            ? ["读入", "新增", "更新", "未变", "警告", "拒收"]
            : ["read", "inserted", "updated", "unchanged", "warned", "rejected"]
        let line = zip(words, numbers).map { "\($0) \($1)" }.joined(separator: "  ")
        return line + (rejectsFile.map { "\n\($0)" } ?? "")
    }
}
