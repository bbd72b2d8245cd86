import Enforcement
import Testing

struct WorkingCalendarTests {
    let calendar = WorkingCalendar.builtIn

    @Test("the built-in notices are whole")
    func whole() {
        #expect(calendar.special.count == 678)
        #expect(calendar.special.count { $0.kind == .work } == 133)
        #expect(Set(calendar.special.map(\.day)).count == 678)
        #expect(calendar.publishedThrough == 2026)
    }

    @Test(
        "a year has its working days",
        arguments: [
            (2007, 249), (2008, 251), (2009, 250), (2010, 250), (2011, 250),
            (2012, 249), (2013, 250), (2014, 250), (2015, 249), (2016, 250),
            (2017, 249), (2018, 250), (2019, 250), (2020, 249), (2021, 250),
            (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
        ])
    func workingDaysOfYear(year: Int, expected: Int) throws {
        let end = try #require(Day(year: year, month: 12, day: 31))
        let start = try #require(Day(year: year - 1, month: 12, day: 31))
        #expect(calendar.workingDays(from: start, to: end) == expected)
        #expect(calendar.workingDays(from: end, to: start) == -expected)
    }

    @Test(
        "days are what the notices say",
        arguments: [
            ("2026-10-10", true, false), ("2026-10-07", false, true), ("2026-09-20", true, false),
            ("2026-06-20", false, true), ("2026-11-21", false, false), ("2026-11-23", true, false),
            ("2027-01-01", false, true), ("2027-01-02", false, false), ("2027-05-02", false, true),
            ("2027-05-03", true, false), ("2027-10-03", false, true), ("2027-10-04", true, false),
            ("2006-12-30", true, false), ("2006-05-01", false, true),
        ])
    func days(text: String, working: Bool, holiday: Bool) throws {
        let day = try #require(Day(text))
        #expect(calendar.isWorkingDay(day) == working)
        #expect(calendar.isStatutoryHoliday(day) == holiday)
        #expect(calendar.provisional(day) == !(2007...2026).contains(day.year))
    }

    @Test(
        "working days are counted from the day after the start",
        arguments: [
            ("2026-09-24", 7, "2026-10-12"), ("2026-04-15", 15, "2026-05-09"),
            ("2026-02-09", 7, "2026-02-25"), ("2026-06-18", 20, "2026-07-17"),
            ("2026-04-10", 45, "2026-06-16"), ("2015-06-24", 7, "2015-07-03"),
            ("2026-12-28", 7, "2027-01-07"), ("2026-10-12", -7, "2026-09-24"),
            ("2026-10-03", 0, "2026-10-03"), ("2026-10-03", 1, "2026-10-08"),
        ])
    func vectors(start: String, count: Int, expected: String) throws {
        let found = calendar.adding(workingDays: count, to: try #require(Day(start)))
        #expect(found.day.description == expected)
        #expect(found.provisional == (expected > "2027"))
    }

    @Test("adding working days is monotone in the count and in the start, and comes back")
    func monotone() throws {
        let first = try #require(Day("2006-11-01"))
        for offset in stride(from: 0, to: 7800, by: 13) {
            let start = first.adding(days: offset)
            var previous = start
            for count in 1...25 {
                let day = calendar.adding(workingDays: count, to: start).day
                #expect(day > previous && calendar.isWorkingDay(day))
                #expect(calendar.workingDays(from: start, to: day) == count)
                #expect(
                    calendar.adding(workingDays: count, to: start.adding(days: 1)).day >= day)
                previous = day
            }
        }
    }

    @Test("a notice put behind the built-in days settles its year")
    func imported() throws {
        let holiday = try #require(Day("2027-01-02"))
        let makeUp = try #require(Day("2027-01-09"))
        let longer = WorkingCalendar(
            special: calendar.special + [
                SpecialDay(day: holiday, name: "元旦", kind: .off),
                SpecialDay(day: makeUp, name: "元旦", kind: .work),
            ], publishedThrough: 2027)
        #expect(!longer.provisional(holiday))
        #expect(longer.isStatutoryHoliday(holiday))
        #expect(longer.isWorkingDay(makeUp))
        #expect(longer.provisional(try #require(Day("2028-01-03"))))
    }

    @Test("without any notice every day is provisional")
    func empty() throws {
        let bare = WorkingCalendar(special: [], publishedThrough: 2026)
        let day = try #require(Day("2026-10-01"))
        #expect(bare.provisional(day) && bare.isStatutoryHoliday(day))
    }
}
