import Enforcement
import Testing

struct RuleBookTests {
    let book = RuleBook.builtIn

    @Test("rows of one id never overlap and never run backwards")
    func rowsAreApart() {
        for (id, rows) in Dictionary(grouping: book.rows, by: \.id) {
            for (earlier, later) in zip(rows, rows.dropFirst()) {
                #expect(earlier.until == later.from, "\(id)")
            }
            #expect(rows.allSatisfy { row in row.until.map { row.from < $0 } ?? true }, "\(id)")
        }
    }

    @Test("every row has words in both languages, a law and a sensible length")
    func rowsAreWhole() {
        for row in book.rows {
            #expect(!row.title.zh.isEmpty && !row.title.en.isEmpty, "\(row.id)")
            #expect(!row.startsWith.zh.isEmpty && !row.startsWith.en.isEmpty, "\(row.id)")
            #expect(!row.basis.law.isEmpty, "\(row.id)")
            #expect(row.length.map { $0 > (row.minimum ?? 0) } ?? true, "\(row.id)")
            #expect(row.mark != .unconfirmed || row.basis.article == nil, "\(row.id)")
        }
    }

    @Test(
        "a bare id stands for the first clock counted in days, else for the first",
        arguments: [
            ("P2", "P2.2"), ("P4", "P4.1"), ("P6", "P6.1"), ("P8", "P8.1"), ("D2", "D2.1"),
            ("D6", "D6.1"), ("L2", "L2.1"), ("L9", "L9.2"), ("R4", "R4.4"), ("A10", "A10.1"),
            ("K1", "K1"), ("P6.5", "P6.5"), ("K6", "K6.1"), ("D5", "D5.1"),
        ])
    func bareIDs(asked: String, found: String) throws {
        #expect(try book.rule(asked, on: try #require(Day("2026-05-20"))).id == found)
    }

    @Test("the day chooses the row: until is exclusive")
    func dated() throws {
        let last = try #require(Day("2026-04-14"))
        let first = try #require(Day("2026-04-15"))
        #expect(try book.rule("K2", on: last).unit == .workingDay)
        #expect(try book.rule("K2", on: first).unit == .calendarDay)
        #expect(try book.rule("K1", on: last).basis.description == "《市场监督管理投诉举报处理暂行办法》第十四条")
        #expect(try book.rule("K1", on: first).basis.description == "《市场监督管理投诉举报处理办法》第十五条")
        #expect(book.row("L3.3", on: last) == nil)
    }

    @Test("an unknown id and a day without a row are errors that say so")
    func errors() throws {
        let day = try #require(Day("2026-05-20"))
        #expect(throws: RuleError.unknown(id: "X1")) { try book.rule("X1", on: day) }
        #expect(throws: RuleError.notInForce(id: "L3", on: day)) { try book.rule("L3", on: day) }
    }

    @Test("a row put behind the built-in ones overrides them")
    func overriding() throws {
        let day = try #require(Day("2026-05-20"))
        var own = try book.rule("K1", on: day)
        own.length = 5
        let overridden = RuleBook(rows: book.rows + [own])
        #expect(try overridden.rule("K1", on: day).length == 5)
    }
}
