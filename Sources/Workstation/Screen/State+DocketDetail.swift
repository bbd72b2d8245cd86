import Cells
import ChineseText
import Enforcement
import Journal

extension State {
    /// A matter in a few lines: what it is, whose, until when, and what was said.
    func add(_ matter: MatterSummary, to lines: inout DetailLines) {
        let language = session.language
        var head = Line(SafeText("\(matter.number)  \(matter.kind.wording(language))  "))
        head.append(SafeText(matter.state.wording(language)), matter.state.role)
        for attention in MatterAttention.allCases where matter.attention.contains(attention) {
            head.append(SafeText("  \(attention.wording(language))"), attention.role)
        }
        head.append(SafeText("  \(matter.subject)  \(matter.party)"))
        lines.line(head)
        if let clock = matter.clock {
            let rule = session.book.row(clock.rule, on: matter.received)
            let words = [
                "\(clock.rule) \(rule?.title(language) ?? "") \(clock.workTo)",
                "(\(Words.daysLeft(clock.workTo - session.today)(language)))",
                clock.due == clock.workTo ? "" : Words.transition(language),
                clock.provisional ? Words.provisional(language) : "",
                clock.extended ? Words.extended(language) : "",
                clock.mark == .confirmed ? "" : "[\(Words.mark(clock.mark)(language))]",
            ]
            lines.field(
                Words.due, words.filter { !$0.isEmpty }.joined(separator: " "),
                roleOfDaysLeft(clock.workTo - session.today))
        }
        lines.field(Words.statement, dockets[matter.id]?.details["text"]?.string)
        lines.field(Words.handlers, handlers(matter.firstHandler, matter.secondHandler))
        lines.field(Words.office, matter.office.map { session.name(of: $0) })
        lines.field(
            Words.source,
            [matter.source, matter.outsideNumber ?? ""].joined(separator: " ")
                .trimmingWhitespace())
    }

    private func handlers(_ first: OfficerID?, _ second: OfficerID?) -> String {
        [first, second].compactMap(\.self).map { session.name(of: $0) }.joined(separator: ", ")
    }

    /// A matter with everything done on it.
    func add(_ docket: Docket, to lines: inout DetailLines) {
        addHeader(docket, to: &lines)
        addClocks(docket, to: &lines)
        addRequests(docket, to: &lines)
        addConflicts(docket, to: &lines)
        addMarks(docket, to: &lines)
        addItems(docket, to: &lines)
        addEntries(docket, to: &lines)
    }

    private func addHeader(_ docket: Docket, to lines: inout DetailLines) {
        let language = session.language
        var head = Line(SafeText("\(docket.number)  \(docket.kind.wording(language))  "), .title)
        head.append(SafeText(docket.state.wording(language)), docket.state.role)
        head.append(SafeText("  \(docket.subject)"))
        lines.line(head)
        lines.field(Words.party, docket.party)
        lines.field(Words.identifier, docket.entity?.text)
        lines.field(Words.handlers, handlers(docket.firstHandler, docket.secondHandler))
        lines.field(Words.office, docket.office.map { session.name(of: $0) })
        lines.field(Words.source, docket.source)
        lines.field(Words.outsideNumber, docket.outsideNumber)
        let days: [(Wording, Day?)] = [
            (Words.received, docket.received), (MatterState.accepted.wording, docket.accepted),
            (Words.done, docket.ended),
        ]
        lines.field(
            Words.day,
            days.compactMap { word, day in day.map { "\(word(language)) \($0)" } }
                .joined(separator: "  "))
        for key in ["complainant", "phone", "text"] {
            guard let value = docket.details[key]?.string,
                let field = ActKindTable.row(.open)?.fields.first(where: { $0.key == key })
            else { continue }
            lines.field(
                key == "text" ? Words.statement : Words.label(field, in: docket.kind), value)
        }
    }

