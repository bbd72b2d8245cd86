import Enforcement
import Support
import Testing

@testable import Journal

struct DocketConflictTests {
    private let wang: StationFixture
    private let li: StationFixture
    private let zhao: StationFixture
    private let open: Act
    private var matter = MatterFixture()

    init() throws {
        wang = try StationFixture("王", number: 1)
        li = try StationFixture("李", number: 2)
        zhao = try StationFixture("赵", number: 3)
        open = try wang.complaint()
        try matter.push(open)
    }

    /// Two officers decide offline: the first is effective, the second held.
    private mutating func conflict() throws -> (first: Act, second: Act) {
        let accept = try wang.act(.accept, on: open.id, seen: 1)
        let refuse = try li.act(.refuse, on: open.id, ["ground": "1"], seen: 1)
        try matter.push(accept)
        try matter.push(refuse)
        return (accept, refuse)
    }

    @Test("of two decisions from one base the second is held, and both are shown")
    mutating func held() throws {
        let (accept, refuse) = try conflict()
        #expect(try matter.outcome(of: refuse) == .held(.contradicts(accept.id)))
        let docket = try matter.docket
        #expect(
            docket.conflicts == [
                Conflict(effective: accept.id, held: refuse.id, chosen: nil)
            ])
        #expect(docket.state == .accepted)
        let summary = docket.summary(book: .builtIn, calendar: .builtIn)
        #expect(summary.attention == [.held, .conflict])
    }

    @Test("a third act chooses either", arguments: [true, false])
    mutating func resolve(choosesFirst: Bool) throws {
        let (accept, refuse) = try conflict()
        let chosen = choosesFirst ? accept : refuse
        let resolve = try zhao.act(.resolve, on: open.id, chosen.name, seen: 3)
        try matter.push(resolve, roles: [.reviewer])
        let docket = try matter.docket
        #expect(docket.state == (choosesFirst ? .accepted : .refused))
        #expect(try matter.outcome(of: chosen) == .effective)
        #expect(try matter.outcome(of: choosesFirst ? refuse : accept) == .overruled)
        #expect(try matter.outcome(of: resolve) == .effective)
        #expect(docket.conflicts.map(\.chosen) == [chosen.id])
        #expect(docket.summary(book: .builtIn, calendar: .builtIn).attention == [])
    }

    @Test("of two resolutions the second is held, and does nothing where it is pending")
    mutating func secondResolution() throws {
        let (accept, refuse) = try conflict()
        try matter.push(try zhao.act(.resolve, on: open.id, accept.name, seen: 3))
        let late = try li.act(.resolve, on: open.id, refuse.name, seen: 3)
        var there = matter
        try there.push(late)
        #expect(try there.outcome(of: late) == .held(.state(.accepted)))
        try matter.add(late, .pending)
        #expect(try matter.outcome(of: late) == .noEffect(.accepted))
        #expect(try matter.docket.state == .accepted)
    }

    @Test("a resolution of what is in no conflict is held")
    mutating func noConflict() throws {
        let resolve = try zhao.act(.resolve, on: open.id, open.name)
        try matter.push(resolve)
        #expect(try matter.outcome(of: resolve) == .held(.missingParent))
    }

    @Test("choosing the effective act overrules all that contradict it")
    mutating func severalConflictsEffective() throws {
        let (accept, refuse) = try conflict()
        let close = try zhao.act(.close, on: open.id, seen: 1)
        try matter.push(close)
        #expect(try matter.docket.conflicts.count == 2)
        try matter.push(try zhao.act(.resolve, on: open.id, accept.name, seen: 4))
        #expect(try matter.outcome(of: refuse) == .overruled)
        #expect(try matter.outcome(of: close) == .overruled)
        #expect(try matter.docket.conflicts.allSatisfy { $0.chosen == accept.id })
    }

    @Test("choosing a held act leaves the others to contradict that one")
    mutating func severalConflictsHeld() throws {
        let (accept, refuse) = try conflict()
        let close = try zhao.act(.close, on: open.id, seen: 1)
        try matter.push(close)
        try matter.push(try zhao.act(.resolve, on: open.id, refuse.name, seen: 4))
        var docket = try matter.docket
        #expect(docket.state == .refused)
        #expect(
            docket.conflicts == [
                Conflict(effective: accept.id, held: refuse.id, chosen: refuse.id),
                Conflict(effective: refuse.id, held: close.id, chosen: nil),
            ])
        try matter.push(try zhao.act(.resolve, on: open.id, close.name, seen: 5))
        docket = try matter.docket
        #expect(docket.state == .closed)
        #expect(try matter.outcome(of: refuse) == .overruled)
        #expect(try matter.outcome(of: accept) == .overruled)
    }

    @Test("what one hand did after a held act stands or falls with it", arguments: [true, false])
    mutating func sameChain(choosesHeld: Bool) throws {
        let accept = try wang.act(.accept, on: open.id, seen: 1)
        let refuse = try li.act(.refuse, on: open.id, ["ground": "1"], seen: 1)
        let note = try li.act(.note, on: open.id, ["text": "已电话告知"], seen: 1)
        let close = try li.act(.close, on: open.id, seen: 1)
        for act in [accept, refuse, note, close] { try matter.push(act) }
        #expect(try matter.outcome(of: note) == .effective)
        #expect(try matter.outcome(of: close) == .held(.contradicts(accept.id)))
        let chosen = choosesHeld ? refuse : accept
        try matter.push(try zhao.act(.resolve, on: open.id, chosen.name, seen: 5))
        let docket = try matter.docket
        #expect(docket.state == (choosesHeld ? .refused : .accepted))
        #expect(docket.conflicts.allSatisfy { $0.chosen != nil })
        #expect(
            try matter.outcome(of: close) == (choosesHeld ? .noEffect(.refused) : .overruled))
    }

    @Test("two marks of one measure contradict each other only where they differ")
    func marks() throws {
        let open = try wang.complaint(["kind": "checklist"])
        var matter = MatterFixture()
        try matter.push(open)
        func mark(_ station: StationFixture, _ measure: FieldValue, _ mark: FieldValue) throws
            -> Act
        {
            try station.act(
                .markMeasure, on: open.id, ["measure": measure, "mark": mark], seen: 1)
        }
        let first = try mark(wang, "13.01", "applied")
        let same = try mark(li, "13.01", "applied")
        let other = try mark(li, "13.02", "refused")
        let rival = try mark(zhao, "13.01", "refused")
        for act in [first, same, other, rival] { try matter.push(act) }
        #expect(try matter.outcome(of: same) == .effective)
        #expect(try matter.outcome(of: other) == .effective)
        #expect(try matter.outcome(of: rival) == .held(.contradicts(first.id)))
        #expect(try matter.docket.marks["13.01"]?.mark == "applied")
        try matter.push(try li.act(.resolve, on: open.id, rival.name, seen: 5))
        #expect(try matter.docket.marks["13.01"]?.mark == "refused")
        #expect(try matter.outcome(of: first) == .overruled)
    }

    @Test("what was withdrawn before it was sent folds to nothing", arguments: [false, true])
    mutating func withdrawn(sent: Bool) throws {
        let before = try matter.docket
        let accept = try wang.act(.accept, on: open.id)
        let withdraw = try wang.act(.withdraw, on: open.id, accept.name)
        try matter.add(accept, sent ? .accepted : .pending)
        try matter.add(withdraw, sent ? .accepted : .pending)
        let docket = try matter.docket
        #expect(docket.state == .received)
        #expect(docket.accepted == nil)
        #expect(docket.done[.accept] == before.done[.accept])
        #expect(try matter.outcome(of: accept) == .withdrawn)
        #expect(try matter.outcome(of: withdraw) == .effective)
    }

    @Test("what the centre had is not withdrawn", arguments: [true, false])
    mutating func tooLate(pending: Bool) throws {
        let accept = try wang.act(.accept, on: open.id)
        let withdraw = try wang.act(.withdraw, on: open.id, accept.name)
        try matter.add(accept)
        if !pending { matter.skipPosition() }
        try matter.add(withdraw, pending ? .pending : .accepted)
        #expect(try matter.docket.state == .accepted)
        #expect(try matter.outcome(of: accept) == .effective)
        #expect(try matter.outcome(of: withdraw) == .noEffect(.accepted))
    }

    @Test("nobody withdraws another's act")
    mutating func anothersAct() throws {
        let accept = try wang.act(.accept, on: open.id)
        let withdraw = try li.act(.withdraw, on: open.id, accept.name)
        try matter.add(accept, .pending)
        try matter.add(withdraw, .pending)
        #expect(try matter.docket.state == .accepted)
    }

    @Test("a withdrawal can itself be withdrawn")
    mutating func withdrawnWithdrawal() throws {
        let accept = try wang.act(.accept, on: open.id)
        let first = try wang.act(.withdraw, on: open.id, accept.name)
        let second = try wang.act(.withdraw, on: open.id, first.name)
        for act in [accept, first, second] { try matter.add(act, .pending) }
        #expect(try matter.docket.state == .accepted)
        #expect(try matter.outcome(of: first) == .withdrawn)
    }

    @Test("a held act that was withdrawn in the same push is no conflict any more")
    mutating func withdrawnHeld() throws {
        let accept = try wang.act(.accept, on: open.id, seen: 1)
        let refuse = try li.act(.refuse, on: open.id, ["ground": "1"], seen: 1)
        let withdraw = try li.act(.withdraw, on: open.id, refuse.name, seen: 1)
        for act in [accept, refuse, withdraw] { try matter.push(act) }
        #expect(try matter.docket.conflicts.isEmpty)
        #expect(try matter.outcome(of: refuse) == .withdrawn)
        #expect(try matter.docket.summary(book: .builtIn, calendar: .builtIn).attention == [])
    }
}
