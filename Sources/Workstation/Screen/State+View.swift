package import Cells
import ChineseText
import Enforcement

extension State {
    /// The screen. Nothing is looked up: what is drawn stands in the state, and of a list only
    /// the rows that can be seen are touched.
    package func view() -> Grid {
        var painter = Painter(self)
        painter.drawScreen()
        return painter.grid
    }
}

extension Painter {
    fileprivate mutating func drawScreen() {
        let layout = state.layout
        if let card = layout.card {
            drawCard(card)
            return
        }
        drawHeader(layout.header)
        if let tabs = layout.tabs { drawTabs(tabs) }
        drawSubject(layout.subject)
        for slot in PaneSlot.allCases {
            guard let rect = layout.panes[slot] else { continue }
            switch slot {
            case .search: drawSearch(rect)
            case .timeline: drawTimeline(rect)
            case .checklist: drawChecklist(rect)
            case .queue: drawQueue(rect)
            }
        }
        for rule in layout.rules {
            for y in 0..<rule.height { draw(Line("|", .rule), in: rule.row(y)) }
        }
        if let preview = layout.preview { drawPreview(preview, title: Words.preview) }
        if let detail = layout.detail { drawPreview(detail, title: Words.details) }
        if let outbox = layout.outbox { drawOutbox(outbox) }
        drawMessage(layout.message)
        drawHints(layout.hints)
        if state.showsPrefix { drawPrefixStrip(layout.message) }
        drawDialog(layout)
        // An empty pane has no row: the cursor waits where its first one would be.
        if grid.caret == nil { grid.caret = state.parts(of: state.focus).body.origin }
    }

    /// The card of a screen that is too small for anything else, in both languages.
    private mutating func drawCard(_ card: Rect) {
        let other: Language = language == .zh ? .en : .zh
        let lines = [language, other].flatMap { language in
            [
                SafeText(Words.tooSmall(language)),
                SafeText(Words.tooSmallHelp(language)), SafeText(),
            ]
        }
        let size = SafeText("\(state.size.width) x \(state.size.height)")
        for (offset, text) in ([size, SafeText()] + lines).enumerated() where offset < card.height {
            draw(Line(text, offset == 0 ? .statusWarn : .text), in: card.row(offset), indent: 1)
        }
        grid.caret = Point.zero
    }

    // MARK: Header

    private mutating func drawHeader(_ row: Rect) {
        let circumstances = state.session.circumstances
        let isWritable = !circumstances.readOnly && !circumstances.leaseExpired
        let ground: Role = isWritable ? .header : .headerReadonly
        grid.fill(row, role: ground)
        let right = statusLine()
        let mode =
            circumstances.readOnly
            ? Words.readOnly : circumstances.leaseExpired ? Words.leaseOver : Words.writable
        let isNarrow = row.width < 100
        var who = Line(SafeText("  \(state.session.officer.name)  "), ground)
        who.append(say(mode), isWritable ? ground : .statusWarn)
        if state.session.kind == .demo {
            let day = isNarrow ? SafeText() : SafeText(" \(state.session.today)")
            who.append(SafeText("  ") + say(Words.demoDay) + day, .statusInfo)
        }
        let program = SafeText(" ") + say(isNarrow ? Words.shortProgram : Words.program) + "  "
        let room =
            row.width - program.widthColumns - who.widthColumns - right.widthColumns - 1
        let bureau = SafeText(state.session.bureauName).clipped(toColumns: max(0, room))
        draw(Line(program, ground) + Line(bureau, ground) + who, in: row)
        drawRight(right, in: row)
    }

    /// Sync state, what waits, what contradicts, and the time: always words, always here.
    private func statusLine() -> Line {
        let sync = state.sync
        let minutes: (Instant) -> Int = { since in
            max(
                0,
                Int(
                    (state.session.now.millisecondsSince1970 - since.millisecondsSince1970)
                        / 60_000))
        }
        var line =
            switch sync.link {
            case .alone: Line(say(Words.alone), .syncOffline)
            case .online(let at): Line(say(Words.online(at.clock)), .syncOnline)
            case .syncing(let done, let total): Line(say(Words.syncing(done, total)), .syncOnline)
            case .offline(let since):
                Line(say(Words.offline(minutes: minutes(since))), .syncOffline)
            }
        if sync.pending > 0, sync.link != .alone {
            line.append(SafeText("  ") + say(Words.pending(sync.pending)), .syncPending)
        }
        if sync.conflicts > 0 {
            line.append(SafeText("  ") + say(Words.conflicts(sync.conflicts)), .syncConflict)
        }
        if state.size.width >= 100 {
            let now = state.session.now
            line.append(SafeText("  \(now.day) \(now.clock)"), .header)
        }
        line.append(" ", .header)
        return line
    }

    private mutating func drawTabs(_ row: Rect) {
        var line = Line(" ")
        for slot in PaneSlot.allCases {
            let name = SafeText("\(slot.rawValue) ") + say(Words.title(slot))
            if slot == state.focus {
                line.append(SafeText("[") + name + "]", .titleFocus)
                line.append(" ")
            } else {
                line.append(SafeText(" ") + name + "  ", .title)
            }
        }
        draw(line, in: row)
    }

    private mutating func drawSubject(_ row: Rect) {
        var line = Line(SafeText(" ") + say(Words.currentSubject), .textMuted)
        guard let file = state.subject?.file else {
            line.append(say(Words.noCurrentSubject), .textMuted)
            draw(line, in: row)
            return
        }
        let entity = file.entity
        let today = state.session.today
        var rest = Line(SafeText("  \(entity.code ?? "-")"), .text)
        rest.append(SafeText("  ") + say(entity.status.wording), entity.status.role)
        let isNarrow = row.width < 100
        if let risk = entity.riskClass {
            rest.append(
                SafeText("  ") + say(isNarrow ? Words.shortRisk : Words.risk)
                    + SafeText(" \(risk.rawValue)"), risk.role)
        }
        for list in ListKind.allCases
        where file.listings.contains(where: { $0.list == list && $0.stands(on: today) }) {
            rest.append(SafeText("  ") + say(isNarrow ? Words.flag(list) : list.wording), list.role)
        }
        let room = max(12, row.width - line.widthColumns - rest.widthColumns)
        line.append(SafeText(entity.name).clipped(toColumns: room))
        draw(line + rest, in: row)
    }
}
