/// Finds the last day of a rule's period through the working calendar.
struct PeriodCounter {
    /// The last day of a period and how it came about.
    struct End {
        var due: Day
        var length: Int
        var provisional: Bool
        var dueIfRolled: Day?
        var dueIfNotRolled: Day?
        var warnOn: Day?
    }

    let calendar: WorkingCalendar
    let paused: [ClosedRange<Day>]
    let extended: Bool

    /// The end of one row's period counted from a day. The row is not counted in hours.
    func end(of row: DeadlineRule, length base: Int, from start: Day) -> End {
        let length = base + (extended ? row.extensionLength ?? 0 : 0)
        let left = row.excludes.isEmpty ? [] : paused
        let direction = row.counting == .back ? -1 : 1
        let last =
            switch row.unit {
            case .workingDay: workingEnd(start, direction * length, without: left)
            case .calendarDay:
                calendarEnd(start, start.adding(days: direction * length), without: left)
            case .month:
                calendarEnd(start, start.adding(months: direction * length), without: left)
            case .year:
                calendarEnd(start, start.adding(months: direction * length * 12), without: left)
            case .hour: preconditionFailure("a period in hours has no last day")
            }
        return rolled(last, row: row, length: length, start: start)
    }

    private func workingEnd(_ start: Day, _ count: Int, without left: [ClosedRange<Day>]) -> Day {
        guard !left.isEmpty else { return calendar.adding(workingDays: count, to: start).day }
        var (day, remaining) = (start, abs(count))
        while remaining > 0 {
            day = day.adding(days: count.signum())
            if calendar.isWorkingDay(day), !isPaused(day, in: left) { remaining -= 1 }
        }
        return day
    }

    /// The end of as many calendar days as lie between the two, those left out not counted.
    private func calendarEnd(_ start: Day, _ end: Day, without left: [ClosedRange<Day>]) -> Day {
        guard !left.isEmpty, start < end else { return end }
        var (day, remaining) = (start, end - start)
        while remaining > 0 {
            day = day.adding(days: 1)
            if !isPaused(day, in: left) { remaining -= 1 }
        }
        return day
    }

    private func rolled(_ last: Day, row: DeadlineRule, length: Int, start: Day) -> End {
        let provisional = calendar.provisional(start) || calendar.provisional(last)
        var end = End(due: last, length: length, provisional: provisional)
        switch row.counting {
        case .back:
            return end
        case .onwardFixed:
            end.warnOn = calendar.adding(workingDays: -1, to: last).day
        case .onward:
            var due = last
            while calendar.isStatutoryHoliday(due) { due = due.adding(days: 1) }
            var working = due
            while !calendar.isWorkingDay(working) { working = working.adding(days: 1) }
            end.due = row.whose == .party ? working : due
            if due != working {
                if row.whose == .party {
                    end.dueIfNotRolled = due
                } else {
                    end.dueIfRolled = working
                }
            }
            end.provisional = provisional || calendar.provisional(end.due)
        }
        return end
    }

    private func isPaused(_ day: Day, in left: [ClosedRange<Day>]) -> Bool {
        left.contains { $0.contains(day) }
    }
}
