import Enforcement
import Journal

extension State {
    /// What a person who decides a request has to know: who asks for which act, with everything
    /// that was said with it, and for an extension the new day.
    func brief(of request: ApprovalRequest, in docket: Docket) -> [Consequence] {
        let kind = ActKindTable.row(request.kind)
        let entry = docket.entries.first { $0.id == request.act }
        let asker = session.name(of: request.asker)
        var facts = [
            Consequence(
                label: Words.askerLabel,
                wording: .same(entry.map { "\(asker)  \($0.at.day) \($0.at.clock)" } ?? asker)),
            Consequence(
                label: Words.askedLabel, wording: kind?.wording ?? .same(request.kind.text)),
        ]
        let rows = entry.flatMap { ActKindTable.row($0.kind)?.fields } ?? []
        for row in rows where row.key != "for" {
            guard let value = entry?.fields[row.key]?.string, !value.isEmpty else { continue }
            facts.append(Consequence(label: row.wording, wording: words(for: value, row, docket)))
        }
        if kind?.effect == .extendsClock, let rule = entry?.fields["rule"]?.string {
            facts += extensionFacts(of: rule, docket)
        }
        return facts
    }

    /// A value of a field in words: the choice, the officer's or the office's name, the rule's
    /// title.
    private func words(for value: String, _ row: FieldRow, _ docket: Docket) -> Wording {
        switch row.form {
        case .choice(let choices): choices[value] ?? .same(value)
        case .officer: .same(session.name(of: OfficerID(value)))
        case .office: .same(session.name(of: OfficeID(value)))
        case .text where row.key == "rule": ruleWords(value, docket)
        case .text, .day, .amount, .act, .measure: .same(value)
        }
    }

    /// A rule's id with its title on the day the matter was received.
    func ruleWords(_ rule: String, _ docket: Docket) -> Wording {
        let title = session.book.row(rule, on: docket.received)?.title ?? .same("")
        return Wording(zh: "\(rule) \(title.zh)", en: "\(rule) \(title.en)")
    }

    /// The day that an extension of a rule's clock gives, or that the rule knows none; nothing
    /// where no such clock has started.
    func extensionFacts(of rule: String, _ docket: Docket) -> [Consequence] {
        let clocks = docket.clocks(book: session.book, calendar: session.calendar)
        guard let now = clocks.first(where: { $0.deadline.rule == rule })?.deadline else {
            return []
        }
        let wording =
            extended(now, docket, paused: docket.pauses)
            .map { Words.extendsClock($0.workTo, from: now.workTo) } ?? Words.noExtension
        return [Consequence(label: Words.newDueLabel, wording: wording)]
    }

    /// A deadline with its extension, pauses counted as far as the rule knows them; nil where
    /// the rule knows no extension.
    private func extended(
        _ deadline: Deadline, _ docket: Docket, paused: [ClosedRange<Day>]
    ) -> Deadline? {
        do {
            return try Deadline.due(
                rule: deadline.rule, from: deadline.from, received: docket.received,
                extended: true, paused: paused, book: session.book, calendar: session.calendar)
        } catch RuleError.noPause where !paused.isEmpty {
            return extended(deadline, docket, paused: [])
        } catch {
            return nil
        }
    }
}
