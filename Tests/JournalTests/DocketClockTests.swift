import Enforcement
import Support
import Testing

@testable import Journal

struct DocketClockTests {
    private let wang: StationFixture
    private let li: StationFixture

    init() throws {
        wang = try StationFixture("王", number: 1)
        li = try StationFixture("李", number: 2)
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func clocks(_ matter: MatterFixture) throws -> [String: DocketClock] {
        let clocks = try matter.docket.clocks(book: .builtIn, calendar: .builtIn)
        return Dictionary(clocks.map { ($0.deadline.rule, $0) }, uniquingKeysWith: { $1 })
    }

    /// Opens a matter and does the acts, each a kind and a day.
    private func matter(
        _ acts: [(ActKind, String, Fields)] = [], received: String = "2026-11-20"
    ) throws -> MatterFixture {
        let open = try wang.complaint(
            received: try day(received))
        var matter = MatterFixture()
        try matter.add(open)
        for (kind, on, fields) in acts {
            let act = try wang.act(kind, on: open.id, fields, day: try day(on))
            try matter.add(act)
            guard ActKindTable.row(kind)?.needsApproval ?? false else { continue }
            try matter.add(try li.act(.approve, on: open.id, act.target, day: try day(on)))
        }
        return matter
    }

    @Test("K1 runs from receipt and stops with the decision")
    func acceptance() throws {
        let running = try #require(try clocks(matter())["K1"])
        #expect(running.deadline.due == (try day("2026-12-01")))
        #expect(running.stopped == nil)
        let stopped = try clocks(matter([(.accept, "2026-11-24", [:])]))
        #expect(stopped["K1"]?.stopped == (try day("2026-11-24")))
        #expect(stopped["K2"]?.deadline.from == (try day("2026-11-24")))
        #expect(stopped["K2"]?.stopped == nil)
        #expect(stopped["K3"] == nil)
    }

    @Test("K3 runs from the termination alone, and the first telling after it stops it")
    func telling() throws {
        let told: [(ActKind, String, Fields)] = [
            (.accept, "2026-11-20", [:]), (.tell, "2026-11-20", ["channel": "电话"]),
            (.terminate, "2026-11-25", [:]),
        ]
        var clock = try #require(try clocks(matter(told))["K3"])
        #expect(clock.deadline.from == (try day("2026-11-25")))
        #expect(clock.stopped == nil)
        let later: [(ActKind, String, Fields)] = [
            (.tell, "2026-11-26", ["channel": "电话"]), (.tell, "2026-12-24", ["channel": "信函"]),
        ]
        clock = try #require(try clocks(matter(told + later))["K3"])
        #expect(clock.stopped == (try day("2026-11-26")))
        for ending in [(ActKind.close, Fields()), (.refuse, ["ground": "1"])] {
            #expect(
                try clocks(matter([(ending.0, "2026-11-23", ending.1)]))["K3"] == nil)
        }
    }

    @Test("reopening takes the ending back, and a later ending counts")
    func reopening() throws {
        let ended: [(ActKind, String, Fields)] = [
            (.accept, "2026-11-20", [:]), (.terminate, "2026-11-25", [:]),
            (.reopen, "2026-11-27", [:]),
        ]
        var docket = try matter(ended).docket
        #expect((docket.state, docket.ended) == (.accepted, nil))
        #expect(docket.accepted == (try day("2026-11-20")))
        var clocks = try clocks(matter(ended))
        #expect(clocks["K3"] == nil)
        #expect(clocks["K2"]?.stopped == nil)
        let again = ended + [(.terminate, "2026-12-01", [:])]
        docket = try matter(again).docket
        #expect((docket.state, docket.ended) == (.terminated, try day("2026-12-01")))
        clocks = try self.clocks(matter(again))
        #expect(clocks["K2"]?.stopped == (try day("2026-12-01")))
        #expect(clocks["K3"]?.deadline.from == (try day("2026-12-01")))
        docket = try matter(ended + [(.close, "2026-12-02", [:])]).docket
        #expect(docket.ended == (try day("2026-12-02")))
    }

