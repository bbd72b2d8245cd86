import Cells
import ChineseText
import Enforcement
import Journal
import Testing

@testable import Workstation

/// Acts from the first key to what the journal is handed.
@Suite struct ActTests {
    @Test func `accepting a complaint goes through form and dialog and y records it`() throws {
        var desk = try Desk()
        try desk.press("/0452<CR>d")
        try desk.press("受理<CR>")
        #expect(desk.screen.contains("受理并告知"))
        try desk.press("<CR><CR>")
        #expect(desk.screen.contains("停止 K1"))
        #expect(desk.screen.contains("开始 K2, 至 2026-09-19"))
        #expect(try !desk.press("<CR>").contains { if case .record = $0 { true } else { false } })
        try desk.press("<C-y>y")
        let act = try #require(desk.recorded.first)
        #expect(act.kind == .accept)
        #expect(act.target == .matter(try #require(desk.state.currentMatter).id))
        #expect(act.fields == ["day": "2026-07-21"])
        #expect(desk.state.isRecording)
    }

    @Test func `the target is captured when the form opens`() throws {
        var desk = try Desk()
        try desk.press("a")
        let target = try #require(desk.state.currentMatter).id
        _ = desk.state.update(.mattersLoaded(desk.state.matters.filter { $0.id != target }))
        try desk.press("fyb<Tab><C-y>")
        #expect(desk.recorded.first?.target == .matter(target))
        #expect(desk.recorded.first?.fields["handler"]?.string == "0003")
    }

    @Test func `a required field is asked for before anything is recorded`() throws {
        var desk = try Desk()
        try desk.press("e<CR>")
        #expect(desk.recorded.isEmpty)
        #expect(desk.screen.contains("须填写内容"))
        try desk.press("已电话联系<CR>")
        #expect(desk.recorded.first?.fields == ["text": "已电话联系"])
    }

    @Test func `every edit is kept as a draft and leaving it asks once`() throws {
        var desk = try Desk()
        let effects = try desk.press("e已")
        guard case .saveDraft(let draft) = effects.last else {
            Issue.record("no draft was kept")
            return
        }
        #expect(draft.typed["text"] == "已")
        #expect(try desk.press("<Esc>").isEmpty)
        #expect(desk.state.dialog != nil)
        #expect(try desk.press("<Esc>") == [.discardDraft(draft.id)])
        #expect(desk.state.dialog == nil)
    }

    @Test func `a draft that was left is offered and goes on where it stopped`() throws {
        var desk = try Desk()
        let matter = try #require(desk.state.currentMatter)
        let draft = Draft(
            kind: .note, scope: matter.scope, matter: matter.id, entity: nil,
            typed: ["text": "写到一半"])
        _ = desk.state.update(.draftsLoaded([draft]))
        #expect(desk.screen.contains("1 份草稿"))
        try desk.press("gw")
        #expect(desk.screen.contains("写到一半"))
        try desk.press("<CR>")
        #expect(desk.recorded.first?.fields == ["text": "写到一半"])
    }

