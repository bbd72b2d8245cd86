import ArgumentParser
import Enforcement
import Journal
import ReferenceStore

/// `hengjian matter`: one matter with everything done on it.
struct MatterCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "matter", abstract: "Show a matter with everything done on it.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The matter's id or number.")
    var id: String

    @Flag(help: "One JSON document.")
    var json = false

    func perform(in workspace: Workspace, _ output: Output) throws {
        guard let summary = try workspace.matter(named: id),
            let docket = try workspace.docket(summary.id)
        else { throw CommandProblem.notFound(id) }
        let clocks = docket.clocks(
            book: try workspace.reference.ruleBook(),
            calendar: try workspace.reference.calendar())
        if json {
            return try output.json(DocketDocument(summary, docket, clocks))
        }
        let language = language(workspace)
        output.line(
            [
                docket.number, docket.kind.wording(language), docket.state.wording(language),
                docket.party, docket.subject,
            ].joined(separator: "\t"))
        for clock in clocks {
            output.line(
                "  \(clock.deadline.rule)\t\(clock.deadline.from) .. \(clock.deadline.workTo)\t"
                    + "\(clock.deadline.basis) [\(clock.deadline.mark.rawValue)]\t"
                    + (clock.stopped?.description ?? ""))
        }
        for entry in docket.entries {
            let name = ActKindTable.row(entry.kind)?.wording(language) ?? entry.kind.text
            output.line(
                "  \(entry.at.day)\t\(name)\t\(entry.author)\t\(entry.outcome.word)\t\(entry.id)")
        }
    }
}

extension EntryOutcome {
    /// The stable word of the outcome.
    var word: String {
        switch self {
        case .effective: "effective"
        case .awaitingApproval: "awaiting_approval"
        case .returned: "returned"
        case .declined: "declined"
        case .withdrawn: "withdrawn"
        case .held(let reason): "held:\(reason)"
        case .overruled: "overruled"
        case .noEffect(let state): "no_effect:\(state.rawValue)"
        case .unknownKind: "unknown_kind"
        case .refused(let reason): "refused:\(reason.rawValue)"
        }
    }
}

/// A docket as `matter --json` prints it.
private struct DocketDocument: Encodable {
    let matter: MatterDocument
    let details: [String: String]
    let clocks: [Clock]
    let requests: [Request]
    let acts: [Entry]
    let conflicts: [[String: String]]
    let marks: [String: String]

    struct Clock: Encodable {
        let deadline: DeadlineDocument
        let stopped: Day?
        let extended: Bool
    }

    struct Request: Encodable {
        let act: String
        let hash: String
        let kind: String
        let asker: String
        let outcome: String
        let reason: String?
    }

    struct Entry: Encodable {
        let act: String
        let hash: String
        let kind: String
        let author: String
        let at: String
        let outcome: String
        let position: Int64?
        let fields: [String: String]
    }

    init(_ summary: MatterSummary, _ docket: Docket, _ clocks: [DocketClock]) {
        matter = MatterDocument(summary)
        details = docket.details.mapValues(\.string)
        self.clocks = clocks.map { clock in
            Clock(
                deadline: DeadlineDocument(clock.deadline, asked: clock.deadline.rule),
                stopped: clock.stopped, extended: clock.extended)
        }
        requests = docket.requests.map { request in
            Request(
                act: request.act.description, hash: request.hash.hexadecimal,
                kind: request.kind.text, asker: request.asker.text,
                outcome: request.outcome.rawValue, reason: request.reason)
        }
        acts = docket.entries.map { entry in
            Entry(
                act: entry.id.description, hash: entry.hash.hexadecimal, kind: entry.kind.text,
                author: entry.author.text, at: entry.at.iso, outcome: entry.outcome.word,
                position: entry.standing.position, fields: entry.fields.mapValues(\.string))
        }
        conflicts = docket.conflicts.map { conflict in
            [
                "effective": conflict.effective.description, "held": conflict.held.description,
                "chosen": conflict.chosen?.description ?? "",
            ]
        }
        marks = Dictionary(
            uniqueKeysWithValues: docket.marks.map { ($0.key.text, $0.value.mark) })
    }
}
