import ArgumentParser
import CentralStore
import Enforcement

/// `officer`: the people of the centre.
struct OfficerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officer", abstract: "Add, list and revoke officers.",
        subcommands: [Add.self, List.self, Revoke.self])

    /// `officer add`.
    struct Add: StoreCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an officer, or change one.")

        @OptionGroup var options: StoreOptions
        @Option(help: "The officer's number.")
        var id: String
        @Option(help: "The name.")
        var name: String
        @Option(help: "The office, by code.")
        var office: String
        @Option(help: "A role; may be given again.")
        var role: [OfficerRole] = []
        @Option(help: "A scope, by region code; may be given again.")
        var scope: [String]
        @Option(help: "A post held; may be given again.")
        var post: [String] = []

        func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
            let scopes = try scope.map { try Scope(region: $0) }
            let officer = Officer(
                id: OfficerID(id), name: name, office: OfficeID(office), roles: Set(role),
                scopes: scopes, posts: post)
            try await store.put(officer)
            return Answer(id)
        }
    }

    /// `officer list`.
    struct List: StoreCommand {
        static let configuration = CommandConfiguration(abstract: "List the officers.")
        static var access: StoreAccess { .reading }

        @OptionGroup var options: StoreOptions
        @Flag(help: "One JSON document.")
        var json = false

        func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
            let lines = try await store.officers().map(OfficerLine.init)
            if json { return try Answer(json: lines) }
            return Answer(lines.map(\.text).joined(separator: "\n"))
        }
    }

    /// `officer revoke`.
    struct Revoke: StoreCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take every right from an officer; what was done stays.")

        @OptionGroup var options: StoreOptions
        @Argument(help: "The officer's number.")
        var id: String

        func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
            try await store.revoke(OfficerID(id))
            return Answer(id)
        }
    }
}

/// An officer as listed.
private struct OfficerLine: Codable {
    var id: OfficerID
    var name: String
    var office: OfficeID
    var roles: [OfficerRole]
    var scopes: [Scope]
    var posts: [String]
    var active: Bool

    init(_ officer: Officer) {
        id = officer.id
        name = officer.name
        office = officer.office
        roles = officer.roles.sorted { $0.rawValue < $1.rawValue }
        scopes = officer.scopes
        posts = officer.posts
        active = officer.active
    }

    var text: String {
        let roles = roles.map(\.rawValue).joined(separator: ",")
        let scopes = scopes.map(\.text).joined(separator: ",")
        return "\(id)\t\(name)\t\(office)\t\(roles)\t\(scopes)\t\(active ? "active" : "revoked")"
    }
}

/// `office`: the units of the centre.
struct OfficeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office", abstract: "Add offices.", subcommands: [Add.self])

    /// `office add`.
    struct Add: StoreCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an office of a scope, or change one.")

        @OptionGroup var options: StoreOptions
        @Option(help: "The office's code.")
        var id: String
        @Option(help: "The name.")
        var name: String
        @Option(help: "Its scope, by region code.")
        var scope: String

        func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
            let scope = try Scope(region: scope)
            let office = Office(id: OfficeID(id), scope: scope, name: name)
            _ = try await store.put([.office(office)], in: scope)
            return Answer(id)
        }
    }
}

extension OfficerRole: ExpressibleByArgument {}

extension Scope {
    /// Reads a region code as typed: digits, as GB/T 2260 has them and the longer codes below.
    init(region text: String) throws {
        let isCode =
            (2...12).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
        guard isCode else { throw CommandError.scope(text) }
        self.init(text)
    }
}
