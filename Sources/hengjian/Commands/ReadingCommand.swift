import ArgumentParser
import Enforcement

/// A command that only looks. It opens the workspace to read, whoever writes in it.
protocol ReadingCommand: ParsableCommand {
    var global: GlobalOptions { get }

    /// Does it.
    func perform(in workspace: Workspace, _ output: Output) throws
}

extension ReadingCommand {
    func run() throws {
        let surroundings = try Surroundings.ofProcess()
        let workspace = try Workspace.open(
            .locate(global.workspace, surroundings), surroundings, readOnly: true)
        defer { workspace.close() }
        try perform(in: workspace, .standard)
    }

    /// The language: as asked for, else as chosen in the workspace.
    func language(_ workspace: Workspace) -> Language {
        global.lang ?? workspace.language
    }
}
