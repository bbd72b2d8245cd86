import Enforcement
import Support
import Testing

@testable import Journal

struct DocketFoldTests {
    private let wang: StationFixture
    private let li: StationFixture

    init() throws {
        wang = try StationFixture("王", number: 1)
        li = try StationFixture("李", number: 2)
    }

    @Test("what is pending comes after what has a position, whatever the order given")
    func order() throws {
        let open = try wang.complaint()
        let accept = try wang.act(.accept, on: open.id)
        let mediate = try li.act(.mediate, on: open.id)
        let note = try li.act(.note, on: open.id, ["text": "甲"])
        let acts = [
            JournaledAct(act: open, payload: nil, standing: .accepted(position: 3)),
            JournaledAct(act: accept, payload: nil, standing: .accepted(position: 8)),
            JournaledAct(act: mediate, payload: nil, standing: .pending),
            JournaledAct(act: note, payload: nil, standing: .pending),
        ]
        let docket = try #require(Docket.fold(acts))
        #expect(docket.state == .mediating)
        #expect(docket.entries.map(\.id) == [open.id, accept.id, mediate.id, note.id])
        #expect(docket.version == 8)
        for order in [[1, 0, 2, 3], [2, 3, 1, 0], [2, 1, 3, 0], [2, 0, 3, 1]] {
            #expect(Docket.fold(order.map { acts[$0] }) == docket)
        }
    }

    @Test("an act that is there twice counts once")
    func twice() throws {
        let open = try wang.complaint()
        let note = try wang.act(.note, on: open.id, ["text": "甲"])
        var matter = MatterFixture()
        try matter.add(open)
        try matter.add(note)
        let once = try matter.docket
        let again = JournaledAct(act: note, payload: nil, standing: .pending)
        #expect(Docket.fold(matter.acts + [again] + matter.acts) == once)
    }

    @Test("without the act that opens it there is no docket")
    func noOpening() throws {
        let open = try wang.complaint()
        var matter = MatterFixture()
        try matter.add(try wang.act(.accept, on: open.id))
        #expect(Docket.fold(matter.acts) == nil)
        #expect(Docket.fold([]) == nil)
        let newer = try wang.complaint(["kind": "newer-kind"])
        var other = MatterFixture()
        try other.add(newer)
        #expect(Docket.fold(other.acts) == nil)
    }

