import FoundationEssentials
import Support
import Testing

/// Workspaces and stores as earlier versions left them (`Tests/Workspaces/`): every one of them
/// opens in this version, with everything that was in it.
@Suite(.serialized, .ifProgramsAreThere, .drivesPrograms)
struct KeptWorkspaceTests {
    private let home: TestHome

    init() throws {
        home = try TestHome()
    }

    private static let kept = Program.packageRoot + "/Tests/Workspaces"

    /// A copy that may be written in.
    private func workspace(of version: String) throws -> TestWorkspace {
        let path = home.file("kept-" + version)
        try FileManager.default.copyItem(
            atPath: "\(Self.kept)/\(version)/workspace", toPath: path)
        return TestWorkspace(home: home, path: path)
    }

    private struct Verification: Decodable {
        let ok: Bool
        let acts: Int
    }

    private struct Matter: Decodable {
        let number: String
        let kind: String
        let state: String
        let attention: [String]
    }

    @Test("a kept workspace opens with everything in it", arguments: ["0.1.0"])
    func opens(version: String) throws {
        let workspace = try workspace(of: version)
        let verification = try workspace.succeed(["verify", "--json"]).json(Verification.self)
        #expect(verification.ok)
        #expect(verification.acts == 25)
        let matters = try workspace.succeed(["queue", "--all", "--json"]).json([Matter].self)
        #expect(matters.count == 21)
        #expect(matters.contains { $0.state == "accepted" })
        #expect(matters.contains { $0.attention.contains("awaitingApproval") })
        #expect(matters.contains { $0.kind == "checklist" })
        let found = try workspace.succeed(["search", "衡", "--codes-only"])
        #expect(found.lines.count > 10)
    }

    @Test("work goes on in a kept workspace", arguments: ["0.1.0"])
    func goesOn(version: String) throws {
        let workspace = try workspace(of: version)
        let number = try #require(
            workspace.succeed(["queue", "--json"]).json([Matter].self)
                .first { $0.state == "accepted" }?.number)
        try workspace.succeed(["act", "note", "--on", number, "--set", "text=继续办理"])
        let verification = try workspace.succeed(["verify", "--json"]).json(Verification.self)
        #expect(verification.ok)
        #expect(verification.acts == 26)
    }

    @Test("a kept central store is whole", arguments: ["0.1.0"])
    func centralStore(version: String) throws {
        let path = home.file("centre.db")
        try FileManager.default.copyItem(
            atPath: "\(Self.kept)/\(version)/centre.db", toPath: path)
        for command in ["migrate", "verify"] {
            let run = try Program.server.run([command, "--store", "sqlite:" + path], in: home)
            #expect(run.status == 0, "\(command): \(run.errors)")
        }
    }

    @Test("a ref.db that is gone is made again from the journal", arguments: ["0.1.0"])
    func withoutReference(version: String) throws {
        let workspace = try workspace(of: version)
        let before = try workspace.succeed(["queue", "--all", "--json"]).output
        try FileManager.default.removeItem(atPath: workspace.path + "/ref.db")
        try workspace.succeed(["act", "note", "--on", Self.anyNumber(before), "--set", "text=x"])
        let after = try workspace.succeed(["queue", "--all", "--json"]).json([Matter].self)
        #expect(after.count == 21)
    }

    /// The id of the first matter of a queue's JSON: an id is found without any projection.
    private static func anyNumber(_ queue: String) throws -> String {
        struct Identified: Decodable { let id: String }
        return try #require(
            JSONDecoder().decode([Identified].self, from: Data(queue.utf8)).first?.id)
    }
}
