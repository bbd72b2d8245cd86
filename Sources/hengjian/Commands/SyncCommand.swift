import ArgumentParser
import Enforcement
import SyncClient

/// `hengjian sync`: exchanges with the centre once.
struct SyncCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Exchange with the centre now.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON document.")
    var json = false

    func perform(in workspace: Workspace, _ call: Call) throws {
        let report = try workspace.sync()
        let conflicts = try workspace.conflicts()
        if json {
            try call.output.json(SyncDocument(report, conflicts: conflicts))
        } else {
            call.output.line(
                "pushed \(report.pushed), accepted \(report.accepted), held \(report.held), "
                    + "pulled \(report.pulled), conflicts \(conflicts)")
        }
    }
}

/// What a sync did as `sync --json` prints it.
private struct SyncDocument: Encodable {
    let pushed: Int
    let accepted: Int
    let duplicate: Int
    let held: Int
    let refused: Int
    let pulled: Int
    let conflicts: Int
    let positions: [String: Int64]
    let epoch: [String: Int64]

    init(_ report: SyncReport, conflicts: Int) {
        pushed = report.pushed
        accepted = report.accepted
        duplicate = report.duplicate
        held = report.held
        refused = report.refused
        pulled = report.pulled
        self.conflicts = conflicts
        positions = report.positions
        epoch = report.epoch
    }
}
