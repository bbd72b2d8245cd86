import Enforcement
import Support
import Testing

@testable import Journal

struct DocketHashTests {
    private let wang: StationFixture
    private let li: StationFixture

    init() throws {
        wang = try StationFixture("王", number: 1)
        li = try StationFixture("李", number: 2)
    }

    private static let secrets = ["张三丰", "13800138000", "举报内容", "不予受理的理由", "备注内容"]

    /// A complaint with something personal in every act that takes it.
    private func acts() throws -> [Act] {
        let open = try wang.complaint([
            "party": "甲公司", "complainant": "张三丰", "phone": "13800138000", "text": "举报内容",
        ])
        return [
            open, try wang.act(.note, on: open.id, ["text": "备注内容"]),
            try wang.act(.tell, on: open.id, ["whom": "张三丰", "channel": "电话"]),
            try wang.act(
                .refuse, on: open.id, ["ground": "1", "reason": "不予受理的理由", "day": "2026-11-23"]),
            try wang.act(.reopen, on: open.id, ["reason": "不予受理的理由"]),
        ]
    }

    private func matter(_ acts: [Act], key: ScopeKey?) throws -> MatterFixture {
        var matter = MatterFixture(scopeKey: key)
        for act in acts { try matter.add(act) }
        return matter
    }

    @Test("whoever can open the payloads has the same state, hash and summary as who can't")
    func payloadsDoNotMatter() throws {
        let acts = try acts()
        let open = try matter(acts, key: wang.scopeKey).docket
        let closed = try matter(acts, key: nil).docket
        #expect(open.details["complainant"] == "张三丰")
        #expect(closed.details.isEmpty)
        #expect(open.stateHash == closed.stateHash)
        let summary = open.summary(book: .builtIn, calendar: .builtIn)
        #expect(summary == closed.summary(book: .builtIn, calendar: .builtIn))
        let text = "\(summary)"
        for secret in Self.secrets { #expect(!text.contains(secret)) }
        for act in acts {
            let bytes = String(decoding: act.bytes, as: UTF8.self)
            for secret in Self.secrets { #expect(!bytes.contains(secret)) }
        }
    }

    @Test("a payload can't smuggle a working field in, nor change one")
    func collidingFields() throws {
        let open = try wang.complaint(["party": "甲公司"])
        let accept = try wang.act(.accept, on: open.id)
        let plain = [open, accept].map {
            JournaledAct(act: $0, payload: nil, standing: .accepted(position: $0 == open ? 1 : 2))
        }
        var forged = plain
        forged[0].payload = [
            "party": "张三丰", "number": "13800138000", "kind": "case", "received": "2020-01-01",
            "handler": "张三丰", "complainant": "李四",
        ]
        forged[1].payload = ["day": "2020-01-01", "text": "说明"]
        let (before, after) = (try #require(Docket.fold(plain)), try #require(Docket.fold(forged)))
        #expect(after.stateHash == before.stateHash)
        #expect(
            after.summary(book: .builtIn, calendar: .builtIn)
                == before.summary(book: .builtIn, calendar: .builtIn))
        #expect(after.entries[0].fields["party"] == "甲公司")
        #expect(after.details["complainant"] == "李四")
        #expect(after.accepted == .fixture)
    }

    @Test("two stations with the same acts have the same hash, whatever came first")
    func sameActs() throws {
        let acts = try matter(acts(), key: nil).acts
        let hash = try #require(Docket.fold(acts)).stateHash
        var random = SplitMix(3)
        for _ in 0..<20 {
            #expect(Docket.fold(acts.shuffled(using: &random))?.stateHash == hash)
        }
    }

    @Test("a refused act is known on one station only, and is not in the hash")
    func refusedAct() throws {
        let open = try wang.complaint()
        var matter = MatterFixture()
        try matter.add(open)
        let hash = try matter.docket.stateHash
        try matter.add(try wang.act(.accept, on: open.id), .refused(.signature))
        #expect(try matter.docket.stateHash == hash)
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout Docket) -> Void
    }

    private static let changes: [Change] = [
        Change(testDescription: "kind") { $0.kind = .case },
        Change(testDescription: "scope") { $0.scope = "1" },
        Change(testDescription: "number") { $0.number = "1" },
        Change(testDescription: "entity") { $0.entity = EntityID("1") },
        Change(testDescription: "party") { $0.party = "1" },
        Change(testDescription: "subject") { $0.subject = "1" },
        Change(testDescription: "state") { $0.state = .closed },
        Change(testDescription: "office") { $0.office = "1" },
        Change(testDescription: "handler") { $0.firstHandler = "1" },
        Change(testDescription: "second") { $0.secondHandler = "1" },
        Change(testDescription: "source") { $0.source = "1" },
        Change(testDescription: "outside") { $0.outsideNumber = "1" },
        Change(testDescription: "received") { $0.received = .distantPast },
        Change(testDescription: "accepted") { $0.accepted = .distantPast },
        Change(testDescription: "ended") { $0.ended = .distantPast },
        Change(testDescription: "extended") { $0.extended = ["K5"] },
        Change(testDescription: "pauses") { $0.pauses = [.fixture ... .fixture] },
        Change(testDescription: "done") { $0.done[.tell] = [.distantPast] },
        Change(testDescription: "begun") { $0.isBegun = false },
        Change(testDescription: "request") { $0.requests[0].outcome = .declined },
        Change(testDescription: "decider") { $0.requests[0].decidedBy = "1" },
        Change(testDescription: "item") { $0.items.removeLast() },
        Change(testDescription: "conflict") {
            $0.conflicts = [Conflict(effective: $0.id, held: $0.id, chosen: nil)]
        },
        Change(testDescription: "outcome") { $0.entries[1].outcome = .overruled },
        Change(testDescription: "act") { $0.entries[1].hash = .zero },
        Change(testDescription: "mark") {
            $0.marks["1"] = MeasureMark(
                mark: "applied", document: nil, day: nil, by: "1", act: $0.id)
        },
    ]

    @Test("a change of any working part changes the hash", arguments: changes)
    func hashCovers(_ change: Change) throws {
        let docket = try matter(acts(), key: nil).docket
        var changed = docket
        change.change(&changed)
        #expect(changed.stateHash != docket.stateHash)
    }

    @Test("what is personal and in memory only does not change the hash")
    func hashLeavesOut() throws {
        let docket = try matter(acts(), key: nil).docket
        var changed = docket
        changed.details = ["text": "x"]
        changed.requests[0].reason = "x"
        changed.items[0].fields = [:]
        changed.entries[0].fields = [:]
        #expect(changed.stateHash == docket.stateHash)
    }
}
