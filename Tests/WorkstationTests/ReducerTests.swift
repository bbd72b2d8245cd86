import Cells
import ChineseText
import Enforcement
import Journal
import Testing

@testable import Workstation

/// Keys in, state and effects out.
@Suite struct ReducerTests {
    @Test func `the program opens on today with the most urgent matter under the cursor`() throws {
        let desk = try Desk()
        #expect(desk.state.focus == .queue)
        #expect(desk.state.queue.view == .today)
        #expect(desk.state.currentMatter?.number == "TS-2026-0402")
        #expect(desk.state.start() == [.loadMatters, .loadDrafts])
    }

    @Test func `each character typed in search asks with a new serial`() throws {
        var desk = try Desk()
        let effects = try desk.press("1/眼镜<CR>")
        let searches = effects.compactMap { effect -> (Int, String)? in
            if case .search(let serial, let query, _) = effect { (serial, query) } else { nil }
        }
        #expect(searches.map(\.1) == ["眼", "眼镜"])
        #expect(searches[0].0 < searches[1].0)
        #expect(!desk.state.search.query.isEditing)
    }

    @Test func `a late answer to an older search is dropped`() throws {
        var desk = try Desk()
        try desk.press("1/天")
        let old = desk.state.search.serial
        try desk.press("平")
        _ = desk.state.update(.searched(serial: old, World.page))
        #expect(desk.state.search.list.rows.isEmpty)
        _ = desk.state.update(.searched(serial: desk.state.search.serial, World.page))
        #expect(desk.state.search.list.count == 4)
    }

    @Test func `the cursor stays on its entity while the hits change`() throws {
        var desk = try Desk()
        try desk.press("1/天平<CR>")
        _ = desk.state.update(.searched(serial: desk.state.search.serial, World.page))
        try desk.press("jj")
        let chosen = desk.state.search.list.selected
        var page = World.page
        page.hits.reverse()
        page.hits.removeFirst()
        _ = desk.state.update(.searched(serial: desk.state.search.serial, page))
        #expect(desk.state.search.list.selected == chosen)
        #expect(desk.state.search.list.selectedIndex == 0)
    }

