import Cells
import ChineseText
import Enforcement

extension Painter {
    /// The palette lies over the top rows of the focused pane, help over the whole body.
    mutating func drawPicker(_ picker: CommandPicker, _ layout: ScreenLayout) {
        let inside: Rect
        switch picker.style {
        case .palette:
            let pane = layout.panes[state.focus] ?? Rect(size: state.size)
            let width = min(max(pane.width, 60), state.size.width)
            inside = drawBox(
                say(Words.paletteTitle),
                in: Rect(
                    x: min(pane.x, state.size.width - width), y: pane.y, width: width,
                    height: min(11, state.size.height - pane.y - 2)))
        case .help:
            inside = drawBox(
                say(Words.helpTitle), columns: min(110, state.size.width - 4),
                rows: state.size.height - 5)
        }
        let parts = inside.split(rowsFromTop: 1)
        let footer = parts.rest.split(rowsFromBottom: 1)
        let list = footer.rest
        let rows = state.commands(for: picker)
        let first = max(0, min(picker.selected - list.height + 1, rows.count - list.height))
        for (offset, row) in rows.dropFirst(first).prefix(list.height).enumerated() {
            drawChoice(
                line(row, list.width - 2), in: list.row(offset),
                isSelected: first + offset == picker.selected)
        }
        draw(Line(say(Words.pickerKeys), .textMuted), in: footer.bottom)
        drawInput(picker.typed, label: ": ", in: parts.top)
    }

    /// Keys, name, effect; where it can't be used now, the reason instead of the effect.
    private func line(_ command: Command, _ width: Int) -> Line {
        let keys = state.session.keys.keys(of: command.id).prefix(3).map(\.shown)
            .joined(separator: " ")
        let reason = state.reason(against: command)
        let name = say(command.wording)
        var line = Line(keys.padded(toColumns: min(16, width / 4)) + " ", .hintKey)
        line.append(
            name.padded(toColumns: language == .zh ? 12 : 16) + " ",
            reason == nil ? .text : .textMuted)
        if let reason {
            line.append(SafeText("x ") + say(reason), .statusWarn)
        } else {
            line.append(say(command.effect), .textMuted)
        }
        return line
    }
}
