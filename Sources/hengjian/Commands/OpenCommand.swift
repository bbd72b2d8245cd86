import ArgumentParser
import Enforcement
import Glibc
import LocalStore

/// `hengjian` alone: opens the workstation.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the workstation (what hengjian alone does).")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let surroundings = try Surroundings.ofProcess()
        let directory = try WorkspaceDirectory.locate(global.workspace, surroundings)
        guard directory.exists else { throw UsageProblem.noWorkspace(directory.path) }
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw UsageProblem.noTerminal
        }
        let workspace = try Workspace.open(directory, surroundings, readOnly: global.readonly)
        try WorkstationRun(workspace: workspace, global: global, surroundings: surroundings)
            .perform()
    }
}
