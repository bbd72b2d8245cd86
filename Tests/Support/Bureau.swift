import FoundationEssentials

/// A centre on the sample data with the workspaces of its officers, for one test. Nobody else
/// has it, and everything is ended and removed with it.
package final class Bureau {
    package let home: TestHome
    package let server: RunningServer

    /// Takes a copy of a bureau that is ready and starts its server.
    package init(copying template: BureauTemplate) throws {
        home = try TestHome()
        try FileManager.default.copyItem(
            atPath: template.home.file("bureau"), toPath: home.file("bureau"))
        server = try RunningServer(database: home.file("bureau/centre.db"), home: home)
        for officer in BureauTemplate.officers { try workspace(of: officer).join(server.address) }
    }

    /// The workspace of an officer of the template.
    package func workspace(of officer: String) -> TestWorkspace {
        TestWorkspace(home: home, path: home.file("bureau/\(officer)"))
    }
}

/// A centre with the sample data loaded and its officers' workspaces enrolled and synced, at
/// rest: made once, copied for each test.
package final class BureauTemplate: Sendable {
    /// The sample's scope.
    package static let scope = "990000"
    /// An officer, a colleague, and the head who approves.
    package static let officers = ["H001", "H002", "H003"]

    let home: TestHome

    package init() throws {
        home = try TestHome()
        let folder = home.file("bureau")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let database = folder + "/centre.db"
        let words = [
            "import", "--sample", Program.packageRoot + "/SampleData", "--scope", Self.scope,
            "--store", "sqlite:" + database,
        ]
        let loaded = try Program.server.run(words, in: home, timeoutSeconds: 240)
        guard loaded.status == 0 else {
            throw ProgramFault.failed(words, status: loaded.status, errors: loaded.errors)
        }
        let server = try RunningServer(database: database, home: home)
        for officer in Self.officers {
            let workspace = try TestWorkspace.enrolled(
                home, name: "bureau/" + officer, officer: officer, scope: Self.scope, at: server)
            try workspace.succeed(["sync"], timeoutSeconds: 240)
        }
        try server.stop()
        // What is left of the sockets can't be copied.
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
        where name.hasSuffix(".sock") {
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }
}

extension TestWorkspace {
    /// Points the workspace at the address that its centre has now.
    package func join(_ address: String) throws {
        let file = path + "/config.toml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("server = ") ? "server = \"\(address)\"" : String(line)
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: file))
    }
}
