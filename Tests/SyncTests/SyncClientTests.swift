import Enforcement
import Journal
import Support
import SyncClient
import Synchronization
import Testing
import Wire

struct SyncClientTests {
    private static let scope: Scope = "330106"
    private let wang: StationFixture
    private let li: StationFixture
    private let centre: ModelCentre
    private let replica = ModelReplica()
    private let client: SyncClient

    init() throws {
        wang = try StationFixture("王", number: 1)
        li = try StationFixture("李", number: 2)
        centre = ModelCentre(
            scope: Self.scope,
            devices: [
                wang.device: wang.key.verification, li.device: li.key.verification,
            ])
        client = SyncClient(
            transport: centre.transport, replica: replica.replica, device: wang.device,
            key: wang.key)
    }

    private func sync() throws -> SyncReport { try client.sync(scopes: [Self.scope]) }

    @Test("what is pending goes up, what is new comes down, page by page")
    func roundTrip() throws {
        for day in 1...5 { centre.put("2026-01-0\(day)") }
        let open = try wang.complaint(["complainant": "张三"])
        replica.add(open)
        replica.add(try wang.act(.accept, on: open.id))
        var progress: [Int64] = []
        let report = try client.sync(scopes: [Self.scope]) { done, total in
            #expect(total == 7)
            progress.append(done)
        }
        #expect((report.pushed, report.accepted, report.pulled) == (2, 2, 7))
        #expect(report.positions == ["330106": 7])
        #expect(report.epoch == ["330106": 1])
        #expect(progress == [2, 4, 6, 7])
        #expect(replica.standings == [.accepted(position: 6), .accepted(position: 7)])
        #expect(replica.positions == Array(1...7))
        #expect(replica.cursor == centre.state.withLock { ScopeCursor(epoch: 1, head: $0.head) })
        let again = try sync()
        #expect((again.pushed, again.pulled) == (0, 0))
    }