    @Test("a matter refused and reopened is accepted on that day")
    func refusedAndReopened() throws {
        let matter = try matter([
            (.refuse, "2026-11-23", ["ground": "1"]), (.reopen, "2026-11-30", [:]),
            (.terminate, "2026-12-01", [:]),
        ])
        #expect(try matter.docket.accepted == (try day("2026-11-30")))
        let clocks = try clocks(matter)
        #expect(clocks["K1"]?.stopped == (try day("2026-11-23")))
        #expect(clocks["K2"]?.stopped == (try day("2026-12-01")))
    }

    @Test("mediation that ends without an acceptance that stands has no K2")
    func terminatedWithoutAcceptance() throws {
        let open = try wang.complaint()
        var matter = MatterFixture()
        try matter.add(open)
        let accept = try wang.act(.accept, on: open.id)
        try matter.add(accept, .refused(.signature))
        let terminate = try wang.act(.terminate, on: open.id)
        try matter.add(terminate)
        #expect(try matter.outcome(of: terminate) == .noEffect(.received))
        #expect(try Set(clocks(matter).keys) == ["K1"])
    }

    @Test("a pause moves the clock that knows it and leaves the others be")
    func pausing() throws {
        let accepted: [(ActKind, String, Fields)] = [(.accept, "2026-05-06", [:])]
        let pause: (ActKind, String, Fields) = (
            .pause, "2026-05-11", ["from": "2026-05-11", "until": "2026-05-20"]
        )
        let before = try clocks(matter(accepted, received: "2026-05-06"))
        let after = try clocks(matter(accepted + [pause], received: "2026-05-06"))
        let due = try #require(before["K2"]).deadline.due
        #expect(due == (try day("2026-07-05")))
        #expect(after["K2"]?.deadline.due == due.adding(days: 10))
        #expect(after["K1"]?.deadline.due == before["K1"]?.deadline.due)
    }

    @Test("an extension counts once approved, under the rule that knows one")
    func extending() throws {
        let open = try wang.complaint(["kind": "report"], received: try day("2026-11-02"))
        var matter = MatterFixture()
        try matter.add(open)
        let before = try #require(try clocks(matter)["K5"])
        let extend = try wang.act(.extend, on: open.id, ["rule": "K5"])
        try matter.add(extend)
        #expect(try clocks(matter)["K5"] == before)
        try matter.add(try li.act(.approve, on: open.id, extend.target))
        let after = try #require(try clocks(matter)["K5"])
        #expect(after.extended)
        #expect(after.deadline.length == before.deadline.length + 15)
        let useless = try self.matter([(.extend, "2026-11-23", ["rule": "K1"])])
        let clock = try #require(try clocks(useless)["K1"])
        #expect(!clock.extended)
        #expect(clock.deadline.due == (try day("2026-12-01")))
    }

    @Test("a complaint over the change of the law works to the earlier day")
    func transition() throws {
        let clocks = try clocks(
            matter([(.accept, "2026-04-16", [:])], received: "2026-04-10"))
        let deadline = try #require(clocks["K2"]).deadline
        #expect(deadline.straddles)
        #expect((deadline.unit, deadline.length) == (.workingDay, 45))
        #expect(deadline.workTo == (try day("2026-06-15")))
        #expect(deadline.workTo < deadline.due)
    }

    @Test("the summary shows the clock that runs out first")
    func nearest() throws {
        let docket = try matter([(.accept, "2026-11-24", [:])]).docket
        let summary = docket.summary(book: .builtIn, calendar: .builtIn)
        #expect(summary.clock?.rule == "K2")
        #expect(docket.summary(book: RuleBook(rows: []), calendar: .builtIn).clock == nil)
        let closed = try matter([(.close, "2026-11-24", [:])]).docket
        #expect(closed.summary(book: .builtIn, calendar: .builtIn).clock?.rule == "K1")
    }
}
