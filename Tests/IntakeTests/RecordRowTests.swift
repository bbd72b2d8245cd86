import Enforcement
import Testing

@testable import Intake

@Suite("Rows of credit records, lists and penalties")
struct RecordRowTests {
    @Test("a penalty by the headings of the exchange")
    func readsExchange() throws {
        let items = try Fixture.items(
            """
            CF_XDR_MC,CF_XDR_SHXYM,CF_WSH,CF_WFXW,CF_CFLB,CF_NR,CF_NR_FK,CF_JDRQ,CF_GSJZQ,CF_CFJG,CF_SJLY
            甲公司,91330381MA29AB791M,瑞市监罚〔2024〕1号,虚假宣传,罚款,罚款2万元,2.00,2024/03/01,2027/03/01,瑞安市市场监管局,甲
            """)
        let found = try #require(items.first?.record)
        #expect(found.entity == "91330381MA29AB791M" && found.kind == .penalty)
        #expect(found.day == Fixture.day("2024-03-01"))
        #expect(found.shownUntil == Fixture.day("2027-03-01"))
        #expect(found.title == "罚款：虚假宣传" && found.source == "瑞安市市场监管局")
        #expect(found.amountFen == 2_000_000)
        #expect(found.other["CF_SJLY"] == "甲")
    }

    @Test("the same line gives the same record, another line another")
    func hasStableIdentity() throws {
        let text = "企业名称,文号,处罚内容,处罚决定日期\n甲,〔1〕,x,2024-01-01\n甲,,x,2024-01-01\n甲,,y,2024-01-01\n"
        let ids = try Fixture.items(text).compactMap(\.record?.id)
        #expect(try Fixture.items(text).compactMap(\.record?.id) == ids)
        #expect(Set(ids).count == 3)
    }

    @Test("a record names its kind in any of our words", arguments: ["honour", "表彰荣誉", "Honour"])
    func readsKind(_ word: String) throws {
        let items = try Fixture.items("name,code,kind,day,title\n甲,,\(word),2024-01-01,守合同重信用\n")
        #expect(items.first?.record?.kind == .honour)
    }

    @Test("a record of an unknown kind is a reject")
    func refusesUnknownKind() throws {
        let items = try Fixture.items("name,code,kind,day,title\n甲,,什么,2024-01-01,x\n")
        #expect(items.first?.reject?.reason == .unknownWord(.kind))
    }

    @Test("a listing needs its list and its day")
    func readsListing() throws {
        let items = try Fixture.items(
            """
            企业名称,统一社会信用代码,名单类型,列入日期,列入原因,列入机关,移出日期
            甲公司,,列入经营异常名录,2023-07-10,未按期公示年报,某局,2024年1月2日
            乙公司,,严重违法失信企业名单,,某因,某局,
            丙公司,,好人好事,2023-07-10,某因,某局,
            """)
        guard case .reference(.listing(let found)) = items.first?.row?.content else {
            Issue.record("no listing")
            return
        }
        #expect(found.list == .abnormal && found.left == Fixture.day("2024-01-02"))
        #expect(items[1].reject?.reason == .missing(.entered))
        #expect(items[2].reject?.reason == .unknownWord(.list))
    }

    static let amounts: [(String, AmountText.Unit, Int64?)] = [
        ("2.00", .wan, 2_000_000), ("54", .wan, 54_000_000), ("0.5", .wan, 500_000),
        ("1,234.56", .yuan, 123_456), ("2万元", .yuan, 2_000_000), ("300元", .wan, 30_000),
        ("￥30000", .yuan, 3_000_000), ("1.999", .yuan, 199), ("", .yuan, nil), (".", .yuan, nil),
        ("1.2.3", .yuan, nil), ("两万", .wan, nil), ("99999999999999999999", .wan, nil),
    ]

    @Test("amounts are exact to the fen", arguments: amounts)
    func readsAmount(_ text: String, _ unit: AmountText.Unit, _ fen: Int64?) {
        #expect(AmountText.fen(text, unit: unit) == fen)
    }
}
