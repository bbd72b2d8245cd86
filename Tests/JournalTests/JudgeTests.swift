import Enforcement
import Support
import Testing

@testable import Journal

struct JudgeTests {
    private let wang: StationFixture
    private let li: StationFixture
    private let open: Act
    private var matter = MatterFixture()

    init() throws {
        wang = try StationFixture("王", number: 1)
        li = try StationFixture("李", number: 2)
        open = try wang.complaint()
        try matter.push(open)
    }

    private func reason(_ act: Act, roles: Set<OfficerRole> = [.officer]) throws -> HoldReason? {
        Judge.reasonToHold(act, docket: try matter.docket, roles: roles)
    }

    @Test("an act of a kind that is not known is held, not refused")
    func unknownKind() throws {
        #expect(try reason(try wang.act("newer", on: open.id)) == .unknownKind)
    }

    @Test("an act on a matter that is not known is held")
    func missingParent() throws {
        let act = try wang.act(.accept, on: UniqueID(high: 8, low: 8))
        #expect(Judge.reasonToHold(act, docket: nil, roles: [.officer]) == .missingParent)
    }

    @Test("roles decide, as in the one permission table", arguments: OfficerRole.allCases)
    func authority(role: OfficerRole) throws {
        for row in ActKindTable.rows where row.kind != .open {
            let act = try wang.act(row.kind, on: open.id)
            let holds = row.permission.holders.contains(role)
            #expect((try reason(act, roles: [role]) == .authority) == !holds, "\(row.kind)")
            #expect(try reason(act, roles: []) == .authority)
        }
        let opening = try wang.complaint()
        #expect(
            (Judge.reasonToHold(opening, docket: nil, roles: [role]) == nil)
                == Permission.register.holders.contains(role))
    }

    @Test("what was seen is no contradiction; the state decides then")
    mutating func seen() throws {
        try matter.push(try wang.act(.accept, on: open.id, seen: 1))
        let refuse = try li.act(.refuse, on: open.id, ["ground": "1"], seen: 2)
        #expect(try reason(refuse) == .state(.accepted))
        let terminate = try li.act(.terminate, on: open.id, seen: 2)
        #expect(try reason(terminate) == nil)
    }

    @Test("one's own earlier decisions are no rivals, seen or not")
    mutating func ownDecisions() throws {
        try matter.push(try wang.act(.accept, on: open.id))
        #expect(try reason(try wang.act(.terminate, on: open.id)) == nil)
    }

    @Test("what was seen of another matter counts for nothing")
    mutating func otherMattersBase() throws {
        let accept = try wang.act(.accept, on: open.id, seen: 1)
        try matter.push(accept)
        var envelope = try li.act(.close, on: open.id).envelope
        envelope.base = [
            BaseVersion(table: "matter", key: UniqueID(high: 8, low: 8).description, version: 99),
            BaseVersion(table: "record", key: open.id.description, version: 99),
        ]
        let act = try Act(
            bytes: envelope.bytes, signature: li.key.sign(envelope.bytes), sealedPayload: nil)
        #expect(try reason(act) == .contradicts(accept.id))
        envelope.base.append(
            BaseVersion(table: "matter", key: open.id.description, version: 2))
        let honest = try Act(
            bytes: envelope.bytes, signature: li.key.sign(envelope.bytes), sealedPayload: nil)
        #expect(try reason(honest) == nil)
    }

    @Test("what only adds something is never held for a decision")
    mutating func additions() throws {
        try matter.push(try wang.act(.close, on: open.id, seen: 1))
        let note = try li.act(.note, on: open.id, ["text": "补充"], seen: 1)
        #expect(try reason(note) == nil)
        #expect(try reason(try li.act(.evidence, on: open.id, seen: 1)) == .state(.closed))
    }

    @Test("an act on a matter of another kind is held")
    func wrongKind() throws {
        let enter = try wang.act(.listEnter, on: open.id, ["list": "serious"])
        #expect(try reason(enter) == .state(.received))
    }

    @Test("verdicts become standings")
    func standings() {
        let held = HoldReason.missingParent
        #expect(Verdict.accepted(position: 4).standing == .accepted(position: 4))
        #expect(Verdict.duplicate(position: 4, held: nil).standing == .accepted(position: 4))
        #expect(
            Verdict.duplicate(position: 4, held: held).standing
                == .held(position: 4, reason: held))
        #expect(
            Verdict.held(position: 4, reason: held).standing == .held(position: 4, reason: held))
        #expect(Verdict.refused(.malformed).standing == .refused(.malformed))
        #expect(Verdict.refused(.malformed).standing.position == nil)
    }
}
