/// The built-in rows of the rules of time, by chapter: complaints and reports (K), cases (P),
/// publication (D), lists (L), repair (R) and the officer's day (A).
///
/// Every period, article and mark is that of the project's list of rules; no article stands here
/// that the list does not give. Rows whose first day the list does not give start at
/// `Day.distantPast`.
enum BuiltInRules {
    /// Every row.
    static var rows: [DeadlineRule] {
        complaints + cases + publication + exposure + lists + repairAndHandling
    }

    /// One row. The defaults are the commonest case: our own duty, in working days, confirmed,
    /// in force without known limits.
    static func row(
        _ id: String, _ zh: String, _ en: String, _ length: Int?, _ unit: PeriodUnit = .workingDay,
        after startZh: String, _ startEn: String, _ basis: LegalBasis,
        _ mark: LawMark = .confirmed, whose: PeriodOwner = .ours, from: Day = .distantPast,
        until: Day? = nil, minimum: Int? = nil, extensionLength: Int? = nil,
        counting: PeriodCounting = .onward, excludes: [ExcludedTime] = []
    ) -> DeadlineRule {
        DeadlineRule(
            id: id, from: from, until: until, title: Wording(zh: zh, en: en), length: length,
            unit: unit, minimum: minimum, extensionLength: extensionLength, whose: whose,
            startsWith: Wording(zh: startZh, en: startEn), counting: counting, excludes: excludes,
            basis: basis, mark: mark)
    }

    /// A day of the calendar that a rule begins or ends with.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let found = Day(year: year, month: month, day: day) else {
            preconditionFailure("a rule begins and ends on a real day")
        }
        return found
    }

    /// 2026-04-15: Order 121 replaces Order 20.
    static let order121Day = day(2026, 4, 15)

    /// 市场监督管理投诉举报处理暂行办法, Order 20, repealed on 2026-04-15.
    static func order20(_ article: String) -> LegalBasis {
        LegalBasis(law: "市场监督管理投诉举报处理暂行办法", article: article)
    }

    /// 市场监督管理投诉举报处理办法, Order 121, in force from 2026-04-15.
    static func order121(_ article: String) -> LegalBasis {
        LegalBasis(law: "市场监督管理投诉举报处理办法", article: article)
    }

    /// 市场监督管理行政处罚程序规定, text of 2022.
    static func procedure(_ article: String) -> LegalBasis {
        LegalBasis(law: "市场监督管理行政处罚程序规定", article: article)
    }

    /// 中华人民共和国行政处罚法.
    static func penaltyLaw(_ article: String) -> LegalBasis {
        LegalBasis(law: "中华人民共和国行政处罚法", article: article)
    }

    /// 中华人民共和国食品安全法.
    static func foodLaw(_ article: String) -> LegalBasis {
        LegalBasis(law: "中华人民共和国食品安全法", article: article)
    }

    /// 市场监督管理行政处罚信息公示规定, Order 45 of 2021.
    static func order45(_ article: String) -> LegalBasis {
        LegalBasis(law: "市场监督管理行政处罚信息公示规定", article: article)
    }

    /// 企业信息公示暂行条例, text of 2014.
    static func publicity(_ article: String?) -> LegalBasis {
        LegalBasis(law: "企业信息公示暂行条例", article: article)
    }
}
