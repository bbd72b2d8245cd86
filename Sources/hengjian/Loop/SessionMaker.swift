import Enforcement
import FoundationEssentials
import ReferenceStore
import Settings
import Workstation

/// Makes what the screen knows of its surroundings: people, tables, keys. Made again when a sync
/// brought rows.
struct SessionMaker: Sendable {
    let workspace: Workspace
    let surroundings: Surroundings
    let language: Language
    let themeName: String
    let themeNames: [String]

    /// The session as the stores have it now.
    func make() throws -> Session {
        let reference = workspace.reference
        let kind: Session.Kind =
            switch workspace.config.kind {
            case "demo": .demo
            case "enrolled": .enrolled(server: workspace.config.server ?? "")
            default: .alone
            }
        let offices = Dictionary(
            try reference.offices().map { ($0.id, $0) }, uniquingKeysWith: { _, new in new })
        // A bureau without a name of its own is known by the officer's office.
        let bureau =
            workspace.config.bureau.isEmpty
            ? offices[workspace.officer.office]?.name ?? "" : workspace.config.bureau
        return Session(
            officer: workspace.officer, circumstances: workspace.circumstances,
            scope: workspace.homeScope, bureauName: bureau, language: language,
            themeName: themeName, themeNames: themeNames, now: workspace.clock.now(),
            officers: Dictionary(
                try reference.officers().map { ($0.id, $0) }, uniquingKeysWith: { _, new in new }),
            offices: offices,
            measures: try reference.measures(), book: try reference.ruleBook(),
            calendar: try reference.calendar(), kind: kind, keys: try OfficerKeys.read(surroundings)
        )
    }
}
