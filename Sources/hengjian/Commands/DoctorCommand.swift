import ArgumentParser
import Enforcement
import FoundationEssentials
import Glibc
import LocalStore
import ReferenceStore
import Settings

/// `hengjian doctor`: what the program finds around it.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Report terminal, locale, workspace and files.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let surroundings = try Surroundings.ofProcess()
        let output = Output.standard
        let directory = try WorkspaceDirectory.locate(global.workspace, surroundings)
        let shared = SharedFiles(surroundings)
        setlocale(LC_CTYPE, "")
        let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
        let lines: [(String, String)] = [
            ("terminal", surroundings.variable("TERM") ?? "-"),
            ("stdout is a terminal", isatty(STDOUT_FILENO) == 1 ? "yes" : "no"),
            ("character set", codeset),
            ("language", global.language(surroundings).rawValue),
            ("shared files", shared.share ?? "-"),
            ("workspace", directory.path),
            ("workspace is there", directory.exists ? "yes" : "no"),
            ("calendar published through", "\(WorkingCalendar.builtIn.publishedThrough)"),
            ("today (UTC+08:00)", surroundings.clock.today().description),
        ]
        for (name, value) in lines { output.line("\(name)\t\(value)") }
        guard directory.exists else { return }
        let workspace = try Workspace.open(directory, surroundings, readOnly: true)
        defer { workspace.close() }
        let counts = try workspace.reference.counts()
        output.line("officer\t\(workspace.officer.name) (\(workspace.officer.id))")
        output.line("centre\t\(workspace.config.server ?? "-")")
        output.line("entities\t\(counts.entities)")
        output.line("credit records\t\(counts.records)")
        output.line("matters\t\(counts.matters)")
        for path in [directory.journal, directory.reference] {
            output.line("\(path)\t\(Self.bytes(of: path)) bytes")
        }
    }

    private static func bytes(of path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}
