import Cells
import ChineseText
import Enforcement
import Journal
import Support
import Testing

@testable import Workstation

/// What stands on the screen says what it is, and is not cut.
@Suite struct LabelTests {
    private static func desk(
        _ language: Language = .zh, width: Int = 80, height: Int = 24
    ) throws -> Desk {
        var setup = Desk.Setup()
        (setup.language, setup.width, setup.height) = (language, width, height)
        return try Desk(setup)
    }

    /// A matter of officer 0001 with that many days left.
    private static func matter(_ number: Int, daysLeft: Int) -> MatterSummary {
        var matter = MatterSummary(
            id: UniqueID(high: 40, low: UInt64(number)), scope: World.scope, kind: .complaint,
            number: "TS-2026-\(1_000 + number)", received: World.now.day.adding(days: -9))
        let due = World.now.day.adding(days: daysLeft)
        matter.party = "示例店"
        matter.firstHandler = "0001"
        matter.attention = [.awaitingApproval]
        matter.clock = RunningClock(
            rule: "K1", from: matter.received, due: due, workTo: due, provisional: false,
            extended: false, mark: .confirmed)
        return matter
    }

    @Test(
        "days left, state and note are never cut at 80 columns",
        arguments: [-1_050, -105, -33, 0, 9, 365], [Language.zh, .en])
    func columnsFit(days: Int, language: Language) throws {
        for state in MatterState.allCases {
            for attention in MatterAttention.allCases {
                var desk = try Self.desk(language)
                var matter = Self.matter(1, daysLeft: days)
                (matter.state, matter.attention) = (state, [attention])
                _ = desk.state.update(.mattersLoaded([matter]))
                try desk.press("gq")
                let row = desk.state.view().text(ofRow: 5)
                #expect(row.contains("示例店") && !row.contains("~"), "\(row)")
            }
        }
    }

    @Test("labels are not cut", arguments: [(80, 24), (120, 40)])
    func labelsFit(width: Int, height: Int) throws {
        var desk = try Self.desk(.en, width: width, height: height)
        try desk.chooseSubject()
        try desk.press("giZ")
        #expect(desk.screen.contains("representative "))
        #expect(desk.screen.contains("credit code"))
        #expect(!desk.screen.contains("uscc18"))
    }

    @Test func `a record has its kind and its standing each under its own label`() throws {
        var desk = try Self.desk(width: 120, height: 40)
        try desk.chooseSubject()
        try desk.press("2gg")
        desk.state.timeline.list.select(.record("R-1"))
        try desk.press("<CR>")
        let rows = desk.screen.split(separator: "\n").map(String.init)
        #expect(rows.contains { $0.contains("种类") && $0.contains("行政处罚") })
        #expect(rows.contains { $0.contains("状态") && $0.contains("有效") })
    }

    @Test func `the preview follows the cursor into a record`() throws {
        var desk = try Self.desk()
        try desk.chooseSubject()
        try desk.press("gi<Esc>gg")
        desk.state.timeline.list.select(.record("R-1"))
        let listed = desk.state.previewLines(columns: 78)
        try desk.press("<CR>")
        #expect(desk.state.previewLines(columns: 78) == listed)
        #expect(listed.contains { $0.text.string.contains("示例市监罚") })
    }

    @Test func `a head sees who asks for what, why, and until when it would run`() throws {
        var setup = Desk.Setup()
        (setup.officer, setup.roles) = ("0002", [.head])
        (setup.width, setup.height) = (80, 24)
        var desk = try Desk(setup)
        try desk.press("Gga")
        for keys in ["", "<CR>"] {
            try desk.press(keys)
            for words in ["执法员丙", "延期", "K2 终止调解", "案情复杂", "不含延期, 批准后不变"] {
                #expect(desk.screen.contains(words), "\(words) is missing after ga\(keys)")
            }
            #expect(!desk.screen.contains("散列"))
        }
        try desk.press("y")
        #expect(desk.recorded.map(\.kind) == [.approve])
    }

