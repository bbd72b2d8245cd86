/// A calendar date (日期) in Asia/Shanghai, UTC+08:00 fixed, in the proleptic Gregorian calendar.
///
/// Kept as the number of days since 1970-01-01. A day has no hour and never mixes with an
/// `Instant`; its text is always `yyyy-MM-dd`, for the years 0001 to 9999.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let ordinal: Int32

    /// The day so many days after (or, negative, before) 1970-01-01.
    package init(ordinal: Int32) {
        self.ordinal = ordinal
    }

    /// The day of these numbers, or nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        // Years are counted from March so that the leap day comes last.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// 0001-01-01, the start of a rule row whose first day no source gives.
    package static let distantPast = Day(ordinal: -719_162)

    /// The year, 1 to 9999.
    package var year: Int { parts.year }

    /// The month, 1 to 12.
    package var month: Int { parts.month }

    /// The day of the month, 1 to 31.
    package var day: Int { parts.day }

    /// The day of the week as in ISO 8601: 1 Monday to 7 Sunday.
    package var weekday: Int {
        let sinceMonday = (Int(ordinal) + 3) % 7
        return (sinceMonday + 7) % 7 + 1
    }

    /// A Saturday or a Sunday, whatever the holiday table makes of it.
    package var isWeekend: Bool { weekday >= 6 }

    /// The day so many days later; earlier where `days` is negative.
    package func adding(days: Int) -> Day {
        Day(ordinal: ordinal + Int32(days))
    }

    /// The day with the same number so many months later, or the month's last day where it has no
    /// such number (31 January and one month: the end of February).
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let count = year * 12 + month - 1 + months
        let last = Day.length(ofMonth: count % 12 + 1, year: count / 12)
        return Day(year: count / 12, month: count % 12 + 1, day: min(day, last)) ?? self
    }

    /// The number of days from `start` to `end`; negative where `end` comes first.
    package static func - (end: Day, start: Day) -> Int {
        Int(end.ordinal) - Int(start.ordinal)
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.ordinal < right.ordinal
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(ordinal) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
