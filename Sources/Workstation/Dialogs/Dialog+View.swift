import Cells
import ChineseText
import Enforcement

extension Painter {
    /// What lies over the panes.
    mutating func drawDialog(_ layout: ScreenLayout) {
        switch state.dialog {
        case .act(let form):
            form.stage == .filling ? drawForm(form) : drawConfirmation(form)
        case .menu(let menu): drawMenu(menu)
        case .compare(let compare): drawCompare(compare)
        case .commands(let picker): drawPicker(picker, layout)
        case .messages(let scroll): drawMessages(scroll)
        case .quit: drawQuit()
        case nil: break
        }
    }

    /// A box of that many inner columns and rows in the middle of the screen, cut to it. The last
    /// row of the screen stays free: an input method draws below the caret.
    ///
    /// - Returns: the room inside.
    mutating func drawBox(
        _ title: SafeText, columns: Int, rows: Int, isDangerous: Bool = false
    ) -> Rect {
        let width = min(columns + 4, state.size.width)
        let height = min(rows + 2, state.size.height - 2)
        let rect = Rect(
            x: (state.size.width - width) / 2, y: max(1, (state.size.height - height) / 2),
            width: width, height: height)
        return drawBox(title, in: rect, isDangerous: isDangerous)
    }

    /// A box with its title in the upper border.
    mutating func drawBox(_ title: SafeText, in rect: Rect, isDangerous: Bool = false) -> Rect {
        let ground: Role = isDangerous ? .dialogDanger : .dialog
        grid.fill(rect, role: ground)
        let border = SafeText("+" + String(repeating: "-", count: max(0, rect.width - 2)) + "+")
        draw(Line(border, ground), in: rect.row(0))
        draw(Line(border, ground), in: rect.row(rect.height - 1))
        for y in 1..<max(1, rect.height - 1) {
            draw(Line("|", ground), in: rect.row(y))
            draw(Line("|", ground), in: rect.row(y), indent: rect.width - 1)
        }
        let room = max(0, rect.width - 6)
        draw(
            Line(SafeText(" ") + title.clipped(toColumns: room) + " ", ground), in: rect.row(0),
            indent: 2)
        let inside = rect.inset(left: 2, top: 1, right: 2, bottom: 1)
        grid.caret = inside.origin
        return inside
    }

    // MARK: Small dialogs

    private mutating func drawQuit() {
        let pending = state.sync.pending
        let what = say(pending > 0 ? Words.quitPending(pending) : Words.quitSafe)
        let buttons = say(Words.quitButtons)
        let columns = max(what.widthColumns, buttons.widthColumns)
        let inside = drawBox(say(Words.quitTitle), columns: columns, rows: 3)
        draw(Line(what), in: inside.row(0))
        draw(Line(buttons), in: inside.row(inside.height - 1))
    }

    private mutating func drawMessages(_ scroll: Int) {
        let inside = drawBox(
            say(Words.messagesTitle), columns: min(96, state.size.width - 6),
            rows: state.size.height - 6)
        let notices = state.messages.notices
        guard !notices.isEmpty else {
            draw(Line(say(Words.noMessages), .textMuted), in: inside.row(0))
            return
        }
        let shown = notices.reversed().dropFirst(scroll).prefix(inside.height)
        for (offset, notice) in shown.enumerated() {
            let role: Role =
                switch notice.level {
                case .notice: .text
                case .warning: .statusWarn
                case .error: .statusError
                }
            let mark = notice.level == .notice ? " " : notice.level == .warning ? "!" : "!!"
            var line = Line(SafeText("\(notice.at.day) \(notice.at.clock) "), .textMuted)
            line.append(SafeText(mark).padded(toColumns: 3), role)
            line.append(say(notice.wording), role)
            draw(line, in: inside.row(offset))
        }
    }

    // MARK: Lists

    private mutating func drawMenu(_ menu: ActMenu) {
        let rows = menu.shown
        let keys = say(Words.menuKeys)
        let inside = drawBox(
            say(Words.chooseAct) + SafeText("  \(targetsText(menu.matters))"),
            columns: min(76, state.size.width - 6), rows: menu.rows.count + 4)
        let parts = inside.split(rowsFromTop: 1)
        let footer = parts.rest.split(rowsFromBottom: 1)
        drawInput(menu.typed, label: "> ", in: parts.top)
        let list = footer.rest
        let first = max(0, min(menu.selected - list.height + 1, rows.count - list.height))
        for (offset, row) in rows.dropFirst(first).prefix(list.height).enumerated() {
            let index = first + offset
            let name = say(row.wording).padded(toColumns: language == .zh ? 10 : 16)
            let number = index < 9 ? "\(index + 1) " : "  "
            let waits = row.needsApproval ? SafeText(" [") + say(Words.awaits) + "]" : SafeText()
            let line =
                Line(SafeText(number), .hintKey) + Line(name)
                + Line(say(row.explanation) + waits, .textMuted)
            drawChoice(line, in: list.row(offset), isSelected: index == menu.selected)
        }
        draw(Line(keys, .textMuted), in: footer.bottom)
    }

    private func targetsText(_ matters: [MatterSummary]) -> String {
        guard let first = matters.first else { return "" }
        return matters.count == 1
            ? "\(first.number) \(first.party)" : Words.count(matters.count)(language)
    }

    /// A line of a dialog's list.
    mutating func drawChoice(_ line: Line, in row: Rect, isSelected: Bool) {
        if isSelected { grid.fill(row, role: .rowCursor) }
        draw(Line(isSelected ? "> " : "  ") + line, in: row)
    }

    /// An input of a dialog, with the caret in it.
    mutating func drawInput(_ line: TextLine, label: SafeText, in row: Rect) {
        let room = max(1, row.width - label.widthColumns)
        let (text, caret) = line.shown(columns: room)
        grid.fill(
            Rect(x: row.x + label.widthColumns, y: row.y, width: room, height: 1), role: .field)
        draw(Line(label) + Line(text), in: row)
        grid.caret = Point(x: row.x + label.widthColumns + caret, y: row.y)
    }
}