    @Test func `the draft goes once its act is on disk and stays where it was refused`() throws {
        var desk = try Desk()
        try desk.press("e记<CR>")
        let act = try #require(desk.recorded.first)
        guard case .matter(let matter) = act.target else { return }
        var refused = desk.state
        #expect(
            !refused.update(.refused(.readOnly)).contains {
                if case .discardDraft = $0 { true } else { false }
            })
        let receipt = ActReceipt(
            act: UniqueID(high: 1, low: 1), kind: .note, scope: World.scope, matter: matter)
        let effects = desk.state.update(.recorded([receipt]))
        #expect(effects.contains(.discardDraft(DraftID("note@\(matter)"))))
        #expect(effects.contains(.loadMatters))
        #expect(desk.state.receipts == [receipt])
    }

    @Test func `u withdraws the last act that was not sent, after a dialog`() throws {
        var desk = try Desk()
        try desk.press("u")
        #expect(desk.state.dialog == nil)
        try desk.press("/0449<CR><CR>u")
        #expect(desk.screen.contains("撤回"))
        try desk.press("y")
        let act = try #require(desk.recorded.first)
        #expect(act.kind == .withdraw)
        let docket = try #require(desk.state.queue.docket.flatMap { desk.state.dockets[$0] })
        #expect(act.fields["act"]?.string == docket.entries.last?.id.description)
    }

    @Test func `the first tick of a subject opens its checklist as well`() throws {
        var desk = try Desk()
        try desk.chooseSubject()
        try desk.press("3<Space>")
        #expect(desk.screen.contains("文号"))
        try desk.press("示例〔2026〕9号<C-y>")
        #expect(desk.recorded.map(\.kind) == [.open, .markMeasure])
        #expect(desk.recorded.map(\.target) == [.new, .openedBefore])
        #expect(desk.recorded[0].fields["kind"]?.string == "checklist")
        #expect(desk.recorded[1].fields["measure"]?.string == "13.01")
        #expect(desk.recorded[1].fields["mark"]?.string == "applied")
        #expect(desk.recorded[1].fields["document"]?.string == "示例〔2026〕9号")
        let opened = UniqueID(high: 5, low: 5)
        #expect(desk.recorded[1].draft(opened: opened).matter == opened)
    }

    @Test func `a measure without a legal basis can't be ticked and says why`() throws {
        var desk = try Desk()
        try desk.chooseSubject(checklist: true)
        desk.state.focus = .checklist
        desk.state.checklist.list.select("13.07")
        try desk.press("<Space>")
        #expect(desk.state.dialog == nil)
        #expect(desk.screen.contains("无法定依据"))
    }

    @Test func `an irreversible act wants its code's end typed, no paste, and a second`() throws {
        var desk = try Desk()
        try desk.chooseSubject()
        let listing = try Self.listingMatter()
        _ = desk.state.update(.mattersLoaded(desk.state.matters + [listing.summary]))
        _ = desk.state.update(.docketLoaded(listing.docket))
        try desk.press("gq/MD-<CR>d列入<CR>")
        let effects = try desk.press("2<Tab>示例〔2026〕1号<Tab><Tab>情节严重<CR>")
        #expect(desk.screen.contains("不可逆操作"))
        _ = desk.state.update(.key(.paste("001X")))
        try desk.press("<C-y>")
        #expect(desk.recorded.isEmpty)
        try desk.press("001x<C-y>")
        #expect(desk.recorded.isEmpty, "it is not armed yet")
        guard case .wake(_, let alarm) = effects.last else {
            Issue.record("no arming alarm")
            return
        }
        _ = desk.state.update(.woke(alarm))
        try desk.press("<C-y>")
        #expect(desk.recorded.map(\.kind) == [.listEnter])
    }

    private static func listingMatter() throws -> (summary: MatterSummary, docket: Docket) {
        let docket = try World.listing()
        return (docket.summary(book: .builtIn, calendar: .builtIn), docket)
    }

    @Test func `a head approves another's request and its hash is filled in`() throws {
        var setup = Desk.Setup()
        (setup.officer, setup.roles) = ("0002", [.head])
        var desk = try Desk(setup)
        #expect(desk.screen.contains("待我审批 (1)"))
        try desk.press("G")
        #expect(desk.state.currentMatter?.number == "TS-2026-0388")
        try desk.press("ga<CR>y")
        let act = try #require(desk.recorded.first)
        let docket = try #require(desk.state.currentMatter.flatMap { desk.state.dockets[$0.id] })
        #expect(act.kind == .approve)
        #expect(act.fields["act"]?.string == docket.requests[0].act.description)
        #expect(act.fields["hash"]?.string == docket.requests[0].hash.hexadecimal)
        #expect(desk.state.isRecording)
    }

    @Test func `the asker is refused the approval of the own request`() throws {
        var setup = Desk.Setup()
        (setup.officer, setup.roles) = ("0003", [.officer, .head])
        var desk = try Desk(setup)
        try desk.press("gq/0388<CR>ga")
        #expect(desk.state.dialog == nil)
        #expect(desk.screen.contains("不能审批本人报请的操作"))
    }

    @Test func `a conflict is compared side by side and one act is chosen`() throws {
        var desk = try Desk()
        try desk.press("gq/0433<CR>c")
        #expect(desk.screen.contains("执法员丙"))
        #expect(try desk.press("<CR>").isEmpty)
        try desk.press("l<CR>")
        try desk.press("证据充分<CR>y")
        let act = try #require(desk.recorded.first)
        #expect(act.kind == .resolve)
        let docket = try #require(desk.state.currentMatter.flatMap { desk.state.dockets[$0.id] })
        #expect(act.fields["act"]?.string == docket.conflicts[0].held.description)
    }

    @Test func `marked matters are assigned in one go after a dialog`() throws {
        var desk = try Desk()
        try desk.press("<Space><Space>;a")
        try desk.press("3<C-y>")
        #expect(desk.screen.contains("2 件"))
        try desk.press("y")
        #expect(desk.recorded.count == 2)
        #expect(desk.recorded.allSatisfy { $0.fields["handler"]?.string == "0003" })
        #expect(desk.state.queue.list.marks.isEmpty)
    }

    @Test func `an act on a matter whose docket is not here waits for it`() throws {
        var desk = try Desk(loaded: false)
        let world = try World.shared.get()
        _ = desk.state.update(.mattersLoaded(world.matters))
        let matter = try #require(desk.state.currentMatter)
        #expect(try desk.press("d") == [.loadDocket(matter.id)])
        let docket = try #require(world.dockets.first { $0.id == matter.id })
        _ = desk.state.update(.docketLoaded(docket))
        #expect(desk.state.dialog != nil)
    }

    @Test func `nothing new is begun while an act is being written`() throws {
        var desk = try Desk()
        try desk.press("e记<CR>")
        try desk.press("e")
        #expect(desk.state.dialog == nil)
        #expect(desk.screen.contains("正在写入"))
    }

    @Test func `offline the dialog says where the act goes`() throws {
        var desk = try Desk()
        _ = desk.state.update(.syncStatus(SyncStatus(link: .offline(since: World.now))))
        try desk.press("/0452<CR>d1<CR><CR>")
        #expect(desk.screen.contains("离线: 进入待传"))
    }
}
