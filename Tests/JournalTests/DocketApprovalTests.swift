import Enforcement
import Support
import Testing

@testable import Journal

struct DocketApprovalTests {
    private let wang: StationFixture
    private let li: StationFixture
    private let zhao: StationFixture
    private let open: Act
    private var matter = MatterFixture()

    init() throws {
        wang = try StationFixture("王", number: 1)
        li = try StationFixture("李", number: 2)
        zhao = try StationFixture("赵", number: 3)
        open = try wang.complaint(["kind": "case"])
        try matter.add(open)
    }

    @Test("what needs approval has no effect until another person approves it")
    mutating func approval() throws {
        let file = try wang.act(.file, on: open.id, ["document": "文1"], day: .fixture)
        try matter.add(file)
        #expect(try matter.docket.state == .received)
        #expect(try matter.outcome(of: file) == .awaitingApproval)
        #expect(try matter.docket.openRequests.map(\.asker) == ["王"])
        let later = try #require(Day("2026-11-27"))
        let approve = try li.act(.approve, on: open.id, file.target, day: later)
        try matter.push(approve)
        let docket = try matter.docket
        #expect(docket.state == .filed)
        #expect(try matter.outcome(of: file) == .effective)
        #expect(docket.requests.map(\.decidedBy) == ["李"])
        #expect(docket.accepted == later)
    }

    @Test("a day given with the request does not make a late approval early")
    mutating func lateApproval() throws {
        let file = try wang.act(.file, on: open.id, ["day": "2026-11-01"])
        try matter.add(file)
        try matter.push(try li.act(.approve, on: open.id, file.target))
        #expect(try matter.docket.accepted == .fixture)
    }

