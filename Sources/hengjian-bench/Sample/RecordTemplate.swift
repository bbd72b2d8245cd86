import Enforcement

/// What the records of one kind say in the sample.
struct RecordTemplate {
    let kind: CreditRecordKind
    /// The department that says so.
    let source: String
    let titles: [String]
    /// The letters of its papers' numbers, where it has papers.
    var paper: String?
    /// An amount, in fen.
    var fen: ClosedRange<Int>?
    /// How long it has effect, in months.
    var months: Int?
    /// How often it is drawn to fill up, against the others.
    let weight: Int

    /// The law that a penalty of that title rests on.
    static let penaltyBases = [
        "虚假宣传": "《中华人民共和国反不正当竞争法》", "广告内容虚假": "《中华人民共和国广告法》",
        "经营超过保质期的食品": "《中华人民共和国食品安全法》", "未按规定明码标价": "《明码标价和禁止价格欺诈规定》",
        "销售侵犯商标专用权的商品": "《中华人民共和国商标法》",
        "未亮照经营": "《中华人民共和国市场主体登记管理条例》",
    ]

    private static let market = SampleBureau.name

    static func row(_ kind: CreditRecordKind) -> RecordTemplate {
        rows.first { $0.kind == kind } ?? rows[0]
    }

    static let rows: [RecordTemplate] = registered + supervised + credited

    private static let registered: [RecordTemplate] = [
        RecordTemplate(
            kind: .registration, source: market, titles: ["设立登记, 核发营业执照"], weight: 0),
        RecordTemplate(
            kind: .shareholding, source: market, titles: ["股东出资: 认缴已公示", "股东变更出资方式"],
            weight: 30),
        RecordTemplate(
            kind: .keyPerson, source: market, titles: ["主要人员备案: 执行董事", "监事备案"], weight: 30),
        RecordTemplate(
            kind: .branch, source: market, titles: ["设立分支机构", "注销分支机构"], weight: 12),
        RecordTemplate(
            kind: .liquidation, source: market, titles: ["清算组备案"], weight: 3),
        RecordTemplate(
            kind: .change, source: market,
            titles: ["法定代表人变更", "住所变更", "经营范围变更", "名称变更", "注册资本变更"], weight: 90),
        RecordTemplate(
            kind: .licence, source: market,
            titles: ["食品经营许可证", "药品经营许可证", "特种设备使用登记", "广告发布登记"],
            paper: "衡市监许", months: 60, weight: 70),
        RecordTemplate(
            kind: .intellectualPledge, source: "知识产权局", titles: ["商标专用权出质登记"],
            paper: "衡知质", fen: 1_000_000...90_000_000, months: 24, weight: 5),
        RecordTemplate(
            kind: .trademark, source: "知识产权局", titles: ["注册商标", "商标续展"], months: 120,
            weight: 20),
        RecordTemplate(
            kind: .chattelMortgage, source: market, titles: ["动产抵押登记"], paper: "衡动抵",
            fen: 500_000...200_000_000, months: 36, weight: 8),
        RecordTemplate(
            kind: .equityPledge, source: market, titles: ["股权出质设立登记"], paper: "衡股质",
            fen: 500_000...200_000_000, weight: 8),
        RecordTemplate(
            kind: .capitalReduction, source: market, titles: ["减资公告"], fen: 100_000...50_000_000,
            weight: 5),
        RecordTemplate(
            kind: .mergerOrDivision, source: market, titles: ["合并公告", "分立公告"], weight: 3),
        RecordTemplate(
            kind: .simpleCancellation, source: market, titles: ["简易注销公告"], weight: 0),
        RecordTemplate(kind: .cancellation, source: market, titles: ["注销登记"], weight: 0),
        RecordTemplate(
            kind: .forcedCancellation, source: market, titles: ["强制注销公告"], weight: 0),
        RecordTemplate(
            kind: .licenceVoided, source: market, titles: ["营业执照作废声明"], weight: 4),
        RecordTemplate(
            kind: .businessSuspension, source: market, titles: ["歇业备案"], months: 12, weight: 0),
    ]

    private static let supervised: [RecordTemplate] = [
        RecordTemplate(
            kind: .judicialAssistance, source: "衡州市中级人民法院", titles: ["股权冻结", "股权解除冻结"],
            paper: "衡执", fen: 100_000...80_000_000, months: 36, weight: 6),
        RecordTemplate(
            kind: .randomInspection, source: market,
            titles: ["双随机抽查: 未发现问题", "双随机抽查: 亮照信息不一致, 责令改正", "双随机抽查: 通过住所无法联系"],
            weight: 90),
        RecordTemplate(
            kind: .qualitySampling, source: market, titles: ["产品质量监督抽查: 合格", "产品质量监督抽查: 不合格"],
            weight: 40),
        RecordTemplate(
            kind: .otherSampling, source: market, titles: ["食品抽检: 合格", "认证检查: 符合", "食品抽检: 不合格"],
            weight: 40),
        RecordTemplate(
            kind: .penalty, source: market,
            titles: ["虚假宣传", "经营超过保质期的食品", "未按规定明码标价", "销售侵犯商标专用权的商品", "未亮照经营", "广告内容虚假"],
            paper: "衡市监处罚", fen: 20_000...30_000_000, weight: 60),
        RecordTemplate(
            kind: .abnormalEntered, source: market, titles: ["列入经营异常名录"], paper: "衡市监异列",
            weight: 0),
        RecordTemplate(
            kind: .abnormalLeft, source: market, titles: ["移出经营异常名录"], paper: "衡市监异移",
            weight: 0),
        RecordTemplate(
            kind: .seriousEntered, source: market, titles: ["列入严重违法失信名单"], paper: "衡市监严列",
            weight: 0),
        RecordTemplate(
            kind: .seriousLeft, source: market, titles: ["移出严重违法失信名单"], paper: "衡市监严移",
            weight: 0),
        RecordTemplate(
            kind: .courtDebtor, source: "衡州市中级人民法院", titles: ["有履行能力而拒不履行", "违反财产报告制度"],
            paper: "衡执", fen: 100_000...90_000_000, weight: 0),
        RecordTemplate(
            kind: .brokenPromise, source: market, titles: ["承诺不实: 申请材料与实际不符"], weight: 5),
        RecordTemplate(
            kind: .identityMisuse, source: market, titles: ["冒用他人身份登记, 调查公示"], weight: 3),
        RecordTemplate(
            kind: .repair, source: market, titles: ["信用修复: 停止公示"], paper: "衡市监修", weight: 8),
    ]

    private static let credited: [RecordTemplate] = [
        RecordTemplate(
            kind: .annualReport, source: market, titles: ["年度报告已公示", "年度报告已公示 (补报)"],
            weight: 150),
        RecordTemplate(
            kind: .promise, source: market, titles: ["信用承诺: 放心消费", "证明事项告知承诺"], months: 24,
            weight: 50),
        RecordTemplate(
            kind: .honour, source: "衡州市人民政府", titles: ["守合同重信用公示企业", "质量奖提名", "诚信示范店"],
            paper: "衡政发", months: 36, weight: 25),
        RecordTemplate(
            kind: .taxGrade, source: "税务局",
            titles: ["纳税信用 A 级", "纳税信用 B 级", "纳税信用 M 级", "纳税信用 C 级"], weight: 70),
        RecordTemplate(
            kind: .customsGrade, source: "海关", titles: ["海关备案企业", "高级认证企业"], weight: 12),
    ]
}
