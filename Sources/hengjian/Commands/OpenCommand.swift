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
        if global.plain { return try showToday(directory, surroundings) }
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw UsageProblem.noTerminal
        }
        let workspace = try Workspace.open(directory, surroundings, readOnly: global.readonly)
        try WorkstationRun(workspace: workspace, global: global, surroundings: surroundings)
            .perform()
    }

    /// 今日 without a screen: a heading and a line for each matter, for a screen reader or a pipe.
    private func showToday(
        _ directory: WorkspaceDirectory, _ surroundings: Surroundings
    ) throws {
        let workspace = try Workspace.open(directory, surroundings, readOnly: true)
        defer { workspace.close() }
        let language = global.lang ?? workspace.language
        let officer = workspace.officer
        let today = TodayList(
            of: try workspace.matters(), for: officer.id, roles: officer.roles,
            office: officer.office)
        let sections: [(Wording, [MatterSummary])] = [
            (Wording(zh: "我的期限", en: "My deadlines"), today.deadlines),
            (Wording(zh: "退回/挂起/冲突", en: "Came back"), today.cameBack),
            (Wording(zh: "待我审批", en: "To approve"), today.toApprove),
            (Wording(zh: "本所待指派", en: "Unassigned"), today.unassigned),
        ]
        for (title, matters) in sections {
            Output.standard.line("\(title(language)) (\(matters.count))")
            for matter in matters {
                Output.standard.line(
                    QueueLine.text(of: matter, on: workspace.clock.today(), language))
            }
        }
    }
}
