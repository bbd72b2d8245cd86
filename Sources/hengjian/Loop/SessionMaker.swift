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
        return Session(
            officer: workspace.officer, circumstances: workspace.circumstances,
            scope: workspace.homeScope, bureauName: workspace.config.bureau, language: language,
            themeName: themeName, themeNames: themeNames, now: workspace.clock.now(),
            officers: Dictionary(
                try reference.officers().map { ($0.id, $0) }, uniquingKeysWith: { _, new in new }),
            offices: Dictionary(
                try reference.offices().map { ($0.id, $0) }, uniquingKeysWith: { _, new in new }),
            measures: try reference.measures(), book: try reference.ruleBook(),
            calendar: try reference.calendar(), kind: kind, keys: try keys())
    }

    /// The keys: the standard ones with the officer's own in their place.
    private func keys() throws -> KeyMap {
        guard let folder = surroundings.folder("XDG_CONFIG_HOME", ".config") else {
            return .standard
        }
        let path = folder + "/hengjian/keys.toml"
        guard let data = FileManager.default.contents(atPath: path) else { return .standard }
        let file = try KeysFile(text: String(decoding: data, as: UTF8.self), file: path)
        for warning in file.warnings {
            Output.standard.note("\(warning.file):\(warning.line): \(warning.fault)")
        }
        return file.keys
    }
}
