import Enforcement
import Intake
import Journal
import Testing
import hengjian_bench

/// The committed history, acted out: nothing in it could not have happened.
@Suite struct SampleHistoryTests {
    /// Acted out once for all tests; none of them changes it.
    private static let replayed = Result {
        let history = try SampleHistory(lines: SampleFolder.bytes("acts.jsonl"))
        var replay = SampleReplay(officers: SampleBureau.officers, scope: SampleBureau.scope)
        for act in history.acts { try replay.take(act) }
        return (history: history, dockets: Array(replay.dockets.values))
    }

    private let history: SampleHistory
    private let dockets: [Docket]
    private let summaries: [MatterSummary]

    init() throws {
        (history, dockets) = try Self.replayed.get()
        summaries = dockets.map { $0.summary(book: .builtIn, calendar: .builtIn) }
    }

    @Test("acts are in the order of time, before the demo begins, each with its own label")
    func order() {
        #expect(history.acts.map(\.at) == history.acts.map(\.at).sorted())
        #expect(history.acts.allSatisfy { $0.at < SampleBureau.now })
        #expect(Set(history.acts.map(\.label)).count == history.acts.count)
    }

    @Test("every kind of act is there but those about acts that were not sent or contradict")
    func actKinds() {
        let done = Set(history.acts.map(\.kind))
        let missing = ActKindTable.rows.map(\.kind).filter { !done.contains($0) }
        #expect(Set(missing) == [.withdraw, .resolve])
    }

    @Test(
        "so many matters of each kind",
        arguments: [
            (MatterKind.enquiry, 20), (.complaint, 300), (.report, 40), (.inspection, 40),
            (.case, 20),
            (.listing, 20), (.checklist, 60), (.publication, 20), (.repair, 15), (.objection, 10),
        ])
    func matters(of kind: MatterKind, atLeast count: Int) {
        let found = dockets.count { $0.kind == kind }
        #expect(kind == .complaint || kind == .checklist ? found == count : found >= count)
    }

    @Test("complaints in every state that a complaint can be in")
    func complaintStates() {
        let states = Set(dockets.filter { $0.kind == .complaint }.map(\.state))
        #expect(
            states == [
                .received, .dispatched, .accepted, .mediating, .refused, .terminated, .closed,
            ])
        #expect(Set(dockets.map(\.state)) == Set(MatterState.allCases))
    }

    @Test("complaints are refused on each of the seven grounds")
    func grounds() {
        let grounds = history.acts.filter { $0.kind == .refuse }.compactMap { $0.fields["ground"] }
        #expect(Set(grounds) == Set(ActKindTable.refusalGrounds.keys))
    }

    @Test("requests wait, were approved, returned and declined")
    func requests() {
        let outcomes = Set(dockets.flatMap(\.requests).map(\.outcome))
        #expect(outcomes == [.asked, .approved, .returned, .declined])
        for kind in [ActKind.extend, .listEnter, .file, .terminate] {
            let found = Set(dockets.flatMap(\.requests).filter { $0.kind == kind }.map(\.outcome))
            #expect(found.isSuperset(of: [.asked, .approved, .returned]), "\(kind)")
        }
    }

    @Test("no request is settled by the one who asked")
    func approvers() {
        let own = dockets.flatMap(\.requests).filter { $0.asker == $0.decidedBy }
        #expect(own.isEmpty)
    }

    @Test(
        "clocks are overdue, due today, soon and later", arguments: ["K1", "K2", "K3", "K5", "D8"])
    func clocks(rule: String) {
        let left = summaries.compactMap(\.clock).filter { $0.rule.hasPrefix(rule) }
            .map { $0.workTo - SampleBureau.day }
        #expect(left.contains { $0 < 0 })
        #expect(left.contains(0))
        #expect(left.contains { (1...7).contains($0) })
    }

    @Test("clocks of every kind of matter that has one run")
    func runningClocks() {
        for kind in MatterKind.allCases where !kind.clocks.isEmpty {
            #expect(summaries.contains { $0.kind == kind && $0.clock != nil }, "\(kind)")
        }
    }

    @Test("complaints of the transition were received under Order 20 and accepted under Order 121")
    func transition() throws {
        let boundary = try #require(Day("2026-04-15"))
        let found = dockets.filter {
            $0.kind == .complaint && $0.received < boundary
                && $0.accepted.map { boundary <= $0 } ?? false
        }
        #expect(found.count >= 10)
        let straddling = found.flatMap { $0.clocks(book: .builtIn, calendar: .builtIn) }
            .filter { $0.deadline.straddles }
        #expect(!straddling.isEmpty)
    }

    @Test("some clocks stand still for an appraisal, some were extended")
    func pausesAndExtensions() {
        #expect(dockets.contains { $0.kind == .complaint && !$0.pauses.isEmpty })
        #expect(dockets.contains { $0.extended == ["K5"] })
        #expect(dockets.contains { $0.extended == ["P5"] })
    }

    @Test("measures are marked in every way, and only such as may be applied")
    func marks() throws {
        let checklists = dockets.filter { $0.kind == .checklist }
        #expect(
            Set(checklists.flatMap { $0.marks.values.map(\.mark) }) == Set(ActKindTable.marks.keys))
        for checklist in checklists {
            for id in checklist.marks.keys {
                let measure = try #require(MeasureTable.rows.first { $0.id == id })
                #expect(measure.obstacle(on: checklist.received) == nil)
            }
        }
    }

    @Test("telephones are nobody's and no identity number occurs")
    func people() {
        for act in history.acts {
            #expect(act.fields["phone"].map { $0.hasPrefix("000-0000-") } ?? true)
            #expect(!act.fields.values.contains { IdentityNumber($0) != nil })
        }
    }

    @Test("the demo's officer has enough to do today")
    func demo() throws {
        let description = try SampleDescription(json: SampleFolder.bytes("sample.json"))
        let mine = summaries.filter { $0.firstHandler == description.officer && $0.clock != nil }
        #expect(mine.count >= 30)
        #expect(Set(mine.map(\.kind)).count >= 5)
        let tour = try #require(dockets.first { $0.number == description.tourMatter })
        #expect(tour.state == .received && tour.entity == description.tourEntity)
        #expect(tour.firstHandler == description.officer)
        #expect(
            dockets.contains { $0.kind == .checklist && $0.entity == description.tourEntity })
        #expect(description.acts == history.acts.count)
    }

    @Test("a line that is no act is named, and so is an act meant that was never done")
    func faults() throws {
        #expect(throws: SampleHistoryError.line(2)) {
            try SampleHistory(
                lines: Array(history.lines().prefix { $0 != 0x0A }) + Array("\n{}".utf8))
        }
        let act = SampleAct(
            label: "x", matter: "x", kind: .approve, author: "H003", at: SampleBureau.now,
            fields: ["act": "@nowhere"])
        #expect(throws: SampleHistoryError.unknownLabel("@nowhere")) {
            try act.fields(resolving: { _ in nil })
        }
    }
}