    @Test func `an extension is shown with the day it gives`() throws {
        let station = try StationFixture("0003", number: 11)
        var fixture = MatterFixture(scopeKey: station.scopeKey)
        let opened = try station.act(
            .open, ["kind": "report", "party": "示例店", "received": "2026-07-10", "handler": "0003"],
            day: World.now.day)
        try fixture.add(opened)
        try fixture.add(
            station.act(
                .extend, on: opened.matter, ["rule": "K5", "reason": "线索复杂"], seen: 1,
                day: World.now.day))
        let docket = try fixture.docket
        var setup = Desk.Setup()
        (setup.officer, setup.roles) = ("0002", [.head])
        var desk = try Desk(setup)
        _ = desk.state.update(
            .mattersLoaded([docket.summary(book: .builtIn, calendar: .builtIn)]))
        _ = desk.state.update(.docketLoaded(docket))
        try desk.press("ga")
        #expect(desk.screen.contains("线索复杂"))
        #expect(desk.screen.contains("延至 2026-08-21 (原 2026-07-31)"))
    }

    @Test func `the one who reports is no complainant`() throws {
        let station = try StationFixture("0001", number: 9)
        var fixture = MatterFixture(scopeKey: station.scopeKey)
        try fixture.add(
            station.act(
                .open,
                [
                    "kind": "report", "number": "JB-2026-0001", "party": "示例店",
                    "received": "2026-07-20", "handler": "0001", "complainant": "示例某",
                ], day: World.now.day))
        let docket = try fixture.docket
        var desk = try Self.desk(width: 120, height: 40)
        _ = desk.state.update(
            .mattersLoaded([docket.summary(book: .builtIn, calendar: .builtIn)]))
        _ = desk.state.update(.docketLoaded(docket))
        try desk.press("<CR>")
        #expect(desk.screen.contains("举报人"))
        #expect(!desk.screen.contains("投诉人"))
        try desk.press("<Esc>gn")
        #expect(desk.screen.contains("投诉人"))
        try desk.press("举报")
        #expect(desk.screen.contains("举报人"))
    }

    @Test func `a flag is a whole word where there is room and the preview has the list's name`()
        throws
    {
        var desk = try Self.desk(.en)
        try desk.press("1/天平<CR>")
        _ = desk.state.update(.searched(serial: desk.state.search.serial, World.page))
        #expect(desk.screen.contains("serious"))
        #expect(desk.screen.contains("abnormal"))
        #expect(desk.screen.contains("serious list"))
    }

    @Test func `today's title counts what came back and what waits for approval`() throws {
        let desk = try Self.desk()
        #expect(desk.state.view().text(ofRow: 3).contains("今日  退回1 待批0"))
    }

    @Test func `deadlines are counted with those overdue`() throws {
        var desk = try Self.desk()
        _ = desk.state.update(
            .mattersLoaded((0..<110).map { Self.matter($0, daysLeft: $0 - 25) }))
        #expect(desk.screen.contains("我的期限 (110, 超期 25)"))
        let grid = desk.state.view()
        #expect(grid.text(ofRow: 6).contains("超期25天"))
    }

    @Test func `what comes in above the first matter is seen with its heading`() throws {
        var setup = Desk.Setup()
        (setup.officer, setup.roles) = ("0002", [.head])
        (setup.width, setup.height) = (80, 24)
        var desk = try Desk(setup)
        let asked = (0..<30).map { Self.matter($0, daysLeft: $0) }
        let all = desk.state.matters + asked
        _ = desk.state.update(.mattersLoaded(all.filter { !$0.attention.contains(.conflict) }))
        try desk.press("gd")
        let chosen = desk.state.currentMatter?.id
        _ = desk.state.update(.mattersLoaded(all))
        #expect(desk.state.currentMatter?.id == chosen)
        #expect(desk.screen.contains("退回/挂起/冲突 (1)"))
        #expect(desk.screen.contains("TS-2026-0433"))
    }

    @Test func `a list that is scrolled keeps its cursor's row when others come in above`() {
        var list = RowList<SearchRow>()
        let rows = World.page.hits.map { SearchRow(hit: $0) }
        list.replace(rows)
        list.moveToEnd(viewportRows: 2)
        #expect(list.window(2) == 2..<4)
        var more = World.page.hits[0]
        more.id = "91990000MA0000009Q"
        list.replace([SearchRow(hit: more)] + rows)
        #expect(list.window(2) == 3..<5)
    }

    @Test(
        "a form's hint row names every way on and fits 60 columns", arguments: [Language.zh, .en])
    func formHints(language: Language) throws {
        var desk = try Self.desk(language, width: 60, height: 16)
        try desk.press("a")
        #expect(desk.screen.contains(Words.formKeys(language)))
        #expect(Words.formKeys(language).contains("Ctrl-Y"))
    }
}
