extension BuiltInRules {
    /// How long a penalty is shown (公示期限), counted from the day of publication. The decision's
    /// day chooses the row: Order 45 before 2026-04-01, 信用修复管理办法 (NDRC Order 36) from then on.
    /// The ends never move.
    static var exposure: [DeadlineRule] {
        [
            shown("D4.1", "通报批评、较低数额罚款", "criticism or a low fine", 3, .month),
            shown("D4.2", "其他行政处罚", "other penalties", 3, .year),
            shown("D4.3", "限制期限超过三年的处罚", "restrictions of over three years", nil, .year),
            graded("D5.1", "轻微失信", "slight", 3, .month, minimum: nil),
            graded("D5.2", "一般失信", "ordinary", 12, .month, minimum: 3),
            graded("D5.3", "严重失信", "serious", 3, .year, minimum: 1),
        ]
    }

    private static let repairDay = day(2026, 4, 1)

    private static func shown(
        _ id: String, _ zh: String, _ en: String, _ length: Int?, _ unit: PeriodUnit
    ) -> DeadlineRule {
        row(
            id, "公示期限: \(zh)", "shown: \(en)", length, unit, after: "公示", "publication",
            order45("第十三条"), until: repairDay, counting: .onwardFixed)
    }

    private static func graded(
        _ id: String, _ zh: String, _ en: String, _ length: Int, _ unit: PeriodUnit,
        minimum: Int?
    ) -> DeadlineRule {
        row(
            id, "公示期限: \(zh)", "shown: \(en)", length, unit, after: "公示", "publication",
            LegalBasis(law: "信用修复管理办法", article: nil), .summary, from: repairDay,
            minimum: minimum, counting: .onwardFixed)
    }
}
