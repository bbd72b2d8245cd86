import Cells
import ChineseText
import Enforcement

extension Painter {
    /// 信用时间线: months and what happened in them, or one thing in full.
    mutating func drawTimeline(_ rect: Rect) {
        let pane = state.timeline
        let parts = state.parts(of: .timeline)
        let list = pane.list
        if pane.detail != nil {
            drawTitle(.timeline, detailTitle(), right: SafeText(), in: parts.title)
            let lines = state.detailLines(of: .timeline, columns: max(0, parts.body.width - 2))
            drawLines(lines, in: parts.body, scroll: pane.scroll)
            if state.focus == .timeline, state.dialog == nil {
                grid.caret = Point(x: parts.body.x + 1, y: parts.body.y)
            }
            return
        }
        let right =
            list.count > 0 ? SafeText("\(list.ordinal)/\(list.count)") : SafeText()
        drawTitle(.timeline, SafeText(), right: right, in: parts.title)
        drawFilter(pane.filter, label: Words.filterLabel, problem: nil, in: parts.filter)
        guard state.subject != nil else {
            drawNote(Words.subjectMissing, in: parts.body)
            return
        }
        guard !list.rows.isEmpty else {
            drawNote(
                pane.filter.isEmpty ? Words.timelineEmpty : Words.nothingFound, in: parts.body)
            return
        }
        drawRows(list, in: parts.body, slot: .timeline) { $0.line($1, parts.body.width) }
    }

    private func detailTitle() -> SafeText {
        switch state.openItem {
        case .record(let record): say(record.kind.wording)
        case .entered(let listing), .left(let listing, _): say(listing.list.wording)
        case .matter(let matter): SafeText(matter.number)
        case nil: SafeText(state.subject?.file.entity.name ?? "")
        }
    }

    private func line(_ row: TimelineRow, _ width: Int) -> Line {
        switch row {
        case .month(let year, let month):
            Line(SafeText("\(year)-\(month < 10 ? "0" : "")\(month)"), .textMuted)
        case .undated: Line(say(Words.undated), .textMuted)
        case .item(let item): line(item, width)
        }
    }

    /// `[罚] 05-14 title … source`
    private func line(_ item: TimelineItem, _ width: Int) -> Line {
        let day = item.day.map { "\($0)".dropFirst(5) } ?? "     "
        let shown = shown(item)
        var line = Line(SafeText("[\(shown.symbol)] "), shown.role)
        line.append(SafeText("\(day) "), .textMuted)
        let room = max(0, width - Self.rowIndent - line.widthColumns)
        let sourceWidth = min(shown.source.widthColumns, max(10, room / 4))
        let source = shown.source.clipped(toColumns: sourceWidth)
        line.append(shown.title.padded(toColumns: max(0, room - source.widthColumns - 1)))
        line.append(SafeText(" ") + source, .textMuted)
        return line
    }

    private func shown(
        _ item: TimelineItem
    ) -> (symbol: String, role: Role, title: SafeText, source: SafeText) {
        switch item {
        case .record(let record):
            let words = record.kind.wording(language)
            let title = record.title.contains(words) ? record.title : "\(words) \(record.title)"
            let standing =
                record.standing == .standing ? "" : " [\(record.standing.wording(language))]"
            return (
                record.kind.symbol, record.kind.tone.role, SafeText(title + standing),
                SafeText(record.source)
            )
        case .entered(let listing):
            let state = listing.left == nil ? " [\(Words.standsStill(language))]" : ""
            return (
                listing.list == .red ? "守" : "列", listing.list.role,
                say(Words.listed) + " " + say(listing.list.wording)
                    + SafeText(": \(listing.reason)\(state)"),
                SafeText(listing.authority)
            )
        case .left(let listing, _):
            return (
                "移", .timelineRepair,
                say(Words.unlisted) + " " + say(listing.list.wording)
                    + SafeText(": \(listing.leaveReason ?? "-")"), SafeText(listing.authority)
            )
        case .matter(let matter):
            return (
                matter.kind.symbol, .timelineComplaint,
                SafeText("\(matter.number) \(matter.subject) ") + say(matter.state.wording),
                say(Words.own)
            )
        }
    }
}

extension MatterKind {
    /// One Han character that marks the kind in a time line.
    fileprivate var symbol: String {
        switch self {
        case .enquiry: "咨"
        case .complaint: "投"
        case .report: "举"
        case .inspection: "检"
        case .case: "案"
        case .listing: "名"
        case .checklist: "单"
        case .publication: "公"
        case .repair: "修"
        case .objection: "议"
        }
    }
}
