import Enforcement

/// An entity of the sample that is written by hand: the ones that the tour looks at, and names
/// with readings, brackets, letters and lengths that programs get wrong.
struct Showcase {
    let name: String
    let form: NameForm
    let industry: String
    var riskClass = RiskClass.b
    var formerNames: [String] = []

    private static let company = NameForm("有限公司", "有限责任公司")
    private static let household = NameForm("", "个体工商户", category: 2)
    private static let branch = NameForm("有限公司", "分公司", branchEnd: "分公司")

    /// The first is the entity of the tour.
    static let rows: [Showcase] = [
        Showcase(
            name: "示例天平电子商务有限公司", form: company, industry: "5193", riskClass: .c,
            formerNames: ["示例天平网络销售有限公司"]),
        Showcase(
            name: "示例云梯网络科技有限公司", form: company, industry: "6490", riskClass: .d,
            formerNames: ["示例云梯信息咨询有限公司", "衡州云梯电脑服务部"]),
        Showcase(name: "某某百货商行", form: household, industry: "5211"),
        Showcase(name: "示例百味餐饮店", form: household, industry: "6210", riskClass: .c),
        Showcase(name: "示例华盛商行", form: household, industry: "5211", riskClass: .a),
        Showcase(name: "示例天平衡器厂", form: company, industry: "3411", riskClass: .a),
        Showcase(name: "天平（示例）供应链管理有限公司", form: company, industry: "7211"),
        Showcase(name: "天平(示例)食品有限公司", form: company, industry: "1499"),
        Showcase(name: "衡州市天平县粮油店", form: household, industry: "5111"),
        // Characters with two readings: 重 行 乐 长 单 曾 解 查 朝 都 参 藏.
        Showcase(name: "衡州重行乐器有限公司", form: company, industry: "5147"),
        Showcase(name: "衡州长行重载物流有限公司", form: company, industry: "5439"),
        Showcase(name: "乐衡县单记解忧杂货店", form: household, industry: "5211"),
        Showcase(name: "重鉴县曾查茶行", form: household, industry: "5226"),
        Showcase(
            name: "长衡县朝都参藏药材专业合作社", form: NameForm("", "农民专业合作社", category: 3),
            industry: "0171"),
        // Letters, digits, a rare character, a very long name.
        Showcase(name: "ABC优选（衡州）国际贸易有限公司", form: company, industry: "5181"),
        Showcase(name: "衡州e家生活服务有限公司", form: company, industry: "8221"),
        Showcase(name: "明鉴区A+咖啡馆", form: household, industry: "6239"),
        Showcase(name: "衡州24小时便利店（个体工商户）", form: household, industry: "5212"),
        Showcase(name: "衡州市䶮衡文化传播有限公司", form: company, industry: "7259"),
        Showcase(
            name: "衡州市明鉴区长衡重载智能计量衡器检验检测认证技术服务与供应链综合管理（集团）股份有限公司天平县第三分公司",
            form: branch, industry: "7211"),
        Showcase(name: "衡州平准衡合伙企业（有限合伙）", form: NameForm("", "有限合伙企业"), industry: "7211"),
        Showcase(name: "平准区星秤果园", form: NameForm("", "个人独资企业"), industry: "0151", riskClass: .d),
    ]
}