    @Test("a station that knows no epoch names none, and afterwards its own")
    func epochs() throws {
        centre.put("2026-01-01")
        _ = try sync()
        centre.put("2026-01-02")
        _ = try sync()
        let targets = centre.state.withLock { $0.requests.map(\.target) }
        #expect(
            targets == [
                "/v1/pull?scope=330106&after=0&limit=2000",
                "/v1/pull?scope=330106&epoch=1&after=1&limit=2000",
            ])
    }

    @Test("each verdict is written down as it was given")
    func verdicts() throws {
        let open = try wang.complaint()
        let accept = try wang.act(.accept, on: open.id)
        let stray = try wang.act(.accept, on: UniqueID(high: 9, low: 9))
        let unsigned = try Act(
            bytes: accept.bytes, signature: [UInt8](repeating: 0, count: 64), sealedPayload: nil)
        for act in [open, stray, unsigned] { replica.add(act) }
        let report = try sync()
        #expect((report.accepted, report.held, report.refused) == (1, 1, 1))
        #expect(
            replica.standings == [
                .accepted(position: 1), .held(position: 2, reason: .missingParent),
                .refused(.signature),
            ])
    }

    @Test("a lost reply costs nothing: the acts are duplicates at the same positions")
    func lostReply() throws {
        let open = try wang.complaint()
        replica.add(open)
        replica.add(try wang.act(.withdraw, on: UniqueID(high: 9, low: 9), open.name))
        centre.state.withLock { $0.lostReplies = 1 }
        #expect(throws: SyncError.offline) { try sync() }
        #expect(replica.standings == [.pending, .pending])
        let report = try sync()
        #expect((report.pushed, report.duplicate) == (2, 2))
        #expect(
            replica.standings == [
                .accepted(position: 1), .held(position: 2, reason: .missingParent),
            ])
        #expect(replica.positions == [1, 2])
    }

    @Test("more acts than one push takes go in several")
    func manyActs() throws {
        for _ in 0..<WireLimit.actsMax + 1 { replica.add(try wang.complaint()) }
        centre.state.withLock { $0.pageSize = 2_000 }
        let report = try sync()
        #expect(report.accepted == WireLimit.actsMax + 1)
        #expect(centre.state.withLock { $0.requests.count } == 3)
    }

    @Test("two stations come to the same docket over one centre")
    func twoStations() throws {
        let open = try wang.complaint(["kind": "case"])
        let file = try wang.act(.file, on: open.id)
        replica.add(open)
        replica.add(file)
        _ = try sync()
        let other = ModelReplica()
        other.add(try li.act(.approve, on: open.id, file.target))
        let otherClient = SyncClient(
            transport: centre.transport, replica: other.replica, device: li.device, key: li.key)
        _ = try otherClient.sync(scopes: [Self.scope])
        _ = try sync()
        let dockets = try [replica, other].map { replica in
            try Docket.fold(
                replica.state.withLock { $0.entries }.map { entry in
                    guard case .act(let act, _) = entry.change else {
                        throw SyncError.unintelligible
                    }
                    return JournaledAct(
                        act: try act.act(), payload: nil,
                        standing: .accepted(position: entry.position))
                })
        }
        #expect(dockets[0]?.state == .filed)
        #expect(dockets[0]?.stateHash == dockets[1]?.stateHash)
    }

    @Test("a centre behind what it told, or of another epoch, is not followed")
    func rewound() throws {
        for day in 1...3 { centre.put("2026-01-0\(day)") }
        _ = try sync()
        centre.state.withLock { state in
            state.log.removeLast()
            state.head = MerkleHead()
            for entry in state.log { state.head.append(MerkleHead.leaf(entry.leafBytes)) }
        }
        #expect(throws: SyncError.rewound(Self.scope, known: 3, told: 2)) { try sync() }
        centre.put("2026-01-04")
        #expect(throws: SyncError.differentLog(Self.scope, position: 3)) { try sync() }
        centre.state.withLock { $0.epoch = 2 }
        #expect(throws: SyncError.rewound(Self.scope, known: 3, told: 3)) { try sync() }
        #expect(replica.positions == [1, 2, 3])
    }

    @Test("a centre that went back takes nothing from us: what is pending stays pending")
    func rewoundWhilePushing() throws {
        for day in 1...3 { centre.put("2026-01-0\(day)") }
        _ = try sync()
        centre.state.withLock { state in
            state.log = []
            state.head = MerkleHead()
        }
        replica.add(try wang.complaint())
        #expect(throws: SyncError.rewound(Self.scope, known: 3, told: 1)) { try sync() }
        #expect(replica.standings == [.pending])
    }

    @Test(
        "a centre that asks for a newer program is not followed",
        arguments: ["0.1.1", "0.2.0", "1.0.0", "99999.0.0"])
    func outdated(minimum: String) {
        centre.state.withLock { $0.minimumVersion = minimum }
        #expect(throws: SyncError.outdated(minimum: minimum)) { try sync() }
    }

    @Test("a proof by another key is turned away, with the centre's reason")
    func turnedAway() throws {
        let stranger = SyncClient(
            transport: centre.transport, replica: replica.replica, device: wang.device,
            key: li.key)
        #expect(throws: SyncError.turnedAway(status: 401, reason: "not_proven")) {
            try stranger.sync(scopes: [Self.scope])
        }
    }

    /// A reply as it should not be.
    struct Forgery: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let forge: @Sendable (TransportReply) throws -> TransportReply
        var error = SyncError.unintelligible

        init(
            _ name: String, throwing error: SyncError = .unintelligible,
            _ forge: @escaping @Sendable (TransportReply) throws -> TransportReply
        ) {
            testDescription = name
            self.error = error
            self.forge = forge
        }

        /// Changes the page of a pull.
        static func pull(
            _ name: String, throwing error: SyncError = .unintelligible,
            _ change: @escaping @Sendable (inout PullReply) -> Void
        ) -> Forgery {
            Forgery("pull: \(name)", throwing: error) { reply in
                var page = try WireCoding.message(PullReply.self, from: reply.body)
                change(&page)
                return TransportReply(status: 200, body: try WireCoding.bytes(page))
            }
        }

        /// Changes the reply to a push.
        static func push(
            _ name: String, _ change: @escaping @Sendable (inout PushReply) -> Void
        ) -> Forgery {
            Forgery("push: \(name)") { reply in
                guard var push = try? WireCoding.message(PushReply.self, from: reply.body) else {
                    return reply
                }
                change(&push)
                return TransportReply(status: 200, body: try WireCoding.bytes(push))
            }
        }
    }

    private static let forgeries: [Forgery] = [
        Forgery("nothing") { _ in TransportReply(status: 200, body: []) },
        Forgery("no JSON") { _ in TransportReply(status: 200, body: Array("<html>".utf8)) },
        Forgery("other JSON") { _ in TransportReply(status: 200, body: Array("{}".utf8)) },
        Forgery("a reply cut short") { reply in
            TransportReply(status: 200, body: reply.body.dropLast(10))
        },
        Forgery("deep nesting") { _ in
            TransportReply(status: 200, body: [UInt8](repeating: 0x5B, count: 100_000))
        },
        Forgery("no UTF-8") { _ in TransportReply(status: 200, body: [0xFF, 0xFE, 0x00]) },
        Forgery("no content", throwing: .turnedAway(status: 204, reason: "")) { _ in
            TransportReply(status: 204, body: [])
        },
        Forgery("a proxy's page", throwing: .turnedAway(status: 502, reason: "")) { _ in
            TransportReply(status: 502, body: Array("<html>Bad gateway".utf8))
        },
        .pull("another scope") { $0.header.scope = "110000" },
        .pull("a time beyond all") { $0.header.serverTime = Instant(millisecondsSince1970: .max) },
        .pull("a gap") { $0.entries.removeFirst() },
        .pull("twice the same") { $0.entries.append($0.entries[0]) },
        .pull("the wrong order") { $0.entries.reverse() },
        .pull("a position of none") { $0.entries[0].position = .min },
        .pull("no entries and more to come") { $0.entries = [] },
        .pull("more for ever") { page in
            page.entries = []
            page.header.position = 0
            page.header.root = MerkleHead().root.hexadecimal
            page.hasMore = true
        },
        .pull("an end before the end") { $0.hasMore = false },
        .pull("entries beyond the end") { $0.header.position = 1 },
        .pull("a position below none", throwing: .rewound("330106", known: 0, told: -1)) {
            $0.header.position = -1
        },
        .pull("more than a page may have") { page in
            page.entries = (1...2_001).map {
                LogEntry(position: $0, change: .leave(table: "holiday", key: ""))
            }
        },
        .push("too few verdicts") { $0.verdicts.removeLast() },
        .push("too many verdicts") { $0.verdicts.append($0.verdicts[0]) },
        .push("an unknown verdict") { $0.verdicts[0].verdict = "postponed" },
        .push("held for an unknown reason") { push in
            push.verdicts[0].verdict = "held"
            push.verdicts[0].reason = "newer"
        },
        .push("a duplicate held for an unknown reason") { push in
            push.verdicts[0].verdict = "duplicate"
            push.verdicts[0].reason = "newer"
        },
        .push("accepted nowhere") { $0.verdicts[0].position = nil },
        .push("accepted at none") { $0.verdicts[0].position = 0 },
        .push("accepted beyond the end") { $0.verdicts[0].position = 99 },
    ]

    @Test("a reply that is none of this protocol changes nothing here", arguments: forgeries)
    func forged(_ forgery: Forgery) throws {
        for day in 1...4 { centre.put("2026-01-0\(day)") }
        if forgery.testDescription.hasPrefix("push") { replica.add(try wang.complaint()) }
        centre.state.withLock { state in
            state.forge = { _, reply in (try? forgery.forge(reply)) ?? reply }
        }
        #expect(throws: forgery.error) { try sync() }
        #expect(replica.positions == [])
        #expect(replica.cursor.position == 0)
        #expect(replica.standings.allSatisfy { $0 == .pending })
        centre.state.withLock { $0.forge = { $1 } }
        _ = try sync()
        #expect(replica.cursor.position == centre.state.withLock { $0.head.size })
    }

    @Test("no change of one byte in a page is taken for the log")
    func changedPage() throws {
        for day in 1...2 { centre.put("2026-01-0\(day)") }
        var random = SplitMix(4)
        let good = centre.state.withLock { $0.log }
        for _ in 0..<200 {
            let place = UInt64.random(in: 0...UInt64.max, using: &random)
            let flip = UInt8.random(in: 1...255, using: &random)
            centre.state.withLock { state in
                state.forge = { _, reply in
                    var body = reply.body
                    body[Int(place % UInt64(body.count))] ^= flip
                    return TransportReply(status: 200, body: body)
                }
            }
            let fresh = ModelReplica()
            let client = SyncClient(
                transport: centre.transport, replica: fresh.replica, device: wang.device,
                key: wang.key)
            _ = try? client.sync(scopes: [Self.scope])
            let entries = fresh.state.withLock { $0.entries }
            #expect(entries.isEmpty || entries == good)
        }
    }

    @Test(
        "only the loopback may be named without TLS, and nothing behind host and port",
        arguments: [
            ("http://127.0.0.1:8315", "http://127.0.0.1:8315"),
            ("http://127.0.0.1:8315///", "http://127.0.0.1:8315"),
            ("http://localhost", "http://localhost"), ("http://localhost:1/", "http://localhost:1"),
            ("http://[::1]:65535", "http://[::1]:65535"), ("http://[::1]", "http://[::1]"),
            ("", nil), ("http://", nil), ("127.0.0.1:8315", nil), ("https://127.0.0.1", nil),
            ("HTTP://127.0.0.1", nil), ("ftp://127.0.0.1", nil), ("http://0.0.0.0", nil),
            ("http://10.0.0.1:8315", nil), ("http://centre.example", nil),
            ("http://127.0.0.1.example.com", nil), ("http://localhost.example.com", nil),
            ("http://127.0.0.1:8315@example.com", nil), ("http://a@127.0.0.1", nil),
            ("http://127.0.0.1@example.com/", nil), ("http://127.0.0.1:", nil),
            ("http://127.0.0.1:0", nil), ("http://127.0.0.1:65536", nil),
            ("http://127.0.0.1:+80", nil), ("http://127.0.0.1:80a", nil),
            ("http://127.0.0.1:８０", nil), ("http://127.0.0.1/v1", nil),
            ("http://127.0.0.1?x", nil), ("http://127.0.0.1:80?x=1", nil),
            ("http://127.0.0.1#x", nil), ("http://127.0.0.1:80#@example.com", nil),
            ("http://[::1]example.com", nil), ("http://[::1", nil), ("http://[::2]", nil),
            ("http://127.0.0.1 ", nil), ("http://127.0.0.1\r\nHost: x", nil),
            ("http://127.0.0.1\\@example.com", nil), ("http://2130706433", nil),
        ] as [(String, String?)])
    func addresses(text: String, kept: String?) throws {
        guard let kept else {
            #expect(throws: SyncError.address(text)) { try CentreAddress(text) }
            return
        }
        #expect(try CentreAddress(text).text == kept)
    }
}
