package import Enforcement
import Journal
import Wire

/// The centre as an author of acts: what files bring in as matters is opened by it, on a device
/// and with a key of its own, like anybody else's acts.
package struct CentreAuthor: Sendable {
    private let store: RecordStore
    private let device: EnrolledDevice
    private let key: DeviceKey
    private let scope: Scope
    private let scopeKey: ScopeKey
    private var link: ChainLink

    /// The officer that the centre's acts name.
    package static let officer: OfficerID = "centre"

    /// Makes the officer, the device and the scope where they are not there, and begins a new
    /// chain: each run is an incarnation, so that two at once don't fork one.
    package init(of store: RecordStore, in scope: Scope, at now: Instant) async throws {
        self.store = store
        self.scope = scope
        key = try await store.centreKey()
        var officer =
            try await store.officer(Self.officer)
            ?? Officer(
                id: Self.officer, name: "中心", office: "centre", roles: [.intake, .head],
                scopes: [])
        if !officer.scopes.contains(scope) { officer.scopes.append(scope) }
        _ = try await store.put(
            [.office(Office(id: officer.office, scope: scope, name: "中心"))], in: scope)
        try await store.put(officer)
        let application = DeviceApplication(
            device: Self.deviceID(of: key), publicKey: key.verification, name: "centre")
        scopeKey = try await store.driver.write { connection in
            if try EnrolledDevice.find(application.device, on: connection) == nil {
                try RecordStore.enrol(application, Self.officer, [scope], now, on: connection)
            }
            return try RecordStore.grant(scope, on: connection).payloadKey
        }
        guard let device = try await store.device(application.device) else {
            throw StoreError.unknownDevice(application.device)
        }
        self.device = device
        link = ChainLink(
            device: device.id, incarnation: now.millisecondsSince1970, sequence: 0,
            previous: .zero)
    }

    /// Opens matters that are not there yet. The same intake under the same number is the same
    /// matter, however often its file is read.
    ///
    /// - Parameter intakes: the opening's fields of each.
    /// - Returns: for each whether it was opened (`inserted`), known (`unchanged`) or could not be
    ///   opened as it is (`rejected`).
    package mutating func open(_ intakes: [Fields], at now: Instant) async throws -> ImportCounts {
        var counts = ImportCounts()
        counts.read = intakes.count
        var ids = Set(try await known(intakes.map { Self.matter(of: $0, in: scope) }))
        var acts: [WireAct] = []
        for fields in intakes {
            let id = Self.matter(of: fields, in: scope)
            guard ids.insert(id).inserted else {
                counts.unchanged += 1
                continue
            }
            let draft = ActDraft(kind: .open, scope: scope, matter: nil, fields: fields)
            let row: ActKindRow
            do {
                row = try draft.check(on: nil, in: circumstances)
            } catch {
                counts.rejected += 1
                continue
            }
            acts.append(WireAct(try sign(draft, row, id, now)))
            counts.inserted += 1
        }
        for start in stride(from: 0, to: acts.count, by: WireLimit.actsMax) {
            let batch = acts[start..<min(start + WireLimit.actsMax, acts.count)]
            _ = try await store.push(Array(batch), to: scope, from: device, at: now)
        }
        return counts
    }

    private var circumstances: Circumstances {
        Circumstances(officer: Self.officer, roles: device.officer.roles, scopes: [scope])
    }

    private mutating func sign(
        _ draft: ActDraft, _ row: ActKindRow, _ id: ActID, _ now: Instant
    ) throws -> Act {
        link.sequence += 1
        let act = try Act.signing(
            draft, row: row, id: id, author: Self.officer, link: link,
            time: TimeBracket(at: now, notBefore: now), docketVersion: 0, scopeKey: scopeKey,
            deviceKey: key)
        link.previous = act.hash
        return act
    }

    private func known(_ ids: [MatterID]) async throws -> [MatterID] {
        let scope = scope
        return try await store.driver.read { connection in
            try ids.filter { id in
                try connection.row(
                    "SELECT position FROM act WHERE scope = $1 AND id = $2",
                    [.text(scope.text), .text(id.description)]) != nil
            }
        }
    }

    /// A matter's identity, made of what says that it is this one: its kind and number, or all
    /// that is told of it.
    private static func matter(of fields: Fields, in scope: Scope) -> MatterID {
        let keys = ["number", "outside"].filter { fields[$0] != nil }.prefix(1)
        let told =
            keys.isEmpty ? fields : fields.filter { $0.key == "kind" || keys.contains($0.key) }
        let hash = Digest(of: Array("matter\n\(scope)\n".utf8), told.canonicalBytes).bytes
        // The time part orders nothing; a fixed one keeps the identity the same.
        return UniqueID(
            at: Instant(millisecondsSince1970: 0),
            random: (Self.word(hash[0..<8]), Self.word(hash[8..<16])))
    }

    private static func deviceID(of key: DeviceKey) -> DeviceID {
        let hash = Digest(of: Array("centre device\n".utf8), key.verification.bytes).bytes
        return UniqueID(
            at: Instant(millisecondsSince1970: 0),
            random: (Self.word(hash[0..<8]), Self.word(hash[8..<16])))
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
