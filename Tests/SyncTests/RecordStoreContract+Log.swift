import CentralStore
import Enforcement
import Glibc
import Journal
import Testing
import Wire

@testable import CentralStore

/// What every engine of the central store must do: positions, pages, rows and proof.
struct RecordStoreLogContract {
    @Test("eight push at once and a reader that polls misses nothing", arguments: StoreKind.given)
    func positionsHaveNoGaps(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            let stations = (1...8).map { number in
                Station(number, "官\(number)", roles: [.officer], scopes: [county])
            }
            var batches: [(EnrolledDevice, [[Act]])] = []
            for station in stations {
                let device = try await store.enrol(station)
                let acts = try (0..<5).map { _ in
                    try (0..<4).map { _ in try station.complaint(in: county) }
                }
                batches.append((device, acts))
            }
            let start = try await store.head(of: county).position
            let total = start + 8 * 5 * 4
            let seen = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for (device, pushes) in batches {
                    group.addTask {
                        for push in pushes {
                            _ = try await store.push(push, to: county, from: device)
                        }
                        return []
                    }
                }
                group.addTask {
                    var seen: [Int64] = []
                    while (seen.last ?? start) < total {
                        let page = try await store.pull(
                            county, after: seen.last ?? start, limit: 7)
                        seen += page.entries.map(\.position)
                        await Task.yield()
                    }
                    return seen
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(seen == Array(start + 1...total))
            #expect(try await store.verify().problems.isEmpty)
        }
    }

