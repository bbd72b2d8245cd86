import CentralStore
import Enforcement
import FoundationEssentials
import Glibc
import Journal
import Synchronization
import Testing
import Wire

@testable import CentralStore

/// The engines that the contract is held on.
enum StoreKind: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    /// SQLite always; PostgreSQL where one is given.
    static var given: [StoreKind] { postgresAddress == nil ? [.sqlite] : allCases }

    /// A libpq URI of a server on which schemas may be made.
    static var postgresAddress: String? {
        getenv("HENGJIAN_TEST_POSTGRES").map { String(cString: $0) }
    }

    var testDescription: String { rawValue }
}

/// A new store of the test's own, gone afterwards.
struct StorePlace {
    let kind: StoreKind
    let location: StoreLocation
    private let name: String

    /// Runs the body on a new store with its schema made.
    static func with<Value>(
        _ kind: StoreKind, _ body: (RecordStore, StorePlace) async throws -> Value
    ) async throws -> Value {
        let place = try await StorePlace(kind)
        let store = try RecordStore(at: place.location)
        let result: Result<Value, any Error>
        do {
            try await store.migrate()
            result = .success(try await body(store, place))
        } catch {
            result = .failure(error)
        }
        await store.close()
        try await place.remove()
        return try result.get()
    }

    private init(_ kind: StoreKind) async throws {
        self.kind = kind
        let random = UInt64.random(in: .min ... .max)
        name = "hengjian_test_\(getpid())_\(random)"
        switch kind {
        case .sqlite:
            let directory = FileManager.default.temporaryDirectory.appending(path: name)
            try FileManager.default.createDirectory(
                at: directory, withIntermediateDirectories: true)
            location = .sqlite(path: directory.appending(path: "centre.db").path)
        case .postgres:
            let address = try #require(StoreKind.postgresAddress)
            let separator = address.contains("?") ? "&" : "?"
            location = .postgres(
                connection: "\(address)\(separator)options=-csearch_path%3D\(name)")
            try await Self.onServer("CREATE SCHEMA \(name)")
        }
    }

    private func remove() async throws {
        switch kind {
        case .sqlite:
            let directory = FileManager.default.temporaryDirectory.appending(path: name)
            try FileManager.default.removeItem(at: directory)
        case .postgres:
            try await Self.onServer("DROP SCHEMA \(name) CASCADE")
        }
    }

    private static func onServer(_ sql: String) async throws {
        let driver = PostgresDriver(connection: try #require(StoreKind.postgresAddress))
        try await driver.write { connection in _ = try connection.run(sql, []) }
        await driver.close()
    }
}

/// An officer's station that signs acts of one chain per scope.
final class Station {
    let device: DeviceID
    let key = DeviceKey()
    let officer: Officer
    let scopeKey = ScopeKey()
    var incarnation: Int64 = 1
    private var ends: [Scope: (sequence: Int64, hash: Digest)] = [:]
    private var count: UInt64 = 0
    private let number: UInt64

    init(_ number: UInt64, _ name: String, roles: Set<OfficerRole>, scopes: [Scope]) {
        self.number = number
        device = UniqueID(at: Station.noon, random: (number, 0))
        officer = Officer(
            id: OfficerID(name), name: name, office: "01", roles: roles, scopes: scopes)
    }

    /// 2026-11-23T12:00:00+08:00.
    static let noon = Instant(millisecondsSince1970: 1_795_406_400_000)

    var application: DeviceApplication {
        DeviceApplication(device: device, publicKey: key.verification, name: "desk")
    }

    func newID() -> UniqueID {
        count += 1
        return UniqueID(at: Station.noon, random: (number, count))
    }

    /// Signs the next act of the scope's chain.
    func act(
        _ kind: ActKind, in scope: Scope, on matter: MatterID? = nil, _ fields: Fields = [:],
        seen: Int64 = 0
    ) throws -> Act {
        let end = ends[scope] ?? (0, .zero)
        let act = try signed(
            kind, in: scope, on: matter, fields, seen: seen,
            link: ChainLink(
                device: device, incarnation: incarnation, sequence: end.sequence + 1,
                previous: end.hash))
        ends[scope] = (end.sequence + 1, act.hash)
        return act
    }

    /// Signs an act at any place of any chain.
    func signed(
        _ kind: ActKind, in scope: Scope, on matter: MatterID? = nil, _ fields: Fields = [:],
        seen: Int64 = 0, link: ChainLink
    ) throws -> Act {
        let draft = ActDraft(kind: kind, scope: scope, matter: matter, fields: fields)
        return try Act.signing(
            draft, row: try #require(ActKindTable.row(kind)), id: newID(), author: officer.id,
            link: link, time: TimeBracket(at: Station.noon, notBefore: nil),
            docketVersion: seen, scopeKey: scopeKey, deviceKey: key)
    }

    /// Signs the opening of a complaint.
    func complaint(in scope: Scope) throws -> Act {
        try act(
            .open, in: scope,
            ["kind": "complaint", "received": "2026-11-20", "complainant": "张三"])
    }
}

extension RecordStore {
    /// Adds the station's officer and enrols it; returns the device as the directory has it.
    func enrol(_ station: Station) async throws -> EnrolledDevice {
        try await put(station.officer)
        let code = Digest(of: Array("code of \(station.device)".utf8))
        try await createEnrolment(
            codeHash: code, officer: station.officer.id, scopes: station.officer.scopes,
            expires: Station.noon.adding(milliseconds: 1))
        _ = try #require(
            try await redeemEnrolment(
                codeHash: code, for: station.application, at: Station.noon))
        return try #require(try await device(station.device))
    }

    /// Pushes acts and returns their verdicts.
    func push(_ acts: [Act], to scope: Scope, from device: EnrolledDevice) async throws -> [Verdict]
    {
        try await push(acts.map(WireAct.init), to: scope, from: device, at: Station.noon).verdicts
    }
}

/// The scope that most tests use.
let county: Scope = "330106"
