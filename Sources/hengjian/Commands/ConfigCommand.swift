import ArgumentParser
import Enforcement
import LocalStore
import Settings

/// `hengjian config check`: whether the workspace's configuration holds.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Check the configuration.", subcommands: [Check.self])

    /// `config check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "check")

        @OptionGroup var global: GlobalOptions

        func run() throws {
            let surroundings = try Surroundings.ofProcess()
            let directory = try WorkspaceDirectory.locate(global.workspace, surroundings)
            guard directory.exists else {
                Output.standard.line("\(directory.configuration)\t-")
                return
            }
            let config = try directory.readConfig()
            let themes = ThemeFolders(WorkstationRun.themeFolders(surroundings))
            if let theme = config.theme { _ = try themes.theme(named: theme) }
            Output.standard.line("\(directory.configuration)\tok")
        }
    }
}
