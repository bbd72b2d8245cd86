import ArgumentParser
import CentralStore
import Enforcement
import Intake

/// `import`: files into a scope's log.
struct Import: StoreCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import files as reference rows of a scope, complaints and the like as matters.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The files.")
    var files: [String] = []
    @Option(help: "Load the sample data of this folder.")
    var sample: String?
    @Option(help: "The scope, by region code.")
    var scope: String
    @Option(help: "What the files hold, where their headings don't tell.")
    var kind: IntakeKind?
    @Option(help: "The directory for the rows that could not be read.")
    var rejects = "."
    @Flag(help: "A JSON document a line, for each file.")
    var json = false

    func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
        let scope = try Scope(region: scope)
        if let sample {
            let loader = SampleLoader(store: store, folder: setting.path(sample), scope: scope)
            return try Answer(json: try await loader.load())
        }
        guard !files.isEmpty else { throw ValidationError("import: name a file") }
        var lines: [String] = []
        for file in files {
            var run = ImportRun(
                store: store, scope: scope, clock: setting.clock,
                rejectsDirectory: setting.path(rejects))
            let report = try await run.file(setting.path(file), kind: kind)
            lines.append(json ? try Answer(json: report).text : report.text)
        }
        return Answer(lines.joined(separator: "\n"))
    }
}

extension IntakeKind: ExpressibleByArgument {}

/// What became of one file.
struct ImportReport: Codable {
    var kind: String
    var read: Int
    var inserted: Int
    var updated: Int
    var unchanged: Int
    var warned: Int
    var rejected: Int
    var rejectsFile: String?
    var seconds: Double

    enum CodingKeys: String, CodingKey {
        case kind, read, inserted, updated, unchanged, warned, rejected, seconds
        case rejectsFile = "rejects_file"
    }

    var text: String {
        "\(kind): read \(read), inserted \(inserted), updated \(updated), unchanged \(unchanged),"
            + " warned \(warned), rejected \(rejected)"
            + (rejectsFile.map { " (\($0))" } ?? "") + ", \(seconds) s"
    }
}
