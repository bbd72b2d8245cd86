import ArgumentParser
import Enforcement

/// `hengjian queue`: the matters, as pane 4 shows them.
struct QueueCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "List matters, the least time left first.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A filter, such as 状态:待受理 or a party's name.")
    var filter: String = ""

    @Flag(help: "Ended matters too.")
    var all = false

    @Flag(help: "One JSON document.")
    var json = false

    func perform(in workspace: Workspace, _ output: Output) throws {
        let wanted = try QueueFilter(filter)
        let names = try workspace.filterNames()
        let matters = try workspace.matters()
            .filter { all || !$0.state.isFinal || $0.clock != nil || !$0.attention.isEmpty }
            .filter { wanted.matches($0, names) }
        if json { return try output.json(matters.map(MatterDocument.init)) }
        let language = language(workspace)
        let today = workspace.clock.today()
        for matter in matters { output.line(QueueLine.text(of: matter, on: today, language)) }
    }
}

/// A matter as one line of text.
enum QueueLine {
    /// Number, kind, state, party, subject, the clock with the days left, what asks for a look.
    static func text(of matter: MatterSummary, on today: Day, _ language: Language) -> String {
        let left = matter.clock.map { clock in
            "\(clock.rule) \(clock.workTo) (\(clock.workTo - today))"
        }
        return [
            matter.number, matter.kind.wording(language), matter.state.wording(language),
            matter.party, matter.subject, left ?? "",
            matter.attention.map { $0.wording(language) }.sorted().joined(separator: " "),
        ].joined(separator: "\t")
    }
}

/// A matter as `queue --json` and `matter --json` print it.
struct MatterDocument: Encodable {
    private let matter: MatterSummary

    init(_ matter: MatterSummary) {
        self.matter = matter
    }

    private enum Key: String, CodingKey {
        case id, scope, kind, number, entity, party, subject, state, office, handler, second
        case source, outside, received, accepted, ended, attention, rule, due, extended
        case provisional, acts, asker
        case workTo = "work_to"
        case stateHash = "state_hash"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(matter.id, forKey: .id)
        try container.encode(matter.scope, forKey: .scope)
        try container.encode(matter.kind, forKey: .kind)
        try container.encode(matter.number, forKey: .number)
        try container.encodeIfPresent(matter.entity, forKey: .entity)
        try container.encode(matter.party, forKey: .party)
        try container.encode(matter.subject, forKey: .subject)
        try container.encode(matter.state, forKey: .state)
        try container.encodeIfPresent(matter.office, forKey: .office)
        try container.encodeIfPresent(matter.firstHandler, forKey: .handler)
        try container.encodeIfPresent(matter.secondHandler, forKey: .second)
        try container.encode(matter.source, forKey: .source)
        try container.encodeIfPresent(matter.outsideNumber, forKey: .outside)
        try container.encode(matter.received, forKey: .received)
        try container.encodeIfPresent(matter.accepted, forKey: .accepted)
        try container.encodeIfPresent(matter.ended, forKey: .ended)
        try container.encode(matter.attention.map(\.rawValue).sorted(), forKey: .attention)
        try container.encodeIfPresent(matter.clock?.rule, forKey: .rule)
        try container.encodeIfPresent(matter.clock?.due, forKey: .due)
        try container.encodeIfPresent(matter.clock?.workTo, forKey: .workTo)
        try container.encodeIfPresent(matter.clock?.extended, forKey: .extended)
        try container.encodeIfPresent(matter.clock?.provisional, forKey: .provisional)
        try container.encodeIfPresent(matter.asker, forKey: .asker)
        try container.encode(matter.actCount, forKey: .acts)
        try container.encode(matter.stateHash, forKey: .stateHash)
    }
}
