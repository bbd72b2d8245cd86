/// The rules of time: every dated row, and which one holds on a day.
package struct RuleBook: Sendable {
    /// Every row, in the order given.
    package let rows: [DeadlineRule]
    private let rowsByID: [String: [DeadlineRule]]
    private let bareIDs: [String: String]

    /// The book of these rows. Where two rows of one id hold on a day the later start wins, and of
    /// equal starts the later row: rows of a centre put behind the built-in ones override them.
    package init(rows: [DeadlineRule]) {
        self.rows = rows
        rowsByID = Dictionary(grouping: rows, by: \.id)
        var bare: [String: String] = [:]
        for row in rows where row.unit.isDays {
            if let stem = RuleBook.stem(of: row.id), bare[stem] == nil { bare[stem] = row.id }
        }
        for row in rows {
            if let stem = RuleBook.stem(of: row.id), bare[stem] == nil { bare[stem] = row.id }
        }
        bareIDs = bare
    }

    /// The built-in rows.
    package static let builtIn = RuleBook(rows: BuiltInRules.rows)

    /// The row that holds on a day. A bare id such as `P6` stands for the first of its clocks that
    /// is counted in days, else for the first.
    ///
    /// Throws `unknown` and `notInForce`. A row without a period is returned: it says what was
    /// dropped.
    package func rule(_ id: String, on day: Day) throws(RuleError) -> DeadlineRule {
        guard let dated = dated(id) else { throw .unknown(id: id) }
        guard let row = RuleBook.inForce(dated, on: day) else {
            throw .notInForce(id: id, on: day)
        }
        return row
    }

    /// The row that holds on a day, nil where none does.
    package func row(_ id: String, on day: Day) -> DeadlineRule? {
        dated(id).flatMap { RuleBook.inForce($0, on: day) }
    }

    private func dated(_ id: String) -> [DeadlineRule]? {
        rowsByID[id] ?? bareIDs[id].flatMap { rowsByID[$0] }
    }

    private static func inForce(_ rows: [DeadlineRule], on day: Day) -> DeadlineRule? {
        var found: DeadlineRule?
        for row in rows where row.isInForce(on: day) && row.from >= found?.from ?? row.from {
            found = row
        }
        return found
    }

    /// `P6` of `P6.2`; nil for an id that is bare itself.
    private static func stem(of id: String) -> String? {
        id.firstIndex(of: ".").map { String(id[..<$0]) }
    }
}
