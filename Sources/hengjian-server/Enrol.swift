import ArgumentParser
import CentralStore
import Enforcement

/// `enrol`: a one-time code for a device.
struct Enrol: StoreCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a one-time code with which a device is enrolled in seven days.")

    @OptionGroup var options: StoreOptions
    @Option(help: "The officer's number.")
    var officer: String
    @Option(help: "A scope, by region code; may be given again. The officer gets what is new.")
    var scope: [String]
    @Option(help: "A role; may be given again. The officer gets what is new.")
    var role: [OfficerRole] = []
    @Flag(help: "One JSON document.")
    var json = false

    func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
        let scopes = try scope.map { try Scope(region: $0) }
        let id = OfficerID(officer)
        guard var officer = try await store.officer(id) else { throw StoreError.unknownOfficer(id) }
        let before = officer
        officer.roles.formUnion(role)
        officer.scopes += scopes.filter { !before.scopes.contains($0) }
        guard !officer.roles.isEmpty else { throw CommandError.noRole }
        if officer != before { try await store.put(officer) }
        var generator = SystemRandomNumberGenerator()
        let code = EnrolmentCode(using: &generator)
        let expires = setting.clock.now.adding(milliseconds: Self.validMilliseconds)
        try await store.createEnrolment(
            codeHash: code.hash, officer: id, scopes: scopes, expires: expires)
        guard json else { return Answer(code.description) }
        return try Answer(
            json: Report(
                code: code.description, officer: id, scopes: scopes, expires: expires.iso))
    }

    private struct Report: Codable {
        var code: String
        var officer: OfficerID
        var scopes: [Scope]
        var expires: String
    }

    /// Seven days.
    private static let validMilliseconds: Int64 = 7 * 86_400_000
}