    @Test func `a Han character in normal mode opens the input of the pane with it`() throws {
        var desk = try Desk()
        try desk.press("1天")
        #expect(desk.state.search.query.text == "天")
        #expect(desk.state.search.query.isEditing)
        try desk.press("<Esc>4天平")
        #expect(desk.state.queue.filter.text == "天平")
        #expect(
            desk.state.queue.list.rows.compactMap(\.matter).allSatisfy { $0.party.contains("天平") })
    }

    @Test func `full-width punctuation is the key it was typed with`() throws {
        var desk = try Desk()
        try desk.press("：")
        guard case .commands(let picker) = desk.state.dialog else {
            Issue.record("the palette did not open")
            return
        }
        #expect(picker.style == .palette)
        try desk.press("<Esc>？")
        guard case .commands(let help) = desk.state.dialog else {
            Issue.record("help did not open")
            return
        }
        #expect(help.style == .help)
        try desk.press("<Esc>、")
        #expect(desk.state.queue.filter.isEditing)
    }

    @Test func `a paste outside an input becomes a search and never commands`() throws {
        var desk = try Desk()
        let effects = desk.state.update(.key(.paste("qy\ndy")))
        #expect(desk.state.dialog == nil)
        #expect(desk.state.queue.filter.text == "qy dy")
        #expect(!effects.contains(.quit))
    }

    @Test(
        "keys go where they should",
        arguments: [
            ("1", PaneSlot.search), ("2", .timeline), ("<Tab>", .search), ("<S-Tab>", .checklist),
            ("1<C-w>l", .timeline), ("<C-w>k", .search), ("3<C-w>h", .queue), ("1gd", .queue),
        ])
    func focus(keys: String, slot: PaneSlot) throws {
        var desk = try Desk()
        try desk.press(keys)
        #expect(desk.state.focus == slot)
    }

    @Test func `the digit of the focused pane zooms it, and z waits for a second key`() throws {
        var desk = try Desk()
        try desk.press("4")
        #expect(desk.state.isZoomed)
        try desk.press("Z")
        #expect(!desk.state.isZoomed)
        let effects = try desk.press("z")
        #expect(!desk.state.isZoomed)
        guard case .wake(_, let alarm) = effects.last else {
            Issue.record("no alarm")
            return
        }
        _ = desk.state.update(.woke(alarm))
        #expect(desk.state.isZoomed)
        try desk.press("zj")
        #expect(!desk.state.isZoomed)
        #expect(desk.state.prefix.isEmpty)
    }

    @Test func `a prefix shows its strip after a rest and Esc cancels it`() throws {
        var desk = try Desk()
        let effects = try desk.press("g")
        guard case .wake(300, let alarm) = effects.last else {
            Issue.record("no alarm")
            return
        }
        #expect(!desk.state.showsPrefix)
        _ = desk.state.update(.woke(alarm))
        #expect(desk.state.showsPrefix)
        #expect(desk.screen.contains("g-:"))
        try desk.press("<Esc>")
        #expect(!desk.state.showsPrefix)
        try desk.press("g<F12>")
        #expect(desk.state.messages.shown?.level == .warning)
    }

    @Test func `Ctrl-c never quits and q asks before it does`() throws {
        var desk = try Desk()
        #expect(try desk.press("<C-c><C-c><C-c>").isEmpty)
        #expect(try !desk.press("q<CR>").contains(.quit))
        #expect(desk.state.dialog == nil)
        #expect(try desk.press("qy").contains(.quit))
        #expect(try desk.press("<F10>y").contains(.quit))
    }

    @Test func `o binds the subject of a matter to all panes and the way back is kept`() throws {
        var desk = try Desk()
        try desk.press("/0452<CR>")
        #expect(try desk.press("o") == [.loadSubject(World.subject.entity.id)])
        try desk.chooseSubject()
        #expect(desk.state.timeline.list.count == 9)
        #expect(desk.state.checklist.list.count > 20)
        try desk.press("2<CR>")
        #expect(desk.state.focus == .queue)
        try desk.press("[")
        #expect(desk.state.focus == .timeline)
    }

    @Test func `Enter on a hit chooses it and shows its history`() throws {
        var desk = try Desk()
        try desk.press("1/天平<CR>")
        _ = desk.state.update(.searched(serial: desk.state.search.serial, World.page))
        #expect(try desk.press("<CR>") == [.loadSubject("91990000MA0000001X")])
        #expect(desk.state.focus == .timeline)
    }

    @Test func `the cursor stays on its matter while others come and go`() throws {
        var desk = try Desk()
        try desk.press("gqjjj")
        let chosen = desk.state.currentMatter?.id
        var urgent = MatterSummary(
            id: UniqueID(high: 9, low: 9), scope: World.scope, kind: .complaint,
            number: "TS-2026-0001", received: Day("2026-01-01") ?? World.now.day)
        urgent.clock = RunningClock(
            rule: "K1", from: urgent.received, due: urgent.received, workTo: urgent.received,
            provisional: false, extended: false, mark: .confirmed)
        _ = desk.state.update(.mattersLoaded(desk.state.matters + [urgent]))
        #expect(desk.state.currentMatter?.id == chosen)
    }

    @Test func `a filter that can't be read keeps the last good list and names the token`() throws {
        var desk = try Desk()
        try desk.press("gq/状态：待受理")
        let good = desk.state.queue.list.count
        #expect(good == 5)
        _ = desk.state.update(.key(.paste(" 颜色:红")))
        #expect(desk.state.queue.badToken == "颜色:红")
        #expect(desk.state.queue.list.count == good)
        try desk.press("<Esc>F")
        #expect(desk.state.queue.list.count == 10)
    }

    @Test func `the cursor's rest loads the docket for the preview`() throws {
        var desk = try Desk(loaded: false)
        let world = try World.shared.get()
        _ = desk.state.update(.mattersLoaded(world.matters))
        let effects = try desk.press("j")
        guard case .wake(80, let alarm) = effects.last else {
            Issue.record("no alarm")
            return
        }
        #expect(
            desk.state.update(.woke(alarm)) == [
                .loadDocket(try #require(desk.state.currentMatter).id)
            ])
        try desk.press("j")
        #expect(desk.state.update(.woke(alarm)).isEmpty)
    }

    @Test func `language and theme change at once and are handed on`() throws {
        var desk = try Desk()
        #expect(try desk.press(":lang english<CR>").contains(.setLanguage(.en)))
        #expect(desk.screen.contains("My deadlines"))
        #expect(try desk.press(":theme mono<CR>").contains(.setTheme("mono")))
        try desk.press(":theme rose<CR>")
        #expect(desk.state.session.themeName == "mono")
        #expect(desk.state.messages.shown?.level == .warning)
    }

    @Test func `a number in the palette goes to that row`() throws {
        var desk = try Desk()
        try desk.press("gq:4<CR>")
        #expect(desk.state.queue.list.ordinal == 4)
        try desk.press("gg")
        #expect(desk.state.queue.list.ordinal == 1)
        try desk.press("G")
        #expect(desk.state.queue.list.ordinal == 10)
    }

    @Test func `help is filtered by letters and Enter runs what it shows`() throws {
        var desk = try Desk()
        #expect(try desk.press("?tongbu<Esc>").isEmpty)
        #expect(try desk.press("?同步<CR>").contains(.sync))
    }

    @Test func `a screen too small for anything keeps its state and takes no command`() throws {
        var desk = try Desk()
        _ = desk.state.update(.resized(Size(width: 40, height: 10)))
        let before = desk.state.currentMatter?.id
        #expect(try desk.press("jjqyd").isEmpty)
        _ = desk.state.update(.resized(Size(width: 120, height: 40)))
        #expect(desk.state.currentMatter?.id == before)
        #expect(desk.state.dialog == nil)
    }

    @Test func `a new day is noticed by the clock`() throws {
        var desk = try Desk()
        #expect(desk.screen.contains("剩1天"))
        _ = desk.state.update(.tick(World.now.adding(milliseconds: 86_400_000)))
        #expect(desk.screen.contains("今天"))
    }

    @Test(
        "the sync state is always in words",
        arguments: [
            (SyncStatus.Link.online(lastSynced: World.now), "在线 已同步 08:31"),
            (.syncing(done: 120, total: 400), "同步中 120/400"),
            (.offline(since: World.now.adding(milliseconds: -11_520_000)), "离线 3时12分"),
            (.alone, "单机"),
        ])
    func syncWords(link: SyncStatus.Link, words: String) throws {
        var desk = try Desk()
        _ = desk.state.update(.syncStatus(SyncStatus(link: link, pending: 3, conflicts: 1)))
        #expect(desk.screen.contains(words))
        #expect(desk.screen.contains("冲突 1"))
        #expect(desk.screen.contains("待传 3") == (link != .alone))
    }
}
