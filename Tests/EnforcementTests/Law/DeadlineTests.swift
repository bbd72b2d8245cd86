import Enforcement
import Testing

struct DeadlineTests {
    let book = RuleBook.builtIn
    let calendar = WorkingCalendar.builtIn

    private func due(
        _ rule: String, _ from: String, received: String? = nil, extended: Bool = false,
        paused: [(String, String)] = []
    ) throws -> Deadline {
        try Deadline.due(
            rule: rule, from: try #require(Day(from)),
            received: try received.map { try #require(Day($0)) }, extended: extended,
            paused: try paused.map { try #require(Day($0.0))...(try #require(Day($0.1))) },
            book: book, calendar: calendar)
    }

    @Test(
        "deadlines fall where the rules and the calendar put them",
        arguments: [
            ("K1", "2026-09-24", "2026-10-12"), ("K5", "2026-04-15", "2026-05-09"),
            ("K1", "2026-02-09", "2026-02-25"), ("D2", "2026-06-18", "2026-07-17"),
            ("K2", "2026-04-10", "2026-06-16"), ("K2", "2026-04-20", "2026-06-22"),
            ("K2", "2026-08-02", "2026-10-08"), ("K2", "2026-07-22", "2026-09-20"),
            ("D1", "2015-06-24", "2015-07-03"), ("K1", "2026-12-28", "2027-01-07"),
            ("P8", "2024-02-29", "2026-02-28"), ("D5", "2026-05-31", "2026-08-31"),
            ("A10.2", "2026-10-12", "2026-09-24"),
        ])
    func vectors(rule: String, from: String, expected: String) throws {
        let deadline = try due(rule, from)
        #expect(deadline.due.description == expected)
        #expect(deadline.workTo == deadline.due)
        #expect(!deadline.straddles)
        #expect(deadline.provisional == (expected > "2027"))
    }

    @Test("the rule of the day of receipt governs, and the earlier of both is worked to")
    func straddling() throws {
        let deadline = try due("K2", "2026-04-20", received: "2026-04-14")
        #expect(deadline.due == Day("2026-06-25"))
        #expect(deadline.straddles)
        #expect(deadline.workTo == Day("2026-06-22"))
        #expect(deadline.unit == .workingDay && deadline.length == 45)
        #expect(deadline.inForceFrom == .distantPast)
        #expect(deadline.inForceUntil == Day("2026-04-15"))

        let within = try due("K2", "2026-04-20", received: "2026-04-16")
        #expect(within.due == Day("2026-06-22") && !within.straddles)
    }

    @Test("a dropped duty has no deadline, and one received before the change keeps its own")
    func dropped() throws {
        #expect(throws: RuleError.self) { try due("K6", "2026-05-20") }
        let before = try due("K6", "2026-04-20", received: "2026-04-14")
        #expect(before.due == Day("2026-04-27") && before.workTo == before.due && before.straddles)
    }

    @Test("an extension lengthens the one period")
    func extended() throws {
        #expect(try due("K5", "2026-06-18", extended: true).length == 30)
        #expect(try due("K5", "2026-06-18", extended: true).due == Day("2026-07-31"))
        #expect(try due("P5", "2026-05-06", extended: true).due == Day("2026-09-03"))
        #expect(throws: RuleError.noExtension(id: "K1")) {
            try due("K1", "2026-06-18", extended: true)
        }
    }

    @Test("time left out shifts the end; overlaps count once")
    func paused() throws {
        let pauses = [("2026-08-10", "2026-08-19"), ("2026-08-15", "2026-08-19")]
        #expect(try due("K2", "2026-07-22", paused: pauses).due == Day("2026-09-30"))
        #expect(
            try due("K2", "2026-07-22", paused: [("2026-12-01", "2026-12-31")]).due
                == Day("2026-09-20"))
        // Ten days, eight of them working days.
        #expect(try due("K5", "2026-08-03", paused: [pauses[0]]).due == Day("2026-09-03"))
        #expect(throws: RuleError.noPause(id: "K1")) {
            try due("K1", "2026-07-22", paused: pauses)
        }
        // Received under the old rule, which knows no pause: counted under the new one alone.
        let straddling = try due(
            "K2", "2026-04-20", received: "2026-04-14", paused: [("2026-05-06", "2026-05-15")])
        #expect(straddling.due == Day("2026-06-25") && straddling.workTo == Day("2026-06-25"))
    }

    @Test("on an ordinary weekend the party's period rolls, ours does not, and both are shown")
    func weekends() throws {
        // 15 calendar days from Friday 2026-11-06 end on Saturday 2026-11-21.
        let party = try due("P6.4", "2026-11-06")
        #expect(party.due == Day("2026-11-23") && party.dueIfNotRolled == Day("2026-11-21"))
        #expect(party.whose == .party && party.dueIfRolled == nil)
        // 60 calendar days from Tuesday 2026-09-22 end on Saturday 2026-11-21.
        let ours = try due("K2", "2026-09-22")
        #expect(ours.due == Day("2026-11-21") && ours.dueIfRolled == Day("2026-11-23"))
        #expect(ours.whose == .ours && ours.dueIfNotRolled == nil)
        let makeUp = try due("K2", "2026-07-22")
        #expect(makeUp.dueIfRolled == nil)
    }

    @Test("a maximum of restraint never rolls and warns on the working day before")
    func restraint() throws {
        // 30 days from 2026-09-02 end on 2026-10-02, within the National Day holiday.
        let seizure = try due("P3", "2026-09-02")
        #expect(seizure.due == Day("2026-10-02"))
        #expect(seizure.warnOn == Day("2026-09-30"))
        #expect(seizure.dueIfRolled == nil)
        #expect(try due("P3", "2026-09-02", extended: true).due == Day("2026-11-01"))
    }

    @Test("a clock in hours has no day")
    func hours() throws {
        #expect(throws: RuleError.notCountedInDays(id: "P2.1")) { try due("P2.1", "2026-09-02") }
    }

    @Test("a later start never has an earlier end")
    func monotone() throws {
        let first = try #require(Day("2026-04-15"))
        for row in book.rows where row.isInForce(on: first) && row.length != nil {
            guard row.unit != .hour else { continue }
            var previous: Day?
            for offset in 0..<220 {
                let deadline = try Deadline.due(
                    rule: row.id, from: first.adding(days: offset), book: book, calendar: calendar)
                #expect(deadline.due >= previous ?? deadline.due, "\(row.id) \(offset)")
                previous = deadline.due
            }
        }
    }
}