    private func addClocks(_ docket: Docket, to lines: inout DetailLines) {
        let language = session.language
        let clocks = docket.clocks(book: session.book, calendar: session.calendar)
        guard !clocks.isEmpty else { return }
        lines.heading(Words.clocks)
        for clock in clocks {
            let deadline = clock.deadline
            let title = session.book.row(deadline.rule, on: docket.received)?.title(language) ?? ""
            let days = deadline.workTo - session.today
            let stopped = clock.stopped.map { "\(Words.done(language)) \($0)" }
            let words = [
                title, "\(deadline.workTo)",
                stopped ?? Words.daysLeft(days)(language),
                deadline.straddles
                    ? Words.transition(oldDue: deadline.due)(language) : "",
                deadline.provisional ? Words.provisional(language) : "",
                clock.extended ? Words.extended(language) : "",
            ]
            lines.field(
                deadline.rule, words.filter { !$0.isEmpty }.joined(separator: "  "),
                stopped == nil ? roleOfDaysLeft(days) : .textMuted)
            lines.field(
                "", Words.basis("\(deadline.basis)", deadline.mark)(language), .textMuted)
        }
    }

    private func addRequests(_ docket: Docket, to lines: inout DetailLines) {
        guard !docket.requests.isEmpty else { return }
        let language = session.language
        lines.heading(Words.requests)
        for request in docket.requests {
            let kind = ActKindTable.row(request.kind)?.wording(language) ?? request.kind.text
            let words = [
                Words.approval(request.outcome)(language),
                "\(Words.askedBy(language)) \(session.name(of: request.asker))",
                request.decidedBy.map { session.name(of: $0) } ?? "", request.reason ?? "",
            ]
            lines.field(
                kind, words.filter { !$0.isEmpty }.joined(separator: "  "),
                request.outcome == .asked ? .statusInfo : .text)
        }
    }

    private func addConflicts(_ docket: Docket, to lines: inout DetailLines) {
        let open = docket.conflicts.filter { $0.chosen == nil }
        guard !open.isEmpty else { return }
        lines.heading(Words.openConflicts)
        for conflict in open {
            let names = [conflict.effective, conflict.held].map { id -> String in
                guard let entry = docket.entries.first(where: { $0.id == id }) else {
                    return Words.unreadable(session.language)
                }
                return "\(words(entry.kind)) (\(session.name(of: entry.author)))"
            }
            lines.line(
                Line(SafeText(names.joined(separator: " / ")), .syncConflict)
                    + Line(
                        SafeText("  \(Words.pressCompare(session.language))"), .textMuted))
        }
    }

    private func addMarks(_ docket: Docket, to lines: inout DetailLines) {
        guard !docket.marks.isEmpty else { return }
        let language = session.language
        lines.heading(Words.measures)
        for (id, mark) in docket.marks.sorted(by: { $0.key < $1.key }) {
            let area = session.measures.first { $0.id == id }?.area(language) ?? ""
            let what = ActKindTable.marks[mark.mark]?(language) ?? mark.mark
            let parts = [
                area, what, mark.day.map { "\($0)" } ?? "", mark.document ?? "",
                session.name(of: mark.by),
            ]
            lines.field(id.text, parts.filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }

    private func addItems(_ docket: Docket, to lines: inout DetailLines) {
        guard !docket.items.isEmpty else { return }
        lines.heading(Words.items)
        for item in docket.items {
            let values = item.fields.sorted { $0.key < $1.key }.filter { $0.key != "day" }
                .map(\.value.string)
            lines.field(
                Words.item(item.kind)(session.language),
                ["\(item.day)", values.joined(separator: "; "), session.name(of: item.by)]
                    .filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }

    private func addEntries(_ docket: Docket, to lines: inout DetailLines) {
        let language = session.language
        lines.heading(Words.history)
        for entry in docket.entries.reversed() {
            let moment = "\("\(entry.at.day)".dropFirst(5)) \(entry.at.clock)"
            var line = Line(SafeText(moment + " "), .textMuted)
            line.append(SafeText("\(words(entry.kind)) "))
            line.append(SafeText(session.name(of: entry.author) + " "), .textMuted)
            if let outcome = Words.outcome(entry.outcome) {
                line.append(SafeText("[\(outcome(language))] "), entry.outcome.role)
            }
            if entry.standing == .pending, entry.outcome != .withdrawn {
                line.append(
                    SafeText("[\(MatterAttention.unsent.wording(language))]"), .syncPending)
            }
            lines.line(line)
        }
    }

    /// The name of a kind of act; the kind itself where a newer version made it.
    func words(_ kind: ActKind) -> String {
        ActKindTable.row(kind)?.wording(session.language) ?? kind.text
    }
}
