extension BuiltInRules {
    /// The lists: 经营异常名录 (abnormal), 严重违法失信名单 (serious), 失信被执行人 (court debtors).
    static var lists: [DeadlineRule] { abnormal + formerSerious + serious }

    /// 2021-09-01: Order 44 replaces the old rules of the serious list.
    private static let order44Day = day(2021, 9, 1)

    private static var abnormal: [DeadlineRule] {
        let basis = LegalBasis(law: "企业经营异常名录管理暂行办法", article: nil)
        return [
            row(
                "L2.1", "列入经营异常名录", "decide the listing", 10, after: "查实", "the finding",
                basis, .unconfirmed),
            row(
                "L2.2", "两次邮寄的间隔", "between two letters", 30, .calendarDay,
                after: "第一次邮寄", "the first letter", basis, .unconfirmed, minimum: 15,
                counting: .onwardFixed),
            row(
                "L2.3", "移出或恢复", "remove or restore", 5, after: "核实", "verification", basis,
                .unconfirmed),
            row(
                "L2.4", "提出异议", "object to the listing", 30, .calendarDay,
                after: "公示", "publication", basis, .unconfirmed, whose: .party),
            row(
                "L2.5", "受理异议", "accept an objection", 5, after: "收到异议", "receipt", basis,
                .unconfirmed),
            row(
                "L2.6", "核实异议", "check an objection", 20, after: "受理异议", "acceptance",
                basis, .unconfirmed),
            row(
                "L2.7", "更正", "correct the listing", 5, after: "查实有误", "the error was found",
                basis, .unconfirmed),
        ]
    }

    /// The consequence before Order 44, for history only. The sentence of 企业信息公示暂行条例 on the
    /// three years stood until 2024-05-01.
    private static var formerSerious: [DeadlineRule] {
        [
            row(
                "L3.1", "三年未履行公示义务", "three years unremedied", 3, .year,
                after: "列入经营异常名录", "the listing", publicity(nil), whose: .party,
                until: day(2024, 5, 1), counting: .onwardFixed),
            row(
                "L3.2", "届满前公告提示", "notice before the term ends", 60, .calendarDay,
                after: "三年届满", "the end of the three years",
                LegalBasis(law: "严重违法失信企业名单管理暂行办法", article: nil), until: order44Day,
                counting: .back),
            row(
                "L3.3", "法定代表人任职限制", "legal representative barred", 3, .year,
                after: "列入严重违法名单", "the listing", publicity(nil), whose: .party,
                until: order44Day, counting: .onwardFixed),
            row(
                "L3.4", "移出严重违法名单", "removal after clean years", 5, .year,
                after: "列入严重违法名单", "the listing", publicity(nil), until: order44Day,
                counting: .onwardFixed),
        ]
    }

    private static var serious: [DeadlineRule] {
        let order44 = LegalBasis(law: "市场监督管理严重违法失信名单管理办法", article: nil)
        let court = LegalBasis(law: "最高人民法院关于公布失信被执行人名单信息的若干规定", article: nil)
        return [
            row(
                "L6.1", "严重违法失信名单公示", "shown on the serious list", 3, .year,
                after: "列入", "the listing", order44, .unconfirmed, from: order44Day,
                counting: .onwardFixed),
            row(
                "L6.2", "提前移出", "early removal may be asked", 1, .year,
                after: "列入", "the listing", order44, .summary, whose: .party, from: order44Day,
                counting: .onwardFixed),
            row(
                "L9.1", "失信被执行人期限", "term as a court debtor", 2, .year,
                after: "列入", "the listing", court, .unconfirmed, whose: .third,
                counting: .onwardFixed),
            row(
                "L9.2", "删除失信信息", "delete from the court list", 3,
                after: "应当删除的情形出现", "the ground for removal", court, .unconfirmed,
                whose: .third),
        ]
    }
}
