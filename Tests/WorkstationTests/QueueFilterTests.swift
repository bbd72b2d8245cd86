import Enforcement
import Testing

/// The filter of the queue and the list of today.
@Suite struct QueueFilterTests {
    @Test(
        "a filter leaves what it says",
        arguments: [
            ("", 10), ("天平", 2), ("0452", 1), ("sltp", 2), ("状态:待受理", 5), ("state:received", 5),
            ("种类:清单", 1), ("类型：投诉", 9), ("!种类:投诉", 1), ("期限:超期", 3), ("期限:<=1", 5),
            ("期限:0..6", 3), ("承办:我", 9), ("@me", 9), ("承办:丙", 2), ("标记:冲突", 1),
            ("标记:冲突 | 标记:待批", 2), ("\"示例 某\"", 1), ("类别:虚假", 1), ("单位:天平所", 1),
            ("状态:", 10), ("＠", 0),
        ])
    func filter(text: String, count: Int) throws {
        let filter = try QueueFilter(text)
        let matters = try World.shared.get().matters
        let names = QueueFilter.Names(
            today: World.now.day, me: "0001", officers: World.officers.mapValues(\.name),
            offices: World.offices.mapValues(\.name))
        #expect(matters.count { filter.matches($0, names) } == count)
    }

    @Test(
        "what can't be read is named by its token",
        arguments: [
            ("天平 颜色:红", QueueFilterError.unknownField("颜色:红")),
            ("状态:飞", .badValue("状态:飞")), ("期限:<=x", .badValue("期限:<=x")),
            ("\"天平", .unclosedQuote("天平")),
        ])
    func unreadable(text: String, error: QueueFilterError) {
        #expect(throws: error) { try QueueFilter(text) }
    }

    @Test func `today holds what is mine, what came back and what I approve`() throws {
        let matters = try World.shared.get().matters
        let officer = TodayList(of: matters, for: "0001", roles: [.officer])
        #expect(officer.deadlines.map(\.number).first == "TS-2026-0402")
        #expect(officer.deadlines.count == 7)
        #expect(officer.cameBack.map(\.number) == ["TS-2026-0433"])
        #expect(officer.toApprove.isEmpty)
        let head = TodayList(of: matters, for: "0002", roles: [.head])
        #expect(head.deadlines.isEmpty)
        #expect(head.toApprove.map(\.number) == ["TS-2026-0388"])
        #expect(head.cameBack.map(\.number) == ["TS-2026-0433"])
        let asker = TodayList(of: matters, for: "0003", roles: [.officer, .head])
        #expect(asker.toApprove.isEmpty)
    }

    @Test(
        "a running clock of my office reaches me while nobody has the matter",
        arguments: [
            (OfficeID("所一"), OfficeID("所一"), 1), ("所二", "所一", 0), (nil, "所一", 1),
        ] as [(OfficeID?, OfficeID, Int)])
    func unassigned(held: OfficeID?, mine: OfficeID, count: Int) throws {
        var matter = try #require(World.shared.get().matters.first { $0.clock != nil })
        matter.firstHandler = nil
        matter.secondHandler = nil
        matter.office = held
        let officer = TodayList(of: [matter], for: "0001", roles: [.officer], office: mine)
        #expect(officer.unassigned.count == count)
        let reader = TodayList(of: [matter], for: "0001", roles: [.reader], office: mine)
        #expect(reader.unassigned.isEmpty)
    }
}
