import ArgumentParser
import Enforcement
import Journal
import LocalStore

/// `hengjian journal`: the acts here, a line each.
struct JournalCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "List the acts of this workspace.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON document a line.")
    var json = false

    func perform(in workspace: Workspace, _ output: Output) throws {
        for line in try workspace.journal.journalLines() {
            if json {
                try output.json(line)
            } else {
                output.line(
                    [
                        line.act.description, line.kind.text, line.author.text,
                        "\(line.incarnation).\(line.sequence)", line.state,
                        line.position.map(String.init) ?? "", line.reason ?? "",
                    ].joined(separator: "\t"))
            }
        }
    }
}

/// `hengjian verify`: checks chains, signatures and heads.
struct VerifyCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the journal: chains, signatures, heads.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON document.")
    var json = false

    func perform(in workspace: Workspace, _ output: Output) throws {
        let own = workspace.device
        let key = workspace.deviceKey.verification
        let report = try workspace.journal.verify { $0 == own ? key : nil }
        if json {
            try output.json(VerifyDocument(report))
        } else {
            output.line("\(report.acts) acts, \(report.problems.count) problems")
            for problem in report.problems { output.line("\(problem)") }
        }
        if !report.isGood { throw CommandProblem.problemsFound(report.problems.count) }
    }
}

/// What checking said as `verify --json` prints it.
private struct VerifyDocument: Encodable {
    let ok: Bool
    let acts: Int
    let unchecked: Int
    let problems: [String]

    init(_ report: JournalReport) {
        ok = report.isGood
        acts = report.acts
        unchecked = report.unchecked
        problems = report.problems.map { "\($0)" }
    }
}
