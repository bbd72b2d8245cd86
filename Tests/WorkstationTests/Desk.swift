import Cells
import Enforcement
import Journal
import Support

@testable import Workstation

/// A workstation on made-up matters, driven by keys as an officer would.
struct Desk {
    /// Who sits at it.
    struct Setup {
        var language = Language.zh
        var width = 120
        var height = 40
        var officer: OfficerID = "0001"
        var roles: Set<OfficerRole> = [.officer]
        var readOnly = false
        var leaseExpired = false
        var kind = Session.Kind.enrolled(server: "https://centre.example")
    }

    var state: State
    /// Everything asked for since the last `press`.
    private(set) var effects: [Effect] = []

    init(_ setup: Setup = Setup(), loaded: Bool = true) throws {
        let session = Session(
            officer: Officer(
                id: setup.officer, name: setup.officer == "0001" ? "执法员甲" : "负责人乙",
                office: "A1", roles: setup.roles, scopes: [World.scope]),
            circumstances: Circumstances(
                officer: setup.officer, roles: setup.roles, scopes: [World.scope],
                readOnly: setup.readOnly, leaseExpired: setup.leaseExpired),
            scope: World.scope, bureauName: "示例区市场监管局", language: setup.language,
            now: World.now, officers: World.officers, offices: World.offices, kind: setup.kind)
        state = State(session: session, size: Size(width: setup.width, height: setup.height))
        guard loaded else { return }
        let world = try World.shared.get()
        state.sync = SyncStatus(
            link: .online(lastSynced: World.now.adding(milliseconds: -120_000)), pending: 1,
            conflicts: 1)
        _ = state.update(.mattersLoaded(world.matters))
        for docket in world.dockets { _ = state.update(.docketLoaded(docket)) }
    }

    /// Presses keys written in key notation.
    @discardableResult
    mutating func press(_ notation: String) throws -> [Effect] {
        effects = []
        for key in try Key.sequence(notation) { effects += state.update(.key(key)) }
        return effects
    }

    /// Chooses the usual subject.
    mutating func chooseSubject(checklist: Bool = false) throws {
        let world = try World.shared.get()
        _ = state.update(
            .subjectLoaded(
                World.subject, checklist: checklist ? world.checklist : nil,
                matters: world.matters.filter { $0.entity == World.subject.entity.id }))
    }

    /// The screen as text, one line a row.
    var screen: String {
        let grid = state.view()
        return (0..<grid.size.height).map { grid.text(ofRow: $0) }.joined(separator: "\n")
    }

    /// The acts that were handed to the journal.
    var recorded: [PlannedAct] {
        effects.flatMap { effect -> [PlannedAct] in
            if case .record(let acts) = effect { acts } else { [] }
        }
    }
}