    @Test("nobody opens another's matter a second time")
    func secondOpening() throws {
        let open = try wang.complaint(["party": "甲公司", "number": "TS-1"])
        var matter = MatterFixture()
        try matter.add(open)
        let envelope = ActEnvelope(
            id: UniqueID(high: 9, low: 9), scope: wang.scope, matter: open.id, kind: .open,
            author: "李",
            link: ChainLink(device: li.device, incarnation: 1, sequence: 1, previous: .zero),
            base: [], time: open.envelope.time,
            fields: ["kind": "case", "party": "乙公司", "received": "2026-01-01"], payloadHash: nil)
        let hijack = try Act(
            bytes: envelope.bytes, signature: li.key.sign(envelope.bytes), sealedPayload: nil)
        #expect(
            Judge.reasonToHold(hijack, docket: try matter.docket, roles: [.officer])
                == .missingParent)
        #expect(Judge.reasonToHold(hijack, docket: nil, roles: [.officer]) == .missingParent)
        try matter.add(hijack)
        let docket = try matter.docket
        #expect((docket.kind, docket.party) == (.complaint, "甲公司"))
        #expect(try matter.outcome(of: hijack) == .noEffect(.received))
    }

    @Test(
        "where the opening has no effect the docket is shown, and nothing done on it has effect",
        arguments: [.held(.authority), .refused(.signature)] as [MatterFixture.Said])
    func openingWithoutEffect(said: MatterFixture.Said) throws {
        let open = try wang.complaint(["party": "甲公司"])
        let accept = try wang.act(.accept, on: open.id)
        var matter = MatterFixture()
        try matter.add(open, said)
        try matter.add(accept, .pending)
        let docket = try matter.docket
        #expect((docket.party, docket.state, docket.isBegun) == ("甲公司", .received, false))
        #expect(try matter.outcome(of: accept) == .noEffect(.received))
        #expect(docket.clocks(book: .builtIn, calendar: .builtIn).isEmpty)
        #expect(
            docket.summary(book: .builtIn, calendar: .builtIn).attention == [.held, .unsent])
        #expect(
            Judge.reasonToHold(accept, docket: docket, roles: [.officer]) == .missingParent)
        #expect(throws: Refusal.needsMatter) {
            try ActDraft(kind: .accept, scope: wang.scope, matter: open.id, fields: [:]).check(
                on: docket,
                in: Circumstances(officer: "王", roles: [.officer], scopes: [wang.scope]))
        }
    }

    @Test("an opening that was withdrawn before it was sent folds to nothing")
    func withdrawnOpening() throws {
        let open = try wang.complaint()
        let withdraw = try wang.act(.withdraw, on: open.id, open.name)
        for said in [MatterFixture.Said.pending, .accepted] {
            var matter = MatterFixture()
            try matter.add(open, said)
            try matter.add(withdraw, said)
            let docket = try matter.docket
            #expect(try matter.outcome(of: open) == .withdrawn)
            #expect(!docket.isBegun)
            #expect(docket.clocks(book: .builtIn, calendar: .builtIn).isEmpty)
        }
    }

    @Test("kinds of a newer version are kept and change nothing")
    func unknownKinds() throws {
        let open = try wang.complaint()
        var matter = MatterFixture()
        try matter.add(open)
        let before = try matter.docket
        let newer = try wang.act("newer.kind", on: open.id, ["state": "closed", "x": "1"])
        try matter.add(newer)
        let docket = try matter.docket
        #expect(try matter.outcome(of: newer) == .unknownKind)
        #expect((docket.state, docket.entries.count) == (before.state, 2))
        #expect(docket.entries.last?.fields["x"] == "1")
        try matter.add(try wang.act(.accept, on: open.id), .accepted)
        #expect(try matter.docket.state == .accepted)
    }

    @Test("an act that can't be done where the matter stands, or on its kind, has no effect")
    func noEffect() throws {
        let open = try wang.complaint()
        var matter = MatterFixture()
        try matter.add(open)
        let acts = [
            try wang.act(.mediate, on: open.id), try wang.act(.terminate, on: open.id),
            try wang.act(.answer, on: open.id), try wang.act(.publish, on: open.id),
            try wang.act(.listEnter, on: open.id, ["list": "serious"]),
            try wang.act(.markMeasure, on: open.id, ["measure": "13.01", "mark": "applied"]),
        ]
        for act in acts {
            try matter.add(act)
            #expect(try matter.outcome(of: act) == .noEffect(.received))
        }
        #expect(try matter.docket.state == .received)
        #expect(try matter.docket.marks.isEmpty)
    }

    @Test("acts that lack what they need have no effect")
    func incomplete() throws {
        let open = try wang.complaint(["handler": "王", "office": "07"])
        var matter = MatterFixture()
        try matter.add(open)
        let acts = [
            try wang.act(.assign, on: open.id), try wang.act(.dispatch, on: open.id),
            try wang.act(.pause, on: open.id, ["from": "2026-11-25", "until": "2026-11-21"]),
            try wang.act(.pause, on: open.id, ["from": "2026-11-25"]),
            try wang.act(.approve, on: open.id, ["act": "x", "hash": "y"]),
        ]
        for act in acts {
            try matter.add(act)
            #expect(try matter.outcome(of: act) == .noEffect(.received))
        }
        let docket = try matter.docket
        #expect((docket.firstHandler, docket.office) == ("王", "07"))
        #expect(docket.pauses.isEmpty)
    }

    @Test("the last mark of a measure holds")
    func marks() throws {
        let open = try wang.complaint(["kind": "checklist"])
        var matter = MatterFixture()
        try matter.add(open)
        try matter.add(
            try wang.act(.markMeasure, on: open.id, ["measure": "13.01", "mark": "pending"]))
        let last = try li.act(
            .markMeasure, on: open.id,
            ["measure": "13.01", "mark": "applied", "document": "文1", "day": "2026-11-23"], seen: 2)
        try matter.push(last)
        let mark = try #require(try matter.docket.marks["13.01"])
        #expect(
            mark
                == MeasureMark(
                    mark: "applied", document: "文1", day: Day("2026-11-23"), by: "李", act: last.id))
    }

    @Test("a refused act is kept and shown, and asks to be looked at")
    func refused() throws {
        let open = try wang.complaint()
        let accept = try wang.act(.accept, on: open.id)
        var matter = MatterFixture()
        try matter.add(open)
        try matter.add(accept, .refused(.sequenceGap))
        #expect(try matter.outcome(of: accept) == .refused(.sequenceGap))
        let summary = try matter.docket.summary(book: .builtIn, calendar: .builtIn)
        #expect((summary.state, summary.attention) == (.received, [.held]))
    }

    @Test("a thousand acts fold in a moment", .timeLimit(.minutes(1)))
    func manyActs() throws {
        let open = try wang.complaint(["kind": "case"])
        var matter = MatterFixture()
        try matter.add(open)
        for _ in 0..<500 {
            let ask = try wang.act(.extend, on: open.id, ["rule": "P5"])
            try matter.add(ask)
            try matter.add(try li.act(.approve, on: open.id, ask.target))
        }
        var docket = try matter.docket
        let duration = try ContinuousClock().measure { docket = try matter.docket }
        #expect(docket.entries.count == 1_001)
        #expect(docket.requests.allSatisfy { $0.outcome == .approved })
        #expect(duration < .seconds(2))
    }
}
