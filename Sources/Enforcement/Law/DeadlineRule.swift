/// One dated row of the rules of time (期限规则): a period, in which unit, from which event, whose
/// duty, on which basis, in force from when until when.
///
/// A rule that changed is two rows of one id. A duty that was dropped is a row without a period.
/// Ids are those of the project's list of rules: `K1`, or `P6.1 … P6.5` in the order of the text
/// where one of its lines holds several clocks.
package struct DeadlineRule: Hashable, Sendable, Codable {
    package var id: String
    /// The first day on which it holds; `Day.distantPast` where no source gives it.
    package var from: Day
    /// The first day on which it holds no more; nil while it is in force.
    package var until: Day?
    package var title: Wording
    /// How many units the period has; nil where the duty was dropped or has no number of days.
    package var length: Int?
    package var unit: PeriodUnit
    /// The least length, where the text gives a span (一般: three months to one year).
    package var minimum: Int?
    /// How many units an approved extension adds; nil where the text knows none.
    package var extensionLength: Int?
    /// Whose period it is; decides whether a weekend moves its end.
    package var whose: PeriodOwner
    /// The event from which it is counted.
    package var startsWith: Wording
    package var counting: PeriodCounting
    /// What time does not count.
    package var excludes: [ExcludedTime]
    package var basis: LegalBasis
    package var mark: LawMark

    package init(
        id: String, from: Day, until: Day?, title: Wording, length: Int?, unit: PeriodUnit,
        minimum: Int? = nil, extensionLength: Int? = nil, whose: PeriodOwner,
        startsWith: Wording, counting: PeriodCounting = .onward, excludes: [ExcludedTime] = [],
        basis: LegalBasis, mark: LawMark
    ) {
        self.id = id
        self.from = from
        self.until = until
        self.title = title
        self.length = length
        self.unit = unit
        self.minimum = minimum
        self.extensionLength = extensionLength
        self.whose = whose
        self.startsWith = startsWith
        self.counting = counting
        self.excludes = excludes
        self.basis = basis
        self.mark = mark
    }

    /// Whether the row holds on that day: `from` inclusive, `until` exclusive.
    package func isInForce(on day: Day) -> Bool {
        from <= day && until.map { day < $0 } ?? true
    }
}

/// What a period is counted in; the raw value is the word of `due --json`.
package enum PeriodUnit: String, Hashable, Sendable, Codable, CaseIterable {
    case workingDay = "working_day"
    case calendarDay = "calendar_day"
    case month, year
    /// Counted on the clock, so no day can be computed for it.
    case hour

    /// Counted in days, of either kind.
    package var isDays: Bool { self == .workingDay || self == .calendarDay }
}

/// Whose period it is: the authority's own duty, the party's, or somebody else's.
package enum PeriodOwner: String, Hashable, Sendable, Codable, CaseIterable {
    case ours, party, third
}

/// How the end of a period is found.
package enum PeriodCounting: String, Hashable, Sendable, Codable {
    /// Onward from the event; the end moves past a holiday.
    case onward
    /// Onward from the event, and the end never moves: a maximum of a restraint or of exposure, a
    /// limitation.
    case onwardFixed
    /// Back from the event: at the latest so long before it.
    case back
}

/// Time that a period leaves out (不计入期限的时间).
package enum ExcludedTime: String, Hashable, Sendable, Codable, CaseIterable {
    /// 检定、检验、检测、鉴定 (appraisal, testing, identification).
    case appraisal
    /// 中止 (suspension).
    case suspension
    /// 听证 (hearing).
    case hearing
    /// 公告 (service by public announcement; not the notice before a penalty).
    case announcement
    /// 权利人辨认或者鉴别 (identification by the holder of the right).
    case rightsHolder
    /// 责令退还多收价款 (order to pay back an overcharge).
    case refund
}
