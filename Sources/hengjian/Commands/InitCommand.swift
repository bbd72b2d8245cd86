import ArgumentParser
import Enforcement
import Journal
import LocalStore
import Settings

/// `hengjian init --local`: a workspace without a centre.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a workspace to work alone in.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Work alone, without a centre.")
    var local = false

    @Option(help: "The officer's number.")
    var officer = "1"

    @Option(help: "The officer's name.")
    var name = "执法员"

    @Option(help: "The region code of the scope.")
    var scope = "000000"

    func validate() throws {
        guard local else { throw ValidationError("init: --local, or use enrol") }
        guard (2...12).contains(scope.utf8.count), scope.allSatisfy(\.isNumber) else {
            throw ValidationError("--scope: a region code")
        }
    }

    func run() throws {
        let surroundings = try Surroundings.ofProcess()
        let directory = try WorkspaceDirectory.locate(global.workspace, surroundings)
        let language = global.language(surroundings)
        let config = WorkspaceConfig(
            kind: "alone", server: nil,
            device: UniqueID.new(at: surroundings.clock.now()).description, bureau: "",
            scopes: [scope],
            officer: .init(
                id: officer, name: name, office: "",
                // Alone there is nobody else: one person holds what the work needs, and still
                // can't approve their own requests.
                roles: [OfficerRole.officer, .intake, .head].map(\.rawValue), posts: []))
        let workspace = try Workspace.create(
            directory, surroundings, config: config, deviceKey: DeviceKey(),
            scopeKeys: [Scope(scope): ScopeKey()])
        workspace.close()
        Output.standard.note(
            Wording(
                zh: "工作区 \(directory.path) 已建立 (单机; 密钥文件未加密, 权限 0600)",
                en:
                    "made \(directory.path) (alone; its key file is unlocked, mode 0600)"
            )(language))
    }
}
