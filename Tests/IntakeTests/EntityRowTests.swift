import Enforcement
import Intake
import Testing

@Suite("Rows of the register")
struct EntityRowTests {
    private static let header =
        "企业名称,统一社会信用代码,注册日期,企业类型,注册资金,所在省份,地区,注册地址,登记状态,网址\n"

    private func entity(_ row: String) throws -> Entity {
        try #require(try Fixture.items(Self.header + row).first?.entity)
    }

    @Test("a whole row")
    func readsRow() throws {
        let found = try entity(
            "瑞安市华阅眼镜制造有限公司,91330381MA29AB791M,2018/1/1,有限责任公司,\"5,088(万元人民币)\",浙江,温州,某路1号,"
                + "存续（在营、开业、在册）,www.example.cn\n")
        #expect(found.id == "91330381MA29AB791M")
        #expect(found.identifiers.map(\.valid) == [true])
        #expect(found.established == Fixture.day("2018-01-01"))
        #expect(found.capital == "5,088(万元人民币)")
        #expect(found.region == "330381")
        #expect(found.status == .active)
        #expect(found.other == ["province": "浙江", "city": "温州", "网址": "www.example.cn"])
        #expect(found.warnings == [])
    }

    @Test("marks for nothing are nothing", arguments: ["N/A", "", "NULL", "-", "　"])
    func knowsAbsence(_ mark: String) throws {
        let found = try entity("甲公司,\(mark),\(mark),\(mark),\(mark),\(mark),\(mark),\(mark),,\n")
        #expect(found.identifiers == [] && found.type == nil && found.established == nil)
        #expect(found.region == nil && found.other == [:])
        #expect(found.warnings == ["code_absent"])
    }

    @Test("an invalid code is kept with its fault and joins by name too")
    func keepsInvalidCode() throws {
        let found = try entity("甲公司,91350211M0000XUF46,2018-01-01,,,,,,,\n")
        #expect(found.id == "91350211M0000XUF46#甲公司")
        #expect(found.region == "350211")
        #expect(found.warnings == ["code:check_digit"])
        let lower = try entity("甲公司,91330381ma29ab791m,,,,,,,,\n")
        #expect(lower.id == "91330381MA29AB791M")
        #expect(lower.identifiers.map(\.valid) == [true])
        #expect(lower.warnings == ["code:lower_case"])
    }

    static let regions: [(String, String?)] = [
        ("四川,自贡", "510300"), ("上海,松江", "310117"), ("四川,甘孜", "513300"), ("天津,滨海", "120116"),
        ("浙江省,温州市", "330300"), ("广东,无此市", "440000"), ("火星,温州", nil), (",温州", nil),
    ]

    @Test("province and city give the region where the code doesn't", arguments: regions)
    func findsRegion(_ names: String, _ region: String?) throws {
        let found = try entity("甲公司,440301103097413,,,,\(names),某路,,\n")
        #expect(found.region == region)
    }

    @Test("what is no date is kept beside a warning")
    func keepsOddDate() throws {
        let found = try entity("甲公司,91330381MA29AB791M,不详,,,,,,很好,\n")
        #expect(found.other == ["reg_date": "不详", "status": "很好"])
        #expect(found.warnings == ["unreadable:reg_date", "unreadable:status"])
    }

    @Test("rows too short are filled, rows beyond repair rejected")
    func judgesWidth() throws {
        let items = try Fixture.items(
            Self.header
                + "甲公司,,2018-01-01,,\n乙公司,x\n丙公司,,,,,,,,,,,,\n丁,,,,,,,,,,,多\n,,2018-01-01,,,,,,,\n")
        #expect(items[0].row?.warnings.contains(.shortRow) == true)
        #expect(items[1].reject?.reason == .fieldCount(expected: 10, found: 2))
        #expect(items[2].entity?.name == "丙公司")
        #expect(items[3].reject?.reason == .fieldCount(expected: 10, found: 12))
        #expect(items[4].reject?.reason == .noSubject)
        #expect(items[4].reject?.line == 6)
    }
}
