import Enforcement
import Testing

struct DayTests {
    @Test("every day of 1900 to 2100 survives the way through its numbers and its text")
    func roundTrip() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2100, month: 12, day: 31))
        #expect(last - first == 73_413)
        var weekday = first.weekday
        #expect(weekday == 1)
        for ordinal in first.ordinal...last.ordinal {
            let day = Day(ordinal: ordinal)
            guard Day(year: day.year, month: day.month, day: day.day) == day,
                Day(day.description) == day, day.weekday == weekday
            else {
                Issue.record("\(day) does not come back")
                return
            }
            weekday = weekday % 7 + 1
        }
    }

    @Test(
        "known days have their ordinal and weekday",
        arguments: [
            ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
            ("2026-11-23", 20_780, 1), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
        ])
    func known(text: String, ordinal: Int32, weekday: Int) throws {
        let day = try #require(Day(text))
        #expect(day.ordinal == ordinal)
        #expect(day.weekday == weekday)
        #expect(day.description == text)
    }

    @Test(
        "only yyyy-MM-dd of a real day is a day",
        arguments: [
            "", "2026-9-24", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
            "2026-04-31", "2026/09/24", "+026-09-24", "2026-09-24 ", "２０２６-09-24", "0000-01-01",
        ])
    func refused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(
        "the dates of real files are read",
        arguments: [
            ("2018/1/1", "2018-01-01"), ("2018年1月1日", "2018-01-01"), ("20180101", "2018-01-01"),
            ("2018-01-01 00:00:00", "2018-01-01"), ("２０１８年０１月０１日", "2018-01-01"),
            ("2018.12.31", "2018-12-31"), ("\u{FEFF} 2018-1-1\t", "2018-01-01"),
            ("2018-01-01T23:59:59", "2018-01-01"), ("2018-01-01T16:00:00Z", "2018-01-02"),
            ("2018-01-01 00:00:00.0", "2018-01-01"), ("2018年1月1", "2018-01-01"),
        ])
    func lenient(text: String, expected: String) {
        #expect(Day.parseLenient(text)?.description == expected)
    }

    @Test(
        "what is no date is refused leniently too",
        arguments: [
            "", "N/A", "2018", "2018-01", "18-1-1", "2018-1/1", "20181301", "2018-01-01 上午",
            "2018-001-01", "2018--1", "2018-02-30", "1月1日", "2018-1-1-1",
        ])
    func lenientRefused(text: String) {
        #expect(Day.parseLenient(text) == nil)
    }

    @Test(
        "months keep their number or end with the month",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"), ("2026-11-23", 3, "2027-02-23"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"),
        ])
    func months(start: String, count: Int, expected: String) throws {
        #expect(try #require(Day(start)).adding(months: count).description == expected)
    }
}