    @Test("a page ends where it must and goes on where it ended", arguments: StoreKind.given)
    func paging(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            _ = try await store.put(holidays(250), in: county)
            var entries: [LogEntry] = []
            var hasMore = true
            while hasMore {
                let page = try await store.pull(
                    county, after: Int64(entries.count), limit: 120, epoch: 1)
                #expect(page.head.position == 250)
                entries += page.entries
                hasMore = page.hasMore
            }
            #expect(entries.map(\.position) == Array(1...250))
            let past = try await store.pull(county, after: 900, limit: 10)
            #expect(past.entries.isEmpty && !past.hasMore)
            let otherEpoch = try await store.pull(county, after: 0, limit: 10, epoch: 2)
            #expect(otherEpoch.entries.isEmpty && otherEpoch.head.epoch == 1)
        }
    }

    @Test("only rows that changed are numbered", arguments: StoreKind.given)
    func rowsAreNumberedWhenChanged(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            var officer = Officer(
                id: "王", name: "王", office: "01", roles: [.officer, .head, .intake],
                scopes: [county])
            let first = try await store.put(holidays(3) + [.officer(officer)], in: county)
            #expect((first.read, first.inserted, first.unchanged) == (4, 4, 0))
            officer.name = "王某"
            let second = try await store.put(holidays(5) + [.officer(officer)], in: county)
            #expect((second.inserted, second.updated, second.unchanged) == (2, 1, 3))
            #expect(try await store.head(of: county).position == 7)
            #expect(try await store.leave(.officer, "王", in: county))
            #expect(try await store.leave(.officer, "王", in: county) == false)
            #expect(try await store.erase(.officer, "王", in: county))
            #expect(try await store.erase(.officer, "李", in: county) == false)
            let back = try await store.put([.officer(officer)], in: county)
            #expect(back.inserted == 1)
            let ops = try await store.pull(county, after: 6, limit: 10).entries.dropFirst()
            #expect(
                ops.map(\.change).prefix(2) == [
                    .leave(table: "officer", key: "王"), .erase(table: "officer", key: "王"),
                ])
        }
    }

    @Test("scopes know nothing of each other", arguments: StoreKind.given)
    func scopesAreIsolated(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            let other: Scope = "330105"
            let station = Station(1, "王", roles: [.officer], scopes: [county, other])
            let device = try await store.enrol(station)
            let open = try station.complaint(in: county)
            _ = try await store.push([open], to: county, from: device)
            let accept = try station.act(.accept, in: other, on: open.id, seen: 2)
            let verdicts = try await store.push([accept], to: other, from: device)
            #expect(verdicts == [.held(position: 2, reason: .missingParent)])
            #expect(try await store.pull(county, after: 1, limit: 9).entries.count == 1)
            let trees = (
                try await store.head(of: county).tree, try await store.head(of: other).tree
            )
            #expect(trees.0 != trees.1)
            await #expect(throws: StoreError.unknownScope("110000")) {
                try await store.pull("110000", after: 0, limit: 1)
            }
        }
    }

    @Test("the root is that of the entries", arguments: StoreKind.given)
    func rootIsRecomputed(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            let station = Station(1, "王", roles: [.officer], scopes: [county])
            let device = try await store.enrol(station)
            _ = try await store.push([try station.complaint(in: county)], to: county, from: device)
            _ = try await store.put(holidays(20), in: county)
            let page = try await store.pull(county, after: 0, limit: 100)
            var tree = MerkleHead()
            for entry in page.entries { tree.append(MerkleHead.leaf(entry.leafBytes)) }
            #expect(tree == page.head.tree)
            let verified = try await store.verify()
            #expect((verified.entries, verified.acts) == (22, 1))
            #expect(verified.problems.isEmpty)
        }
    }

    /// A change behind the store's back, and what a verification says of it.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let bytes: @Sendable (Act) -> [UInt8]
        let problems: [StoreProblem]
    }

    static let tamperings = [
        Tampering(
            testDescription: "a byte of an envelope",
            sql: "UPDATE act SET envelope = $1 WHERE position = 2",
            bytes: { act in
                let name = String(decoding: act.bytes, as: UTF8.self)
                return Array(name.replacing("2026-11-20", with: "2026-11-21").utf8)
            },
            problems: [
                .column(county, 2), .signature(county, 2), .chain(county, 3), .leaf(county, 2),
                .root(county),
            ]),
        Tampering(
            testDescription: "a byte of a sealed payload",
            sql: "UPDATE act SET payload = $1 WHERE position = 2",
            bytes: { act in (act.sealedPayload ?? []).dropLast() + [0] },
            problems: [
                .unreadableAct(county, 2), .chain(county, 3), .leaf(county, 2), .root(county),
            ]),
        Tampering(
            testDescription: "a signature",
            sql: "UPDATE act SET signature = $1 WHERE position = 2",
            bytes: { act in [act.signature[0] ^ 1] + act.signature.dropFirst() },
            problems: [.signature(county, 2)]),
        Tampering(
            testDescription: "a reference row",
            sql: "UPDATE row_change SET row_key = '甲', leaf = $1 WHERE position = 1",
            bytes: { _ in [UInt8](repeating: 0, count: 32) },
            problems: [.leaf(county, 1), .root(county)]),
        Tampering(
            testDescription: "an entry that is gone",
            sql: "DELETE FROM act WHERE position = 3 AND leaf <> $1",
            bytes: { _ in [0] },
            problems: [.position(county, 3), .root(county)]),
    ]

    @Test("what was changed behind the store's back is found")
    func tamperingIsFound() async throws {
        for kind in StoreKind.given {
            for tampering in Self.tamperings {
                try await StorePlace.with(kind) { store, _ in
                    let station = Station(1, "王", roles: [.officer], scopes: [county])
                    let device = try await store.enrol(station)
                    let acts = [
                        try station.complaint(in: county), try station.complaint(in: county),
                    ]
                    _ = try await store.push(acts, to: county, from: device)
                    let bytes = tampering.bytes(acts[0])
                    _ = try await store.driver.write { connection in
                        try connection.run(tampering.sql, [.bytes(bytes)])
                    }
                    let found = try await store.verify().problems
                    #expect(found == tampering.problems, "\(kind): \(tampering.testDescription)")
                }
            }
        }
    }

    @Test("a second process is told who holds the file, and may read")
    func oneProcessWrites() async throws {
        try await StorePlace.with(.sqlite) { store, place in
            guard case .sqlite(let path) = place.location else { return }
            #expect(throws: StoreError.heldElsewhere(path: path, processID: getpid())) {
                try RecordStore(at: place.location)
            }
            let reader = try RecordStore(at: place.location, for: .reading)
            let (seen, held) = (try await reader.status(), try await store.status())
            #expect(seen == held)
            await reader.close()
        }
    }

    @Test("a migration that was made is made once", arguments: StoreKind.given)
    func migratingAgain(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            let key = try await store.centreKey().seed
            try await store.migrate()
            try await store.checkSchema()
            #expect(try await store.centreKey().seed == key)
            try await store.driver.write { connection in
                _ = try connection.run("UPDATE schema_version SET version = 99", [])
            }
            await #expect(throws: StoreError.newerSchema(99)) { try await store.migrate() }
        }
    }

    private func holidays(_ count: Int) -> [ReferenceRow] {
        (0..<count).map { number in
            .holiday(
                SpecialDay(
                    day: Day(ordinal: 20_000 + Int32(number)), name: "假日", kind: .off))
        }
    }
}
