/// A deadline (期限): the last day of a period, by the rule in force on the day the matter was
/// received, with everything a person needs to check it.
package struct Deadline: Hashable, Sendable, Codable {
    /// The id of the row that governs.
    package var rule: String
    /// The day of the starting event; it is not counted itself.
    package var from: Day
    /// The last day by the rule of the day of receipt.
    package var due: Day
    package var unit: PeriodUnit
    /// How many units were counted, an approved extension included.
    package var length: Int
    package var whose: PeriodOwner
    /// The calendar of a year on the way is not published yet.
    package var provisional: Bool
    package var basis: LegalBasis
    package var mark: LawMark
    /// The governing row's first day.
    package var inForceFrom: Day
    /// The governing row's first day no more in force; nil while it is.
    package var inForceUntil: Day?
    /// The rule changed between the day of receipt and the starting event (过渡期).
    package var straddles: Bool
    /// The day to work to: the earlier of both rules where the rule changed, else `due`.
    package var workTo: Day
    /// Where `due` is an ordinary weekend day and stays there: the day it would roll to.
    package var dueIfRolled: Day?
    /// Where `due` rolled off an ordinary weekend: the day it would be without.
    package var dueIfNotRolled: Day?
    /// Where the end never moves: the last working day before it, on which to warn.
    package var warnOn: Day?
}

extension Deadline {
    /// The deadline of a rule.
    ///
    /// The start is not counted; an end on a statutory holiday moves
    /// to the first day after it (《市场监督管理投诉举报处理办法》第四十五条,
    /// 《市场监督管理行政处罚程序规定》第八十条). On an ordinary weekend the texts are silent: the
    /// party's period rolls to the next working day, our own does not, and both days are given.
    ///
    /// - Parameters:
    ///   - from: the day of the starting event.
    ///   - received: the day the matter was received or decided; its rule governs. `from` if nil.
    ///   - extended: an extension was approved.
    ///   - paused: time left out of the count, ends included; overlaps count once.
    ///
    /// Throws every case of `RuleError`. Where the rule changed in between, an extension or a
    /// pause that only one of the two rules knows is counted under that one alone.
    package static func due(
        rule id: String, from: Day, received: Day? = nil, extended: Bool = false,
        paused: [ClosedRange<Day>] = [], book: RuleBook, calendar: WorkingCalendar
    ) throws(RuleError) -> Deadline {
        let governing = try book.rule(id, on: received ?? from)
        guard let length = governing.length else {
            throw .noPeriod(id: id, on: received ?? from, basis: governing.basis)
        }
        guard governing.unit != .hour else { throw .notCountedInDays(id: id) }
        let later = received == nil || received == from ? governing : book.row(id, on: from)
        let known = [governing] + [later].compactMap(\.self)
        if extended, known.allSatisfy({ $0.extensionLength == nil }) { throw .noExtension(id: id) }
        if !paused.isEmpty, known.allSatisfy(\.excludes.isEmpty) { throw .noPause(id: id) }

        let counter = PeriodCounter(calendar: calendar, paused: paused, extended: extended)
        let end = counter.end(of: governing, length: length, from: from)
        let straddles = later != governing
        var workTo = end.due
        if straddles, let later, let length = later.length, later.unit != .hour {
            workTo = min(workTo, counter.end(of: later, length: length, from: from).due)
        }
        return Deadline(
            rule: governing.id, from: from, due: end.due, unit: governing.unit,
            length: end.length, whose: governing.whose, provisional: end.provisional,
            basis: governing.basis, mark: governing.mark, inForceFrom: governing.from,
            inForceUntil: governing.until, straddles: straddles,
            workTo: workTo, dueIfRolled: end.dueIfRolled,
            dueIfNotRolled: end.dueIfNotRolled, warnOn: end.warnOn)
    }
}
