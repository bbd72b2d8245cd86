import ArgumentParser
import Enforcement
import FoundationEssentials
import Glibc
import Intake
import LocalStore
import Settings

/// `hengjian demo`: a throw-away workspace on the sample data, with a centre of its own.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Look at the program with fictional data.")

    @OptionGroup var global: GlobalOptions

    @Option(
        help: """
            Keep the workspaces and the centre's store in this directory. A second demo with the \
            same directory and another --officer joins the first one's centre.
            """)
    var keep: String?

    @Option(help: "The officer to be, one of the sample data's numbers.")
    var officer: String?

    func run() throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw UsageProblem.noTerminal
        }
        let own = try Surroundings.ofProcess()
        let shared = SharedFiles(own)
        let folder = try shared.sampleData()
        let sample = try SampleDescription(folder: folder)
        let directory = try keep ?? DemoDirectory.make()
        defer { if keep == nil { DemoDirectory.remove(directory) } }
        let language = global.language(own)
        Output.standard.note(
            Wording(zh: "正在准备演示数据 ...", en: "preparing the demo ...")(language))
        let joined = try DemoCentre.running(
            in: directory, programs: shared.programs, scope: sample.scope.text, own)
        // SampleData has a day of its own, on which its clocks are interesting.
        let start = joined?.joinedAt?.iso ?? sample.now
        let surroundings = own.clock.isSet ? own : try own.startingFrom(start)
        let centre =
            try joined
            ?? DemoCentre.start(
                in: directory, programs: shared.programs, sample: folder,
                scope: sample.scope.text, surroundings)
        defer { centre.stop() }
        let officer = officer ?? sample.officer.text
        let workspaceDirectory = WorkspaceDirectory(path: directory + "/workspace-" + officer)
        let workspace: Workspace
        if workspaceDirectory.exists {
            try workspaceDirectory.change { $0.server = centre.address }
            workspace = try Workspace.open(
                workspaceDirectory, surroundings, readOnly: global.readonly)
        } else {
            workspace = try Enrolment(
                server: centre.address,
                code: try centre.enrolmentCode(officer: officer),
                kind: "demo", bureau: sample.bureau
            ).perform(workspaceDirectory, surroundings)
            var progress = DemoProgress(language: language)
            _ = try workspace.sync { progress.show($0, of: $1) }
            progress.end()
        }
        try WorkstationRun(workspace: workspace, global: global, surroundings: surroundings)
            .perform()
    }
}

/// How far the first sync of the demo has come.
private struct DemoProgress {
    let language: Language

    mutating func show(_ done: Int64, of total: Int64) {
        let word = language == .zh ? "同步" : "syncing"
        Output.standard.message(Array("\r\u{1B}[K\(word) \(done)/\(total)".utf8))
    }

    func end() {
        Output.standard.message(Array("\r\u{1B}[K".utf8))
    }
}

/// The folder a demo lives in.
private enum DemoDirectory {
    static func make() throws -> String {
        var template = Array("/tmp/hengjian-demo-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else {
            throw CommandProblem.unreadable(path: "/tmp", errno: errno)
        }
        return String(cString: path)
    }

    static func remove(_ path: String) {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            Output.standard.note("\(path): \(error)")
        }
    }
}

extension SampleDescription {
    /// Reads `sample.json` of a folder.
    init(folder: String) throws {
        let path = folder + "/sample.json"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandProblem.notFound(path)
        }
        self = try JSONDecoder().decode(SampleDescription.self, from: data)
    }
}

extension Surroundings {
    /// The same surroundings with a clock that starts from an instant.
    func startingFrom(_ instant: String) throws -> Surroundings {
        Surroundings(environment: environment, clock: try WallClock(startingFrom: instant))
    }
}
