import Enforcement
import Journal
import LocalStore
import ReferenceStore
import Workstation

extension Workspace {
    /// How many matters a queue holds at most, and for how many days an ended one stays in it.
    private static let mattersMax = 20_000
    private static let endedDays = 365

    /// A matter with everything done on it; nil where it is not here.
    func docket(_ matter: MatterID) throws -> Docket? {
        Docket.fold(try journal.acts(of: matter, opener: open))
    }

    /// Every open matter, and those ended within a year.
    func matters() throws -> [MatterSummary] {
        try reference.summaries(
            endedSince: clock.today().adding(days: -Self.endedDays), limit: Self.mattersMax)
    }

    /// What a filter of the queue may ask about.
    func filterNames() throws -> QueueFilter.Names {
        QueueFilter.Names(
            today: clock.today(), me: officer.id,
            officers: Dictionary(
                try reference.officers().map { ($0.id, $0.name) },
                uniquingKeysWith: { _, new in new }),
            offices: Dictionary(
                try reference.offices().map { ($0.id, $0.name) },
                uniquingKeysWith: { _, new in new }))
    }

    /// The matter that a text names: an id, a shown number, or an entity's code (its checklist).
    func matter(named text: String) throws -> MatterSummary? {
        if let id = MatterID(text) { return try reference.summary(id) }
        let numbered = try reference.summaries(number: text)
        if numbered.count > 1 {
            throw CommandProblem.ambiguous(text, numbered.map(\.id.description))
        }
        return numbered.first
    }

    /// The entity that a code, or an entity's id, names.
    func entity(named text: String) throws -> EntityID? {
        if try reference.subject(EntityID(text)) != nil { return EntityID(text) }
        let found = try reference.entities(code: text)
        if found.count > 1 { throw CommandProblem.ambiguous(text, found.map(\.text)) }
        return found.first
    }

    /// An entity's open checklist.
    func checklist(of entity: EntityID) throws -> Docket? {
        let open = try reference.summaries(of: entity)
            .first { $0.kind == .checklist && !$0.state.isFinal }
        return try open.flatMap { try docket($0.id) }
    }

    /// Folds what changed in the journal into the summaries of `ref.db`. The journal is always
    /// written first, so whatever is missing here is made again.
    func project() throws {
        let changes = try journal.mattersChanged(since: reference.projectedThrough)
        guard !changes.matters.isEmpty else { return }
        let book = try reference.ruleBook()
        let calendar = try reference.calendar()
        let summaries = try changes.matters.compactMap { matter in
            var summary = try docket(matter)?.summary(book: book, calendar: calendar)
            // Where there is no centre nothing waits to be sent.
            if !isEnrolled { summary?.attention.remove(.unsent) }
            return summary
        }
        try reference.putSummaries(summaries, through: changes.through)
    }

    /// Acts that are not at the centre yet; where there is none, nothing waits.
    var pendingCount: Int {
        get throws { isEnrolled ? try journal.pendingCount : 0 }
    }

    /// How many matters hold a contradiction nobody has settled.
    func conflicts() throws -> Int {
        try matters().count { $0.attention.contains(.conflict) }
    }
}
