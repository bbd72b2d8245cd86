import ArgumentParser
import Enforcement
import Glibc
import Journal
import LocalStore
import Settings
import SyncClient
import Wire

/// `hengjian enrol`: a workspace that joins a centre with a one-time code.
struct EnrolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol", abstract: "Make a workspace that joins a centre.")

    @OptionGroup var global: GlobalOptions

    @Option(help: "The centre's address, http://127.0.0.1:8315.")
    var server: String

    @Option(help: "The one-time code from the centre.")
    var code: String

    func run() throws {
        let surroundings = try Surroundings.ofProcess()
        guard !surroundings.clock.isSet else { throw UsageProblem.clockNotAllowed }
        let directory = try WorkspaceDirectory.locate(global.workspace, surroundings)
        let workspace = try Enrolment(server: server, code: code, kind: "enrolled")
            .perform(directory, surroundings)
        defer { workspace.close() }
        let language = global.language(surroundings)
        Output.standard.note(
            Wording(
                zh: "已接入 \(server): \(workspace.officer.name), 工作区 \(directory.path)",
                en: "joined \(server) as \(workspace.officer.name); workspace \(directory.path)"
            )(language))
    }
}

/// Joining a centre: makes the device's key, redeems the code, makes the workspace.
struct Enrolment {
    let server: String
    let code: String
    /// `enrolled` or `demo`.
    let kind: String
    var bureau = ""

    /// - Throws: `SyncError` where the centre turns the code away; nothing is made then.
    func perform(
        _ directory: WorkspaceDirectory, _ surroundings: Surroundings
    ) throws -> Workspace {
        guard !directory.exists else { throw CommandProblem.workspaceExists(directory.path) }
        let address = try CentreAddress(server)
        let device = DeviceID.new(at: surroundings.clock.now())
        let key = DeviceKey()
        let reply = try redeem(
            EnrolmentRequest(
                code: code, device: device, publicKey: WireBytes(key.verification.bytes),
                deviceName: Self.hostName()), at: address)
        var scopeKeys: [Scope: ScopeKey] = [:]
        for grant in reply.scopes {
            guard let scopeKey = ScopeKey(bytes: grant.payloadKey.bytes) else {
                throw SyncError.unintelligible
            }
            scopeKeys[grant.scope] = scopeKey
        }
        let officer = reply.officer
        let config = WorkspaceConfig(
            kind: kind, server: address.text, device: device.description, bureau: bureau,
            scopes: reply.scopes.map(\.scope.text),
            officer: .init(
                id: officer.id.text, name: officer.name, office: officer.office.text,
                roles: officer.roles.map(\.rawValue).sorted(), posts: officer.posts))
        return try Workspace.create(
            directory, surroundings, config: config, deviceKey: key, scopeKeys: scopeKeys)
    }

    private func redeem(
        _ request: EnrolmentRequest, at address: CentreAddress
    ) throws -> EnrolmentReply {
        do {
            return try Transport.http(address).enrol(request)
        } catch SyncError.turnedAway(status: 401, _) {
            throw CommandProblem.codeNotTaken
        }
    }

    private static func hostName() -> String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(
            decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
