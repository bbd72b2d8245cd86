import Enforcement
import FoundationEssentials
import Glibc
import Support
import Testing

/// Kills `hengjian act --batch` again and again: at a random number of bytes of its answers, or a
/// random time after its start. What was answered is in the journal.
struct ScriptKills {
    private let home: TestHome
    private let workspace: TestWorkspace
    private var acknowledged: Set<String> = []
    /// How often it killed.
    private(set) var count = 0

    init() throws {
        home = try TestHome()
        workspace = try .alone(home)
    }

    /// The bytes of one answer, about.
    private static let answerBytes = 260

    /// Kills once and looks.
    mutating func round(_ generator: inout SplitMix) throws {
        let acts = Int.random(in: 1...20, using: &generator)
        let lines = (0..<acts).map { number in
            #"{"kind":"matter.open","set":{"kind":"complaint","party":"示例 \#(count).\#(number)"}}"#
        }
        let program = try workspace.start(
            ["act", "--batch", "-"], input: lines.joined(separator: "\n") + "\n")
        if Bool.random(using: &generator) {
            let bytes = Int.random(in: 0...acts * Self.answerBytes, using: &generator)
            program.pump(seconds: 30) { $0.output.count >= bytes }
        } else {
            let seconds = Double.random(in: 0...0.15, using: &generator)
            program.pump(seconds: seconds) { _ in false }
        }
        let killed = try program.kill()
        count += 1
        // The last line may be cut: it is no answer then.
        let whole = killed.output.split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast()
        for line in whole {
            acknowledged.insert(try Answer.decode(line).act)
        }
        try check()
    }

    private enum Answer {
        static func decode(_ line: Substring) throws -> ActAnswer {
            try JSONDecoder().decode(ActAnswer.self, from: Data(line.utf8))
        }
    }

    private func check() throws {
        let journal = try workspace.journal().map(\.act)
        #expect(Set(journal).count == journal.count, "kill \(count): an act is there twice")
        let lost = acknowledged.subtracting(journal)
        #expect(lost.isEmpty, "kill \(count): acknowledged and lost: \(lost)")
        let verified = try workspace.verify()
        #expect(verified.ok, "kill \(count): \(verified.problems)")
        #expect(verified.acts == journal.count)
    }
}

/// Kills the workstation again and again while a note is being typed or recorded. What was
/// acknowledged is in the journal, what was typed is offered again.
struct ScreenKills {
    private let home: TestHome
    private let workspace: TestWorkspace
    private var acknowledged = 0
    private(set) var count = 0

    init() throws {
        home = try TestHome()
        workspace = try .alone(home)
        try workspace.act(
            "matter.open", on: nil, "kind=complaint", "party=示例百味餐饮店", "handler=1")
    }

    mutating func round(_ generator: inout SplitMix) throws {
        let before = try notes()
        let screen = try workspace.open()
        try screen.shows("示例百味餐饮店")
        try screen.press("e")
        try screen.shows("备注", "内容")
        let text = "note \(count) " + String(generator.next(), radix: 36)
        let typed = text.prefix(Int.random(in: 1...text.count, using: &generator))
        for character in typed { try screen.type(String(character)) }
        try screen.shows(typed.trimmingSuffix())
        try screen.rests()
        let submits = Bool.random(using: &generator)
        if submits { try screen.press("C-y") }
        usleep(UInt32.random(in: 0...40_000, using: &generator))
        try screen.kill()
        count += 1
        let isAcknowledged = try screen.rows().contains { $0.contains("已记录: 备注") }
        try check(before: before, isAcknowledged: isAcknowledged, typed: typed, submits: submits)
    }

    private func notes() throws -> Int {
        try workspace.journal().count { $0.kind == "note" }
    }

    private func check(
        before: Int, isAcknowledged: Bool, typed: Substring, submits: Bool
    ) throws {
        let after = try notes()
        #expect(try workspace.verify().ok, "kill \(count)")
        if isAcknowledged { #expect(after == before + 1, "kill \(count): acknowledged and lost") }
        #expect(after == before || submits && after == before + 1, "kill \(count)")
        guard after == before else { return }
        let again = try workspace.open()
        try again.shows("草稿")
        try again.press("g", "w")
        try again.shows(typed.trimmingSuffix())
        try again.press("Escape", "Escape")
        try again.showsNoMore("内容")
        try again.rests()
        try again.quit()
    }
}

extension Substring {
    /// The text without blanks at its end, which a screen doesn't show.
    fileprivate func trimmingSuffix() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// Kills the server again and again while a workspace pushes. What it said it had taken it has,
/// once.
struct ServerKills {
    private let home: TestHome
    private let server: RunningServer
    private let mine: TestWorkspace
    private let hers: TestWorkspace
    private var positions: [String: Int64] = [:]
    private var syncSeconds = 0.0
    private(set) var count = 0

    private static let scope = "990101"
    private static let actsAtOnce = 25

    init() throws {
        home = try TestHome()
        server = try RunningServer(database: home.file("centre.db"), home: home)
        for (officer, role) in [("H1", "officer"), ("H2", "head")] {
            let added = try server.command([
                "officer", "add", "--id", officer, "--name", "示例" + officer, "--office", "HZ-1",
                "--role", role, "--scope", Self.scope,
            ])
            #expect(added.status == 0, "\(added.errors)")
        }
        mine = try .enrolled(home, name: "H1", officer: "H1", scope: Self.scope, at: server)
        hers = try .enrolled(home, name: "H2", officer: "H2", scope: Self.scope, at: server)
        try act(0)
        let start = Moment.now()
        try mine.sync()
        syncSeconds = Moment.now() - start
    }

    mutating func round(_ generator: inout SplitMix) throws {
        try act(count + 1)
        let program = try mine.start(["sync", "--json"])
        let delay = Double.random(in: 0...syncSeconds * 1.1, using: &generator)
        program.pump(seconds: delay) { _ in false }
        try server.kill()
        count += 1
        let interrupted = try program.finish(within: 60)
        #expect(interrupted.signal == nil, "kill \(count): \(interrupted.errors)")
        // What the workspace was told before it all went on.
        for row in try mine.journal() {
            guard let position = row.position else { continue }
            #expect(positions[row.act] ?? position == position, "kill \(count): \(row.act) moved")
            positions[row.act] = position
        }
        try server.restart()
        try mine.sync()
        try check()
    }

    /// Proves the whole store.
    func prove() throws {
        let verified = try server.command(["verify"])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        #expect(try mine.verify().ok)
        #expect(try hers.verify().ok)
    }

    private func act(_ round: Int) throws {
        let lines = (0..<Self.actsAtOnce).map { number in
            #"{"kind":"matter.open","set":{"kind":"enquiry","party":"示例 \#(round).\#(number)"}}"#
        }
        let answers = try mine.succeed(
            ["act", "--batch", "-"], input: lines.joined(separator: "\n"))
        #expect(answers.lines.count == Self.actsAtOnce)
    }

    private func check() throws {
        try hers.sync()
        let pushed = try mine.journal()
        #expect(pushed.allSatisfy { $0.state == "accepted" }, "kill \(count)")
        var taken: [Int64: String] = [:]
        for row in try hers.journal() {
            let position = try #require(row.position)
            #expect(taken[position] == nil, "kill \(count): position \(position) twice")
            taken[position] = row.act
        }
        #expect(taken.count == pushed.count, "kill \(count): acts lost or doubled")
        for row in pushed {
            let position = try #require(row.position)
            #expect(taken[position] == row.act, "kill \(count): \(row.act)")
            if let told = positions[row.act] { #expect(told == position, "kill \(count)") }
        }
    }
}
