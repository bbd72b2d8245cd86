import Enforcement
import FoundationEssentials
import Support
import Testing

/// What every suite that drives whole programs needs: threads of its own, since its tests wait.
struct DrivesPrograms: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let threads = OwnThreads()
        try await withTaskExecutorPreference(threads) { try await function() }
    }
}

/// Makes a bureau on the sample data once for the suites below; its tests copy it.
struct OnSampleBureau: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let template = try BureauTemplate()
        try await Bureaus.$template.withValue(template) { try await function() }
    }
}

extension Trait where Self == DrivesPrograms {
    /// The tests run on threads of their own.
    static var drivesPrograms: Self { DrivesPrograms() }
}

extension Trait where Self == OnSampleBureau {
    /// The tests may take a `Bureau.ofSample()`.
    static var onSampleBureau: Self { OnSampleBureau() }
}

extension Trait where Self == ConditionTrait {
    /// Whole programs can be driven.
    static var ifProgramsAreThere: Self {
        .enabled(
            if: Program.areThere,
            "the programs are not built here, or tmux is missing: make test does both")
    }
}

/// Where the suites' bureau is kept.
enum Bureaus {
    @TaskLocal static var template: BureauTemplate?
}

extension Bureau {
    /// A bureau of the test's own.
    static func ofSample() throws -> Bureau {
        try Bureau(copying: try #require(Bureaus.template))
    }
}

/// The seed of this run: `$HENGJIAN_SEED`, else a new one. It is printed, so that a run can be
/// repeated.
struct Seed {
    var generator: SplitMix

    init(_ purpose: String) {
        let given = ProcessInfo.processInfo.environment["HENGJIAN_SEED"].flatMap(UInt64.init)
        let seed = given ?? UInt64.random(in: 1...999_999)
        print("\(purpose): HENGJIAN_SEED=\(seed)")
        generator = SplitMix(seed)
    }
}

/// An act as `journal --json` lists it.
struct JournalRow: Decodable, Hashable {
    let act: String
    let matter: String
    let kind: String
    let author: String
    let state: String
    let position: Int64?
}

/// An act as `act --json` acknowledges it.
struct ActAnswer: Decodable, Hashable {
    let act: String
    let scope: String
    let matter: String
    let state: String
}

/// What `verify --json` says.
struct VerifyAnswer: Decodable, Hashable {
    let ok: Bool
    let acts: Int
    let problems: [String]
}

/// What `sync --json` says.
struct SyncAnswer: Decodable, Hashable {
    let pushed: Int
    let accepted: Int
    let duplicate: Int
    let held: Int
    let refused: Int
    let pulled: Int
    let conflicts: Int
    let positions: [String: Int64]
}

/// A matter as `queue --json` and `matter --json` show it.
struct MatterRow: Decodable, Hashable {
    let id: String
    let kind: String
    let number: String
    let party: String
    let entity: String?
    let state: String
    let handler: String?
    let attention: [String]
    let rule: String?
    let due: String?
    let workTo: String?
    let extended: Bool?

    private enum CodingKeys: String, CodingKey {
        case id, kind, number, party, entity, state, handler, attention, rule, due, extended
        case workTo = "work_to"
    }
}

/// A matter with its acts as `matter --json` shows it.
struct DocketAnswer: Decodable {
    let matter: MatterRow
    let acts: [Entry]
    let conflicts: [[String: String]]

    struct Entry: Decodable, Hashable {
        let act: String
        let kind: String
        let author: String
        let outcome: String
    }
}

extension TestWorkspace {
    func journal() throws -> [JournalRow] { try succeed(["journal", "--json"]).jsonLines() }

    func verify() throws -> VerifyAnswer {
        // Problems make it end with 1; what they are stands in the document.
        try run(["verify", "--json"]).json()
    }

    /// Waits until nothing is left to send: the open workstation sends by itself.
    func waitUntilSent() throws {
        let deadline = Moment.now() + 20
        while try journal().contains(where: { $0.state == "pending" }) {
            guard Moment.now() < deadline else {
                throw ProgramFault.neverSeen("an empty outbox", screen: "")
            }
        }
    }

    @discardableResult
    func sync() throws -> SyncAnswer {
        try succeed(["sync", "--json"], timeoutSeconds: 120).json()
    }

    func queue(_ filter: String = "") throws -> [MatterRow] {
        try succeed(["queue", filter, "--all", "--json"]).json()
    }

    func matter(_ name: String) throws -> DocketAnswer {
        try succeed(["matter", name, "--json"]).json()
    }

    /// Does one act; `fields` are settings such as `rule=K5`.
    @discardableResult
    func act(_ kind: String, on matter: String? = nil, _ fields: String...) throws -> ActAnswer {
        let target = matter.map { ["--on", $0] } ?? []
        let settings = fields.flatMap { ["--set", $0] }
        return try succeed(["act", kind] + target + settings + ["--json"]).json()
    }
}

extension TmuxScreen {
    /// Leaves the workstation as an officer does, with the question answered.
    func quit() throws {
        try press("F10")
        try shows("退出衡鉴?")
        try press("y")
        let status = try ends()
        let left = try rows().joined(separator: "\n")
        #expect(status == 0, "\(left)")
    }
}
