import Enforcement
import Testing

struct MeasureTableTests {
    /// The areas in the order of 国办发〔2015〕51号 (十三).
    private static let areas = [
        "市场准入", "行政审批", "资质认定", "财政补贴和税收优惠", "任职资格审查", "政府采购", "政府购买服务", "银行信贷", "招标投标",
        "国有土地出让", "企业上市", "货物通关", "税收征缴", "社保缴费", "外汇管理", "劳动用工", "价格制定", "电子商务", "产品质量",
        "食品药品安全", "消费品安全", "知识产权", "环境保护", "治安管理", "人口管理", "出入境管理", "授予荣誉称号",
    ]

    @Test("the catalogue has the 27 areas in the order of the seed document, then 7 incentives")
    func areas() {
        let punishments = MeasureTable.rows.filter { $0.direction == .punishment }
        #expect(punishments.map(\.area.zh) == Self.areas)
        #expect(MeasureTable.rows.prefix(27) == punishments[...])
        #expect(MeasureTable.rows.count == 34)
        #expect(Set(MeasureTable.rows.map(\.id)).count == 34)
    }

    @Test("each row is said in both languages, owned and triggered", arguments: MeasureTable.rows)
    func row(measure: Measure) {
        for wording in [measure.area, measure.text] {
            #expect(!wording.zh.isEmpty && !wording.en.isEmpty)
        }
        #expect(!measure.owner.isEmpty && !measure.triggers.isEmpty)
        #expect((measure.direction == .incentive) == (measure.triggers == [.red]))
    }

    @Test("what has no basis can't be applied, and nothing can before its day")
    func obstacles() throws {
        let seedDay = try #require(Day("2015-06-24"))
        for measure in MeasureTable.rows {
            #expect(measure.obstacle(on: seedDay.adding(days: -1)) == .notInForce)
            let expected: MeasureObstacle? =
                measure.basis == nil ? .noBasis : measure.mark == .unconfirmed ? .unconfirmed : nil
            #expect(measure.obstacle(on: seedDay) == expected)
            var ended = measure
            ended.until = seedDay
            #expect(ended.obstacle(on: seedDay) == .notInForce)
        }
    }
}
