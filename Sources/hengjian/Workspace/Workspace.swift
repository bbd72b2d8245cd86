import Enforcement
import FoundationEssentials
import Glibc
import Journal
import LocalStore
import ReferenceStore
import Settings
import SyncClient

/// An officer's workspace, open: both stores, the keys, the clock.
struct Workspace: Sendable {
    let directory: WorkspaceDirectory
    let config: WorkspaceConfig
    let clock: WallClock
    let journal: JournalStore
    let reference: ReferenceStore
    let deviceKey: DeviceKey
    let scopeKeys: [Scope: ScopeKey]
    let isReadOnly: Bool
    let environment: [String: String]

    /// Opens a workspace. To write, it must not be held by another process.
    ///
    /// - Throws: `WorkspaceLocked` where it is, `UsageProblem.noWorkspace` where there is none.
    static func open(
        _ directory: WorkspaceDirectory, _ surroundings: Surroundings, readOnly: Bool
    ) throws -> Workspace {
        let config = try directory.readConfig()
        guard !surroundings.clock.isSet || config.kind != "enrolled" else {
            throw UsageProblem.clockNotAllowed
        }
        if !readOnly { try directory.create() }
        let journal: JournalStore
        do {
            journal =
                readOnly ? try .openReadOnly(directory) : try .open(directory)
        } catch JournalStoreError.locked(let pid) {
            throw WorkspaceLocked(pid: pid ?? 0)
        }
        let isReferenceThere = FileManager.default.fileExists(atPath: directory.reference)
        let reference =
            readOnly
            ? try ReferenceStore.openReadOnly(path: directory.reference)
            : try ReferenceStore.open(path: directory.reference)
        var scopeKeys: [Scope: ScopeKey] = [:]
        for scope in config.scopes {
            scopeKeys[Scope(scope)] = try directory.readScopeKey(scope)
        }
        let workspace = Workspace(
            directory: directory, config: config, clock: surroundings.clock, journal: journal,
            reference: reference, deviceKey: try directory.readDeviceKey(), scopeKeys: scopeKeys,
            isReadOnly: readOnly, environment: surroundings.environment)
        if !readOnly {
            if !isReferenceThere { try workspace.readKeptFilesAgain() }
            try workspace.project()
        }
        return workspace
    }

    /// Makes the local rows of a lost `ref.db` again from the files that were imported. What came
    /// from the centre comes with the next sync.
    private func readKeptFilesAgain() throws {
        for (file, note) in try KeptFile.all(in: directory) {
            _ = try ImportRun(
                workspace: self, file: file, source: note.source, kind: nil,
                mapping: note.mapping, language: language, opensMatters: false
            ).perform()
        }
    }

    /// Makes a workspace's files and opens it.
    static func create(
        _ directory: WorkspaceDirectory, _ surroundings: Surroundings, config: WorkspaceConfig,
        deviceKey: DeviceKey, scopeKeys: [Scope: ScopeKey]
    ) throws -> Workspace {
        guard !directory.exists else { throw CommandProblem.workspaceExists(directory.path) }
        guard let device = DeviceID(config.device) else {
            throw CommandProblem.workspaceBroken(path: directory.path, detail: "device")
        }
        let journal = try JournalStore.create(
            in: directory, device: device, officer: OfficerID(config.officer.id))
        try journal.close()
        try directory.writeDeviceKey(deviceKey)
        for (scope, key) in scopeKeys { try directory.writeScopeKey(key, scope.text) }
        // The configuration comes last: with it the workspace is there.
        try directory.writeConfig(config)
        return try open(directory, surroundings, readOnly: false)
    }

    /// Closes both stores.
    func close() {
        do {
            try reference.close()
            try journal.close()
        } catch {
            // Everything acknowledged is on disk; a failed close leaves a log to be replayed.
        }
    }

    var device: DeviceID { journal.device }

    /// The officer whose workspace it is.
    var officer: Officer {
        let section = config.officer
        return Officer(
            id: OfficerID(section.id), name: section.name, office: OfficeID(section.office),
            roles: Set(section.roles.compactMap(OfficerRole.init(rawValue:))), scopes: scopes,
            posts: section.posts)
    }

    var scopes: [Scope] { config.scopes.map { Scope($0) } }

    /// The scope that new matters are opened in.
    var homeScope: Scope { scopes.first ?? "" }

    /// Whether there is a centre.
    var isEnrolled: Bool { config.server != nil }

    /// What the officer may do here.
    var circumstances: Circumstances {
        Circumstances(
            officer: officer.id, roles: officer.roles, scopes: Set(scopes), readOnly: isReadOnly)
    }

    /// Opens an act's personal fields; nil where this officer has no key to them.
    func open(_ act: Act) -> Fields? {
        guard let sealed = act.sealedPayload, let key = scopeKeys[act.envelope.scope] else {
            return nil
        }
        // A payload sealed under another key is one this officer may not read.
        return try? key.open(sealed, of: act.id)
    }

    /// Keeps a choice for the next start.
    func remember(language: Language) throws {
        try directory.change { $0.language = language.rawValue }
    }

    /// Keeps a choice for the next start.
    func remember(theme: String) throws {
        try directory.change { $0.theme = theme }
    }
}

extension Workspace {
    /// The language chosen here, else the environment's.
    var language: Language {
        config.language.flatMap(Language.init(rawValue:)) ?? .of(environment)
    }
}
