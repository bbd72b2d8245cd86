import Enforcement
import FoundationEssentials
import Testing

struct CodingTests {
    private func isSame<Value: Codable & Equatable>(_ value: Value) throws -> Bool {
        let encoded = try JSONEncoder().encode(value)
        return try JSONDecoder().decode(Value.self, from: encoded) == value
    }

    @Test("what is stored comes back")
    func roundTrips() throws {
        let day = try #require(Day("2026-09-24"))
        #expect(try isSame([day]))
        #expect(try isSame([Instant(millisecondsSince1970: 1_795_415_400_000)]))
        #expect(try isSame([try #require(CreditCode("91330381MA29AB791M"))]))
        #expect(try isSame(RuleBook.builtIn.rows))
        #expect(try isSame(WorkingCalendar.builtIn.special))
        #expect(
            try isSame(
                Deadline.due(rule: "K2", from: day, book: .builtIn, calendar: .builtIn)))
    }

    @Test("days are texts, instants are numbers, and nothing else is read as either")
    func shapes() throws {
        let day = try #require(Day("2026-09-24"))
        #expect(
            String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2026-09-24"]"#)
        let instant = Instant(millisecondsSince1970: 7)
        #expect(String(decoding: try JSONEncoder().encode([instant]), as: UTF8.self) == "[7]")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-9-24"]"#.utf8))
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(
                [CreditCode].self, from: Data(#"["91330381MA29AB791A"]"#.utf8))
        }
    }
}
