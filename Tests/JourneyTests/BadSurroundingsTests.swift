import FoundationEssentials
import Support
import Testing

/// Damaged files, centres that talk nonsense, terminals that can't show the screen: a clear
/// message, no crash, nothing lost.
@Suite(.serialized, .ifProgramsAreThere, .drivesPrograms)
struct BadSurroundingsTests {
    private let home: TestHome

    init() throws {
        home = try TestHome()
    }

    private func openInShell(
        _ workspace: TestWorkspace, environment: [String: String] = [:]
    ) throws -> TmuxScreen {
        try TmuxScreen(
            Program.hengjian.path, ["--workspace", workspace.path], columns: 160, rows: 24,
            home: home, environment: environment, inShell: true)
    }

    @Test(arguments: ["journal.db", "ref.db"])
    func `a database that is a text file is named and left alone`(name: String) throws {
        let workspace = try TestWorkspace.alone(home)
        let file = workspace.path + "/" + name
        let text = String(repeating: "这不是数据库\n", count: 1000)
        for leftover in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: file + leftover)
        }
        try Data(text.utf8).write(to: URL(filePath: file))
        for words in [["queue"], ["act", "matter.open", "--set", "kind=complaint"]] {
            let finished = try workspace.run(words)
            #expect(finished.status == 1, "\(words)")
            #expect(finished.errors.contains(name), "\(finished.errors)")
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
        let screen = try openInShell(workspace)
        try screen.shows(name, "ended with 1", "isig icanon echo")
    }

    @Test func `a config that is damaged is named with its line`() throws {
        let workspace = try TestWorkspace.alone(home)
        try Data("kind = \"alone\"\n= = =\n".utf8)
            .write(to: URL(filePath: workspace.path + "/config.toml"))
        let finished = try workspace.run(["queue"])
        #expect(finished.status == 1)
        #expect(finished.errors.contains("config.toml:2"), "\(finished.errors)")
    }

    @Test func `a dumb terminal is told what it needs`() throws {
        let workspace = try TestWorkspace.alone(home)
        let screen = try openInShell(workspace, environment: ["TERM": "dumb"])
        try screen.shows("TERM=dumb", "ended with 1", "isig icanon echo")
    }

    @Test(arguments: [["LANG": "", "LC_ALL": ""], ["LC_ALL": "C"], ["LANG": "zz_ZZ.UTF-8"]])
    func `without a locale the screen is there in Chinese`(
        environment: [String: String]
    ) throws {
        let workspace = try TestWorkspace.alone(home)
        let screen = try workspace.open(environment: environment)
        try screen.shows("投诉队列", "单机")
    }

    @Test func `a terminal description nobody has falls back to a common one`() throws {
        let workspace = try TestWorkspace.alone(home)
        let screen = try workspace.open(environment: ["TERM": "no-such-terminal"])
        try screen.wait(for: "the screen or a clear message") { rows in
            rows.contains { $0.contains("投诉队列") || $0.contains("no-such-terminal") }
        }
    }

    @Test func `a tiny terminal shows a card, and everything once it grows`() throws {
        let workspace = try TestWorkspace.alone(home)
        let screen = try workspace.open(columns: 10, rows: 3)
        try screen.shows("10 x 3")
        for (columns, rows) in [(1, 1), (59, 15), (10, 3)] {
            try screen.resize(columns: columns, rows: rows)
            #expect(!screen.isOver)
        }
        try screen.resize(columns: 80, rows: 24)
        try screen.shows("投诉队列")
    }

    @Test func `a pipe is no screen`() throws {
        let workspace = try TestWorkspace.alone(home)
        let finished = try workspace.run([])
        #expect(finished.status == 2)
        #expect(finished.output.isEmpty)
        #expect(!finished.errors.isEmpty)
    }

    @Test func `look-only opens, shows, and writes nothing`() throws {
        let workspace = try TestWorkspace.alone(home)
        let opened = try workspace.act(
            "matter.open", on: nil, "kind=complaint", "party=示例百味餐饮店", "handler=1")
        let screen = try workspace.open(["--readonly"])
        try screen.shows("[只读]", "示例百味餐饮店")
        try screen.press("e")
        try screen.shows("不能备注")
        let refused = try workspace.run(
            ["act", "note", "--on", opened.matter, "--set", "text=x", "--readonly"])
        #expect(refused.status == 1)
        #expect(try workspace.journal().count == 1)
    }
}
