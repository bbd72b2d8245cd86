import Cells
import ChineseText
import Enforcement

/// The two rows at the bottom: what was told, and what keys there are.
extension Painter {
    mutating func drawMessage(_ row: Rect) {
        guard let notice = state.messages.shown else { return }
        let (mark, role): (SafeText, Role) =
            switch notice.level {
            case .notice: (" ", .statusInfo)
            case .warning: ("! ", .statusWarn)
            case .error: ("!! ", .statusError)
            }
        draw(Line(SafeText(" ") + mark + say(notice.wording), role), in: row)
    }

    /// The hints of this place, those of the lowest rank first, as many as fit whole.
    mutating func drawHints(_ row: Rect) {
        var line = Line(" ", .hintText)
        for (keys, name) in hints() {
            let width = keys.widthColumns + name.widthColumns + 1
            guard line.widthColumns + width <= row.width else { continue }
            line.append(keys, .hintKey)
            line.append(name + " ", .hintText)
        }
        draw(line, in: row)
    }

    /// The keys and names of the hint row, in order. Chinese names follow their key at once,
    /// English ones after a space.
    func hints() -> [(keys: SafeText, name: SafeText)] {
        let rows = CommandTable.rows.filter { $0.hint != nil && $0.works(in: state.context) }
            .sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
        return rows.compactMap { row in
            guard state.reason(against: row) == nil || row.hint ?? 0 <= 40,
                let keys = state.session.keys.keys(of: row.id).first
            else { return nil }
            let gap: SafeText = language == .zh ? "" : " "
            return (keys.shown, gap + say(row.wording))
        }
    }

    /// What may follow the prefix, over the message row.
    mutating func drawPrefixStrip(_ row: Rect) {
        grid.fill(row, role: .base)
        var line = Line(SafeText(" ") + state.prefix.shown + "-: ", .hintKey)
        let continuations = state.session.keys.continuations(
            of: state.prefix, in: state.context)
        let cancel = SafeText(" ") + say(Words.cancelKey)
        for (rest, id) in continuations {
            guard let command = CommandTable.row(id) else { continue }
            let keys = SafeText("[") + rest.shown + "]"
            let name = say(command.wording) + " "
            let width = keys.widthColumns + name.widthColumns
            guard line.widthColumns + width + cancel.widthColumns <= row.width else { continue }
            let isDisabled = state.reason(against: command) != nil
            line.append(keys, isDisabled ? .textMuted : .hintKey)
            line.append(name, isDisabled ? .textMuted : .hintText)
        }
        draw(line + Line(cancel, .textMuted), in: row)
    }
}

extension [Key] {
    /// The keys as people read them: `F1`, `Enter`, `Ctrl-w h`.
    var shown: SafeText { SafeText(map(\.shownName).joined()) }
}

extension Key {
    /// The key's name on the keyboard.
    fileprivate var shownName: String {
        switch self {
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .character(" "): "Space"
        case .function(let number): "F\(number)"
        case .control(let letter): "Ctrl-\(letter) "
        case .backTab: "Shift-Tab"
        case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown:
            String(notation.dropFirst().dropLast())
        default: notation
        }
    }
}
