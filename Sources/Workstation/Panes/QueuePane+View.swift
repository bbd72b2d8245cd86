import Cells
import ChineseText
import Enforcement

extension Painter {
    /// 投诉队列: a view of the queue, or one matter in full.
    mutating func drawQueue(_ rect: Rect) {
        let pane = state.queue
        let parts = state.parts(of: .queue)
        if let open = pane.docket {
            drawDocket(open, parts)
            return
        }
        let count = queueCount(pane)
        // Around the text stand `>4 `, the pane's name, `: ` and a blank before the rule and count.
        let around = say(Words.title(.queue)).widthColumns + count.widthColumns + 7
        drawTitle(
            .queue, queueTitle(pane, columns: parts.title.width - around), right: count,
            in: parts.title)
        drawFilter(
            pane.filter, label: Words.filterLabel,
            problem: pane.badToken.map { say(Words.badFilter) + SafeText($0) }, in: parts.filter)
        guard pane.list.count > 0 || pane.view == .today else {
            let empty = pane.filter.isEmpty ? Words.queueEmpty : Words.nothingFound
            drawNote(pane.showsOutbox ? Words.outboxEmpty : empty, in: parts.body)
            return
        }
        let plan = ColumnPlan(Self.queueColumns(language), in: rect.width - Self.rowIndent)
        if let heading = parts.heading {
            draw(plan.headings(language), in: heading, indent: Self.rowIndent)
        }
        drawRows(pane.list, in: parts.body, slot: .queue) { painter, row in
            switch row {
            case .heading(let section, let count, let overdue):
                painter.heading(section, count, overdue)
            case .matter(let matter, _): painter.line(matter, plan)
            }
        }
    }

    /// `My deadlines (110, 25 over)`
    private func heading(_ section: QueueRow.Section, _ count: Int, _ overdue: Int) -> Line {
        var line = Line(say(Words.section(section)) + SafeText(" (\(count)"), .textMuted)
        if section == .deadlines, overdue > 0 {
            line.append(", ", .textMuted)
            line.append(say(Words.overdue(overdue)), .statusError)
        }
        line.append(")", .textMuted)
        return line
    }

    private mutating func drawDocket(_ open: MatterID, _ parts: PaneParts) {
        let matter = state.matters.first { $0.id == open }
        drawTitle(.queue, SafeText(matter?.number ?? ""), right: SafeText(), in: parts.title)
        let lines = state.detailLines(of: .queue, columns: max(0, parts.body.width - 2))
        drawLines(lines, in: parts.body, scroll: state.queue.scroll)
        if state.focus == .queue, state.dialog == nil {
            grid.caret = Point(x: parts.body.x + 1, y: parts.body.y)
        }
    }

    /// The view, what came back and waits for approval, and the order where there is room.
    private func queueTitle(_ pane: QueuePane, columns: Int) -> SafeText {
        let view = say(pane.view == .today ? Words.today : Words.all)
        if pane.filter.isEditing { return view + " [" + say(Words.inputMode) + "]" }
        let counts = say(
            Words.toDecide(cameBack: pane.cameBack, toApprove: pane.toApprove))
        guard pane.view == .all else { return view + "  " + counts }
        let sorted = view + " " + say(Words.order(pane.order))
        guard pane.cameBack + pane.toApprove > 0 else { return sorted }
        let whole = sorted + "  " + counts
        return whole.widthColumns > columns ? view + "  " + counts : whole
    }

    private func queueCount(_ pane: QueuePane) -> SafeText {
        let count = pane.list.count
        guard count > 0 else { return SafeText("0") }
        let place = SafeText("\(pane.list.ordinal)/\(count)")
        let marks = pane.list.marks.count
        return marks == 0 ? place : place + " " + say(Words.marked) + SafeText(" \(marks)")
    }

    /// The columns of the queue; state, day and subject go first where room is short.
    static func queueColumns(_ language: Language) -> [Column] {
        let isChinese = language == .zh
        return [
            Column(heading: Words.number, width: 14, dropOrder: 2),
            Column(heading: Words.received, width: 5, dropOrder: 6),
            Column(heading: Words.kindOfSubject, width: 10, dropOrder: 5),
            Column(heading: Words.party, width: 14, dropOrder: nil),
            Column(heading: Words.due, width: 10, dropOrder: 1),
            Column(heading: Words.status, width: isChinese ? 8 : 10, dropOrder: 4),
            Column(heading: Words.attention, width: isChinese ? 4 : 8, dropOrder: 3),
        ]
    }

    private func line(_ matter: MatterSummary, _ plan: ColumnPlan) -> Line {
        let days = matter.clock.map { $0.workTo - state.session.today }
        let attention = matter.attention.mostUrgent
        return plan.line([
            (SafeText(matter.number), .text),
            (SafeText(String("\(matter.received)".dropFirst(5))), .textMuted),
            (SafeText(matter.subject), .text),
            (SafeText(matter.party), .text),
            (
                days.map { say(Words.daysLeft($0)) } ?? SafeText("-"),
                days.map { roleOfDaysLeft($0) } ?? .textMuted
            ),
            (say(matter.state.wording), matter.state.role),
            (
                attention.map { say(Words.note($0)) } ?? SafeText(),
                attention?.role ?? .text
            ),
        ])
    }

    /// 待传/冲突: what has not reached the centre or came back from it.
    mutating func drawOutbox(_ rect: Rect) {
        let parts = PaneParts(rect, hasFilter: false, hasHeading: false)
        drawPartTitle(
            say(Words.outbox),
            right: SafeText("\(state.sync.pending)/\(state.sync.conflicts)"), in: parts.title)
        let urgent = State.outboxAttention
        let lines = state.outbox.prefix(parts.body.height).map { matter -> Line in
            var line = Line()
            for attention in MatterAttention.allCases
            where urgent.contains(attention) && matter.attention.contains(attention) {
                line.append(say(attention.wording) + " ", attention.role)
            }
            line.append(SafeText("\(matter.number) \(matter.party)"))
            if matter.attention.contains(.conflict) {
                line.append(SafeText("  ") + say(Words.pressCompare), .textMuted)
            }
            return line
        }
        guard !lines.isEmpty else {
            drawNote(Words.outboxEmpty, in: parts.body)
            return
        }
        drawLines(lines, in: parts.body, indent: 2)
    }
}

extension Set<MatterAttention> {
    /// The one that is shown where there is room for one.
    fileprivate var mostUrgent: MatterAttention? {
        [.conflict, .held, .returned, .awaitingApproval, .unsent].first { contains($0) }
    }
}
