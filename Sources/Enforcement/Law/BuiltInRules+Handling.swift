extension BuiltInRules {
    /// Credit repair (信用修复) and what else fills the officer's day.
    static var repairAndHandling: [DeadlineRule] { repair + handling }

    /// The scheme of 2021, quoted but not read: all unconfirmed.
    private static var repair: [DeadlineRule] {
        let basis = LegalBasis(law: "国市监信规〔2021〕3号", article: nil)
        return [
            row(
                "R4.1", "提前停止公示", "early stop of publication", 6, .month,
                after: "公示", "publication", basis, .unconfirmed, whose: .party,
                counting: .onwardFixed),
            row(
                "R4.2", "提前停止公示: 食品、药品、特种设备",
                "early stop: food, drugs, special equipment", 1, .year,
                after: "公示", "publication", basis, .unconfirmed, whose: .party,
                counting: .onwardFixed),
            row(
                "R4.3", "提前移出严重违法失信名单", "early removal from the serious list", 1, .year,
                after: "列入", "the listing", basis, .unconfirmed, whose: .party,
                counting: .onwardFixed),
            row(
                "R4.4", "受理信用修复申请", "accept a repair request", 2,
                after: "收到申请", "receipt of the request", basis, .unconfirmed),
            row(
                "R4.5", "作出信用修复决定", "decide a repair request", 15,
                after: "受理", "acceptance", basis, .unconfirmed),
            row(
                "R4.6", "执行信用修复决定", "act on the decision", 3,
                after: "作出决定", "the decision", basis, .unconfirmed),
        ]
    }

    private static var handling: [DeadlineRule] {
        [
            row(
                "A9", "当场收缴罚款上交", "hand in a fine taken on the spot", 2, .calendarDay,
                after: "收缴罚款", "the fine was taken", procedure("第七十三条")),
            row(
                "A10.1", "要求听证", "ask for a hearing", 5,
                after: "告知", "the notice", penaltyLaw("第六十三条、第六十四条"), whose: .party),
            row(
                "A10.2", "听证前通知", "tell of the hearing beforehand", 7,
                after: "听证", "the hearing", penaltyLaw("第六十三条、第六十四条"), counting: .back),
            row(
                "A10.3", "催告后履行", "perform after the demand", 10,
                after: "催告书送达", "service of the demand", procedure("第七十六条"), whose: .party),
            row(
                "A10.4", "申请人民法院强制执行", "apply to the court", 3, .month,
                after: "法定期限届满", "the end of the party's time", procedure("第七十六条")),
            row(
                "A11", "连续两年未报送年度报告", "two years without an annual report", 2, .year,
                after: "应当报送年度报告", "the report was due",
                LegalBasis(law: "企业信息公示暂行条例（2024年修订）", article: nil), .summary,
                whose: .party, counting: .onwardFixed),
        ]
    }
}
