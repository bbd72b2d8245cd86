import Cells
import Enforcement
import Journal
import Testing

@testable import Workstation

/// What the officer is told after doing something: never more than is true.
@Suite struct TellingTests {
    private static let online = SyncStatus(link: .online(lastSynced: World.now))
    private static let offline = SyncStatus(link: .offline(since: World.now), pending: 1)

    /// A desk where a note was just recorded.
    private func noted(_ status: SyncStatus, kind: Session.Kind? = nil) throws -> Desk {
        var setup = Desk.Setup()
        setup.kind = kind ?? setup.kind
        var desk = try Desk(setup)
        _ = desk.state.update(.syncStatus(status))
        try desk.press("e已电话联系<CR>")
        let act = try #require(desk.recorded.first)
        guard case .matter(let matter) = act.target else { return desk }
        _ = desk.state.update(
            .recorded([
                ActReceipt(
                    act: UniqueID(high: 7, low: 7), kind: .note, scope: World.scope,
                    matter: matter)
            ]))
        return desk
    }

    @Test func `an act that is sent at once is said to be sent and not offered for withdrawal`()
        throws
    {
        var desk = try noted(Self.online)
        #expect(desk.screen.contains("已记录: 备注"))
        #expect(!desk.screen.contains("[u 撤回]"))
        _ = desk.state.update(.syncStatus(Self.online))
        #expect(desk.screen.contains("已记录: 备注  已上传"))
        #expect(desk.state.messages.notices.count == 1)
    }

    @Test func `an act that stays here is offered for withdrawal until it is sent`() throws {
        var desk = try noted(Self.offline)
        #expect(desk.screen.contains("已记录: 备注  [u 撤回]"))
        _ = desk.state.update(.syncStatus(Self.online))
        #expect(desk.screen.contains("已记录: 备注  已上传"))
        let alone = try noted(SyncStatus(link: .alone), kind: .alone)
        #expect(alone.screen.contains("已记录: 备注  [u 撤回]"))
    }

    @Test func `a confirmation promises withdrawal only where the act waits`() throws {
        var desk = try Desk()
        _ = desk.state.update(.syncStatus(Self.online))
        try desk.press("/0452<CR>d1<CR><CR>")
        #expect(desk.screen.contains("立即记入日志并上传"))
        #expect(!desk.screen.contains("撤回 (u)"))
        _ = desk.state.update(.syncStatus(Self.offline))
        #expect(desk.screen.contains("上传前可撤回"))
    }

    @Test(
        "the officer who asks for an exchange hears how it ended",
        arguments: [(online, "已同步 08:31"), (offline, "离线: 中心没有应答")])
    func syncEnds(status: SyncStatus, words: String) throws {
        var desk = try Desk()
        try desk.press("<F5>")
        #expect(desk.state.messages.shown?.wording.zh == "开始同步")
        _ = desk.state.update(.syncStatus(SyncStatus(link: .syncing(done: 1, total: 4))))
        #expect(desk.state.messages.shown?.wording.zh == "开始同步")
        _ = desk.state.update(.syncStatus(status))
        #expect(desk.state.messages.shown?.wording.zh.hasPrefix(words) == true)
        try desk.press("<C-c>")
        _ = desk.state.update(.syncStatus(status))
        #expect(desk.state.messages.shown == nil)
    }

    @Test func `q asks to quit whatever the message line shows`() throws {
        var desk = try Desk()
        try desk.press("u")
        #expect(desk.state.messages.shown != nil)
        try desk.press("q")
        #expect(desk.screen.contains("退出衡鉴?"))
    }

    @Test("only q and F10 ask to quit", arguments: ["h", "<Left>", "<Esc>"])
    func staysAtTop(key: String) throws {
        var desk = try Desk()
        try desk.press(key)
        #expect(desk.state.dialog == nil)
        try desk.press("<CR>\(key)")
        #expect(desk.state.queue.docket == nil)
    }

    @Test func `an empty outbox says that nothing is unsent or in conflict`() throws {
        var desk = try Desk()
        _ = desk.state.update(.mattersLoaded([]))
        try desk.press("gO")
        #expect(desk.screen.contains("没有待传或冲突"))
        #expect(!desk.screen.contains("没有找到"))
    }

    @Test func `a filter that a command put in follows the language and a typed one stays`()
        throws
    {
        var desk = try Desk()
        try desk.press("gO:lang english<CR>")
        #expect(desk.state.queue.filter.text == "mark:unsent | mark:held | mark:conflict")
        #expect(desk.state.queue.list.count == 2)
        try desk.press(":lang chinese<CR>")
        #expect(desk.state.queue.filter.text == "标记:待传 | 标记:挂起 | 标记:冲突")
        try desk.press("gq/天平<CR>:lang english<CR>")
        #expect(desk.state.queue.filter.text == "天平")
    }

    @Test func `an entity without listings has nothing to tick and the screen says so`() throws {
        var desk = try Desk()
        let entity = Entity(id: "91990000MA00000027", name: "示例天平衡器厂")
        _ = desk.state.update(
            .subjectLoaded(
                SubjectFile(entity: entity, provenance: nil, records: [], listings: []),
                checklist: nil, matters: []))
        try desk.press("3<Space>")
        #expect(desk.screen.contains("主体不在任何名单上"))
        #expect(!desk.screen.contains("没有选中任何内容"))
    }

    @Test func `a complaint that nobody answered is accepted or refused, not closed`() throws {
        var desk = try Desk()
        let waiting = try #require(desk.state.matters.first { $0.state == .received })
        var roles = desk.state.session.circumstances
        roles.roles = [.officer, .head]
        desk.state.session.circumstances = roles
        let offered = desk.state.acts(on: [waiting]).map(\.kind)
        #expect(offered.prefix(2) == [.accept, .refuse])
        #expect(!offered.contains(.close))
        let accepted = try #require(
            desk.state.matters.first { $0.kind == .complaint && $0.state == .accepted })
        #expect(desk.state.acts(on: [accepted]).map(\.kind).contains(.close))
        let checklist = try #require(desk.state.matters.first { $0.kind == .checklist })
        #expect(desk.state.acts(on: [checklist]).map(\.kind).contains(.close))
    }
}