    @Test("the asker's own approval counts for nothing")
    mutating func ownApproval() throws {
        let file = try wang.act(.file, on: open.id)
        try matter.add(file)
        let own = try wang.act(.approve, on: open.id, file.target)
        #expect(
            Judge.reasonToHold(own, docket: try matter.docket, roles: [.officer, .head])
                == .authority)
        try matter.add(own)
        #expect(try matter.outcome(of: own) == .noEffect(.received))
        #expect(try matter.docket.state == .received)
    }

    @Test("an approval of anything but the very act asked counts for nothing")
    mutating func wrongHash() throws {
        let file = try wang.act(.file, on: open.id)
        try matter.add(file)
        for hash in [open.hash.hexadecimal, "", file.hash.hexadecimal.uppercased()] {
            let approve = try li.act(
                .approve, on: open.id, file.name.merging(["hash": .text(hash)]) { $1 })
            #expect(
                Judge.reasonToHold(approve, docket: try matter.docket, roles: [.head])
                    == .missingParent)
            try matter.add(approve)
            #expect(try matter.outcome(of: approve) == .noEffect(.received))
        }
        #expect(try matter.docket.openRequests.count == 1)
    }

    @Test(
        "what is sent back or declined has no effect, and the reason is kept",
        arguments: [
            (.sendBack, .returned, .returned), (.decline, .declined, .declined),
        ] as [(ActKind, ApprovalOutcome, EntryOutcome)])
    mutating func refused(kind: ActKind, request: ApprovalOutcome, entry: EntryOutcome) throws {
        var matter = MatterFixture(scopeKey: wang.scopeKey)
        try matter.add(open)
        let file = try wang.act(.file, on: open.id)
        try matter.add(file)
        let answer = try li.act(kind, on: open.id, file.target.merging(["reason": "材料不全"]) { $1 })
        try matter.push(answer)
        let docket = try matter.docket
        #expect(docket.requests.map(\.outcome) == [request])
        #expect(docket.requests.map(\.reason) == ["材料不全"])
        #expect(try matter.outcome(of: file) == entry)
        #expect(docket.state == .received)
        let attention = docket.summary(book: .builtIn, calendar: .builtIn).attention
        #expect(attention == (kind == .sendBack ? [.returned] : []))
        let late = try zhao.act(.approve, on: open.id, file.target)
        try matter.push(late)
        #expect(try matter.outcome(of: late) == .held(.state(.received)))
    }

    @Test("of two approvals by two heads the second does nothing", arguments: [true, false])
    mutating func twoApprovals(judged: Bool) throws {
        let file = try wang.act(.file, on: open.id)
        try matter.add(file)
        try matter.push(try li.act(.approve, on: open.id, file.target))
        let second = try zhao.act(.approve, on: open.id, file.target)
        try judged ? matter.push(second) : matter.add(second, .pending)
        #expect(
            try matter.outcome(of: second) == (judged ? .held(.state(.filed)) : .noEffect(.filed)))
        #expect(try matter.docket.requests.map(\.decidedBy) == ["李"])
    }

    @Test("an approval pending here acts on a request that is accepted there")
    mutating func pendingApproval() throws {
        let file = try wang.act(.file, on: open.id)
        let approve = try li.act(.approve, on: open.id, file.target)
        try matter.add(approve, .pending)
        try matter.add(file)
        let docket = try matter.docket
        #expect(docket.state == .filed)
        #expect(
            docket.summary(book: .builtIn, calendar: .builtIn).attention == [.unsent])
    }

    @Test("an approval that comes before its request is held, and does nothing later")
    mutating func approvalFirst() throws {
        let file = try wang.act(.file, on: open.id)
        let approve = try li.act(.approve, on: open.id, file.target)
        try matter.push(approve)
        #expect(try matter.outcome(of: approve) == .held(.missingParent))
        try matter.push(file)
        #expect(try matter.outcome(of: file) == .awaitingApproval)
        #expect(try matter.docket.state == .received)
    }

    @Test("an approval of what can't be done any more leaves it without effect")
    mutating func overtaken() throws {
        let file = try wang.act(.file, on: open.id)
        try matter.add(file)
        try matter.push(try li.act(.close, on: open.id, seen: 2))
        let approve = try zhao.act(.approve, on: open.id, file.target, seen: 3)
        try matter.push(approve)
        #expect(try matter.outcome(of: approve) == .effective)
        #expect(try matter.outcome(of: file) == .noEffect(.closed))
        #expect(try matter.docket.state == .closed)
    }

    @Test("an ask has the effect of the kind it names, once approved")
    mutating func asking() throws {
        let ask = try wang.act(.ask, on: open.id, ["for": "assign", "handler": "赵"])
        try matter.push(ask)
        #expect(try matter.docket.firstHandler == nil)
        #expect(try matter.docket.requests.map(\.kind) == [.assign])
        try matter.push(try li.act(.approve, on: open.id, ask.target))
        #expect(try matter.docket.firstHandler == "赵")
        #expect(try matter.docket.done[.assign] == [.fixture])
    }

    @Test("an ask can't name an act about another act, nor one it can't fully say")
    func whatCanBeAsked() {
        let kinds = ActKindTable.rows.filter(\.canBeAsked).map(\.kind)
        #expect(
            Set(kinds) == [
                .accept, .refuse, .assign, .answer, .mediate, .terminate, .close, .reopen, .file,
                .extend, .publish, .listEnter, .listLeave, .confirmBasis,
            ])
    }

    @Test(
        "an ask for what can't be asked has no effect, and no approval gives it one",
        arguments: ["matter.open", "approve", "ask", "withdraw", "resolve", "dispatch"])
    mutating func forbiddenAsk(kind: String) throws {
        let ask = try wang.act(
            .ask, on: open.id, ["for": .text(kind), "handler": "x", "document": "文"])
        try matter.add(ask)
        try matter.add(try li.act(.approve, on: open.id, ask.target))
        #expect(try matter.outcome(of: ask) == .noEffect(.received))
        #expect(try matter.docket.requests.isEmpty)
    }

    @Test("an approved ask that does not fit the matter has no effect")
    mutating func askThatDoesNotFit() throws {
        let ask = try wang.act(.ask, on: open.id, ["for": "list.enter", "list": "serious"])
        try matter.add(ask)
        try matter.push(try li.act(.approve, on: open.id, ask.target))
        #expect(try matter.outcome(of: ask) == .noEffect(.received))
        #expect(try matter.docket.state == .received)
    }

    @Test("a decision that was asked for and approved is a rival of one made unseen")
    mutating func askedDecisionIsRival() throws {
        let ask = try wang.act(.ask, on: open.id, ["for": "accept"])
        try matter.push(ask)
        try matter.push(try li.act(.approve, on: open.id, ask.target))
        let close = try zhao.act(.close, on: open.id, seen: 1)
        try matter.push(close)
        #expect(try matter.outcome(of: close) == .held(.contradicts(ask.id)))
    }

    @Test("a countersignature names an act with its hash, and is not its author's")
    mutating func countersign() throws {
        let file = try wang.act(.file, on: open.id)
        try matter.add(file)
        let docket = try matter.docket
        func reason(_ act: Act) -> HoldReason? {
            Judge.reasonToHold(act, docket: docket, roles: [.reviewer])
        }
        #expect(reason(try zhao.act(.countersign, on: open.id, file.target)) == nil)
        #expect(reason(try wang.act(.countersign, on: open.id, file.target)) == .authority)
        #expect(reason(try zhao.act(.countersign, on: open.id, file.name)) == .missingParent)
    }
}
