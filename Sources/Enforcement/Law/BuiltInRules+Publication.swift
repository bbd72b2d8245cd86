extension BuiltInRules {
    /// Publishing (公示): what goes online within how many days.
    static var publication: [DeadlineRule] { decisionsOnline + registryOnline + otherOnline }

    private static let seedDay = day(2015, 6, 24)
    private static let revisionDay = day(2024, 5, 1)

    private static var decisionsOnline: [DeadlineRule] {
        [
            row(
                "D1", "双公示: 上网公开", "licence and penalty information online", 7,
                after: "作出决定", "the decision",
                LegalBasis(
                    law: "国务院办公厅关于运用大数据加强对市场主体服务和监管的若干意见",
                    article: "第（十八）项"),
                from: seedDay),
            row(
                "D2.1", "公示系统公示处罚决定 (同省)", "on gsxt, same province", 20,
                after: "作出处罚决定", "the decision", order45("第九条")),
            row(
                "D2.2", "推送处罚信息 (跨省)", "push to the party's province", 10,
                after: "作出处罚决定", "the decision", order45("第十条")),
            row(
                "D2.3", "公示推送的处罚信息", "publish what was pushed", 10,
                after: "收到推送", "receipt of the push", order45("第十条")),
            row(
                "D3", "撤回公示信息", "withdraw what was published", 3,
                after: "处罚决定被变更、撤销、确认违法或无效", "the decision was changed or revoked",
                order45("第十一条")),
        ]
    }

    /// 企业信息公示暂行条例: the text of 2014 until 2024-05-01; the articles of the revision are not
    /// confirmed.
    private static var registryOnline: [DeadlineRule] {
        [
            ("D6.1", "公示登记和处罚信息", "the authority's own information", PeriodOwner.ours, "第六条"),
            ("D6.2", "企业公示即时信息", "the enterprise's own events", .party, "第十条"),
            ("D6.3", "核查公示信息虚假的举报", "verify a report of false information", .ours, "第十三条"),
        ].flatMap { id, zh, en, whose, article in
            [
                row(
                    id, zh, en, 20, after: "信息产生或收到举报", "the fact, or the report",
                    publicity(article), whose: whose, until: revisionDay),
                row(
                    id, zh, en, 20, after: "信息产生或收到举报", "the fact, or the report",
                    LegalBasis(law: "企业信息公示暂行条例（2024年修订）", article: nil), .unconfirmed,
                    whose: whose, from: revisionDay),
            ]
        }
    }

    private static var otherOnline: [DeadlineRule] {
        let openness = "中华人民共和国政府信息公开条例"
        return [
            row(
                "D7.1", "主动公开政府信息", "active disclosure", 20,
                after: "信息形成或变更", "the information was made or changed",
                LegalBasis(law: openness, article: "第二十六条")),
            row(
                "D7.2", "答复公开申请", "reply to a request for information", 20,
                after: "收到申请", "receipt of the request",
                LegalBasis(law: openness, article: "第三十三条"), extensionLength: 20),
            row(
                "D8.1", "公示食品监督检查结果", "publish results of a food inspection", 20,
                after: "检查结束", "end of the inspection",
                LegalBasis(law: "食品生产经营监督检查管理办法", article: "第三十九条")),
            row(
                "D8.2", "公示双随机抽查结果", "publish results of a random inspection", 20,
                after: "检查结束", "end of the inspection",
                LegalBasis(law: "双随机、一公开抽查结果公示", article: nil), .unconfirmed),
        ]
    }
}
