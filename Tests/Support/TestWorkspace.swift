import FoundationEssentials

/// An officer's workspace for a test, and the commands run in it.
package struct TestWorkspace: Sendable {
    package let home: TestHome
    /// Its directory.
    package let path: String

    /// A workspace that is there already.
    package init(home: TestHome, path: String) {
        self.home = home
        self.path = path
    }

    /// Makes one without a centre.
    package static func alone(
        _ home: TestHome, name: String = "workspace", officer: String = "1"
    ) throws -> TestWorkspace {
        let workspace = TestWorkspace(home: home, path: home.file(name))
        try workspace.succeed(["init", "--local", "--officer", officer, "--scope", "990101"])
        return workspace
    }

    /// Makes one that joins a centre.
    package static func enrolled(
        _ home: TestHome, name: String, officer: String, scope: String, at server: RunningServer
    ) throws -> TestWorkspace {
        let workspace = TestWorkspace(home: home, path: home.file(name))
        let code = try server.enrolmentCode(officer: officer, scope: scope)
        try workspace.succeed(["enrol", "--server", server.address, "--code", code])
        return workspace
    }

    /// Runs a command of `hengjian` in it.
    package func run(
        _ words: [String], input: String = "", environment: [String: String] = [:],
        timeoutSeconds: Double = 60
    ) throws -> Finished {
        try Program.hengjian.run(
            words + ["--workspace", path], in: home, input: input, environment: environment,
            timeoutSeconds: timeoutSeconds)
    }

    /// Runs a command that has to succeed.
    ///
    /// - Throws: `ProgramFault.failed` where it does not.
    @discardableResult
    package func succeed(
        _ words: [String], input: String = "", timeoutSeconds: Double = 60
    ) throws -> Finished {
        let finished = try run(words, input: input, timeoutSeconds: timeoutSeconds)
        guard finished.status == 0 else {
            throw ProgramFault.failed(words, status: finished.status, errors: finished.errors)
        }
        return finished
    }

    /// Starts a command that runs beside the test.
    package func start(_ words: [String], input: String = "") throws -> RunningProgram {
        try RunningProgram(
            Program.hengjian.path, words + ["--workspace", path], environment: home.environment(),
            input: input)
    }

    /// Opens the workstation on a screen of its own.
    package func open(
        columns: Int = 80, rows: Int = 24, _ words: [String] = [],
        environment: [String: String] = [:]
    ) throws -> TmuxScreen {
        try TmuxScreen(
            Program.hengjian.path, words + ["--workspace", path], columns: columns, rows: rows,
            home: home, environment: environment)
    }
}
