/// The working calendar (工作日历): Monday to Friday, as the yearly holiday notices of the State
/// Council change it.
///
/// Outside the published years only what no notice has ever changed is taken as off: weekends,
/// 1 January, 1–2 May and 1–3 October. Every day there is marked provisional.
package struct WorkingCalendar: Sendable {
    /// The days the notices name.
    package let special: [SpecialDay]
    /// The last year whose notice is known.
    package let publishedThrough: Int
    private let kinds: [Day: SpecialDay.Kind]
    private let publishedFrom: Int

    /// The calendar of these notices. Of two entries for one day the later wins, so an imported
    /// holiday file is put behind the built-in days. Years before the first day off are
    /// provisional like those after the last published one.
    package init(special: [SpecialDay], publishedThrough year: Int) {
        self.special = special
        publishedThrough = year
        publishedFrom = special.lazy.filter { $0.kind == .off }.map(\.day.year).min() ?? Int.max
        kinds = Dictionary(special.map { ($0.day, $0.kind) }, uniquingKeysWith: { $1 })
    }

    /// The notices of 2007 to 2026.
    package static let builtIn = WorkingCalendar(
        special: HolidayTable.days, publishedThrough: HolidayTable.publishedThrough)

    /// A day on which the office works: make-up Saturdays and Sundays too.
    package func isWorkingDay(_ day: Day) -> Bool {
        switch kinds[day] {
        case .work: true
        case .off: false
        case nil: !day.isWeekend && !isFixedHoliday(day)
        }
    }

    /// A day off by the notice (法定节假日), the weekend days the notice counts in included; an
    /// ordinary weekend is none.
    package func isStatutoryHoliday(_ day: Day) -> Bool {
        switch kinds[day] {
        case .work: false
        case .off: true
        case nil: isFixedHoliday(day)
        }
    }

    /// Whether the day lies in a year whose notice is not known.
    package func provisional(_ day: Day) -> Bool {
        !(publishedFrom...max(publishedFrom, publishedThrough)).contains(day.year)
            || publishedFrom > publishedThrough
    }

    /// The day so many working days later, the start not counted; earlier where `count` is
    /// negative, the start itself where it is zero. Provisional where a year on the way is.
    package func adding(workingDays count: Int, to start: Day) -> (day: Day, provisional: Bool) {
        var (day, remaining) = (start, abs(count))
        while remaining > 0 {
            day = day.adding(days: count.signum())
            if isWorkingDay(day) { remaining -= 1 }
        }
        return (day, provisional(start) || provisional(day))
    }

    /// How many working days lie after `start` up to and with `end`; negative where `end` comes
    /// first.
    package func workingDays(from start: Day, to end: Day) -> Int {
        guard start <= end else { return -workingDays(from: end, to: start) }
        return (0..<(end - start)).count { isWorkingDay(start.adding(days: $0 + 1)) }
    }

    private func isFixedHoliday(_ day: Day) -> Bool {
        guard provisional(day) else { return false }
        switch (day.month, day.day) {
        case (1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3): return true
        default: return false
        }
    }
}
