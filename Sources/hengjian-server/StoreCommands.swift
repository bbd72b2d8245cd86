import ArgumentParser
import CentralStore
import Enforcement

/// `migrate`: the schema.
struct Migrate: StoreCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the store's schema, or bring it up to date.")

    @OptionGroup var options: StoreOptions

    func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
        try await store.migrate()
        return Answer("schema \(try await store.status().schema)")
    }
}

/// `status`: what the store holds.
struct Status: StoreCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what the store holds, in numbers.")
    static var access: StoreAccess { .reading }

    @OptionGroup var options: StoreOptions

    @Flag(help: "One JSON document.")
    var json = false

    func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
        let status = try await store.status()
        if json { return try Answer(json: status) }
        let scopes = status.scopes.map { scope in
            "\(scope.scope) epoch \(scope.epoch) position \(scope.position)"
                + " acts \(scope.acts) held \(scope.held) changes \(scope.changes)"
                + " root \(scope.root)"
        }
        let head = "schema \(status.schema) officers \(status.officers) devices \(status.devices)"
        return Answer(([head] + scopes).joined(separator: "\n"))
    }
}

/// `verify`: the proof of everything in the store.
struct Verify: StoreCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove every entry, signature, chain and root anew; status 1 where one fails.")
    static var access: StoreAccess { .reading }

    @OptionGroup var options: StoreOptions

    @Flag(help: "One JSON document.")
    var json = false

    func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
        try await store.checkSchema()
        let found = try await store.verify()
        let report = Report(
            ok: found.problems.isEmpty, acts: found.acts, entries: found.entries,
            problems: found.problems.map(Self.line))
        let status: Int32 = report.ok ? 0 : 1
        if json { return try Answer(json: report, status: status) }
        let head = "\(report.ok ? "ok" : "failed"): acts \(report.acts), entries \(report.entries)"
        return Answer(([head] + report.problems).joined(separator: "\n"), status: status)
    }

    private struct Report: Codable {
        var ok: Bool
        var acts: Int
        var entries: Int
        var problems: [String]
    }

    private static func line(_ problem: StoreProblem) -> String {
        switch problem {
        case .root(let scope): "root \(scope)"
        case .position(let scope, let position): "position \(scope) \(position)"
        case .leaf(let scope, let position): "leaf \(scope) \(position)"
        case .unreadableAct(let scope, let position): "unreadable_act \(scope) \(position)"
        case .column(let scope, let position): "column \(scope) \(position)"
        case .signature(let scope, let position): "signature \(scope) \(position)"
        case .chain(let scope, let position): "chain \(scope) \(position)"
        }
    }
}
