import Cells
import ChineseText
import Enforcement

/// Commands to look up and run: the palette, and the help of the pane that had the keys.
struct CommandPicker: Sendable {
    /// How it is shown.
    enum Style: Hashable, Sendable {
        /// A few rows over the focused pane, every command there is.
        case palette
        /// The whole body, the commands of this place first.
        case help
    }

    let style: Style
    var typed = TextLine()
    var selected = 0
}

extension State {
    /// The commands that the typed letters leave, best first.
    func commands(for picker: CommandPicker) -> [Command] {
        let here = context
        let candidates =
            picker.style == .help
            ? CommandTable.rows.filter { $0.contexts.contains(here) }
                + CommandTable.rows.filter(\.contexts.isEmpty) : CommandTable.rows
        let folded = Folding.fold(picker.typed.text)
        guard !folded.isEmpty else { return candidates }
        let ranked = candidates.compactMap { row in
            row.rank(of: folded, keys: session.keys.keys(of: row.id)).map { (row, $0) }
        }
        return ranked.enumerated()
            .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .map(\.element.0)
    }

    /// Gives a key to palette or help.
    mutating func press(_ key: Key, in picker: CommandPicker) -> [Effect] {
        var picker = picker
        let rows = commands(for: picker)
        switch key {
        case .escape, .control("c"):
            dialog = nil
            return []
        case .enter:
            dialog = nil
            if picker.style == .palette, let effects = runTyped(picker.typed.text) {
                return effects
            }
            guard rows.indices.contains(picker.selected) else { return [] }
            return run(rows[picker.selected])
        case .up: picker.selected = max(0, picker.selected - 1)
        case .down, .tab: picker.selected = min(max(0, rows.count - 1), picker.selected + 1)
        case .pageUp: picker.selected = max(0, picker.selected - 10)
        case .pageDown: picker.selected = min(max(0, rows.count - 1), picker.selected + 10)
        case .function(1) where picker.style == .help, .function(2):
            dialog = nil
            return []
        default:
            guard picker.typed.edit(key) else { return [] }
            picker.selected = 0
        }
        dialog = .commands(picker)
        return []
    }

    /// What the palette understands besides the names of commands: a row's number, and a theme
    /// by name.
    private mutating func runTyped(_ typed: String) -> [Effect]? {
        let words = typed.split(separator: " ").map(String.init)
        if words.count == 1, let ordinal = Int(words[0]), ordinal > 0 {
            move(.ordinal(ordinal))
            return []
        }
        if words.count == 2, words[0] == "theme" || words[0] == "主题" {
            return setTheme(words[1])
        }
        return nil
    }

    /// Asks for a theme; a name nobody knows is said so.
    mutating func setTheme(_ name: String) -> [Effect] {
        guard session.themeNames.contains(name) else {
            return say(.warning, Words.noSuchTheme(name))
        }
        session.themeName = name
        return [.setTheme(name), .repaint]
    }
}

extension Command {
    /// How well it fits the letters: 0 begins a name, 1 is inside one, 2 its letters come in this
    /// order; nil where it does not fit.
    fileprivate func rank(of folded: String, keys: [[Key]]) -> Int? {
        let names = [
            Folding.fold(wording.zh), Folding.fold(wording.en),
            Pinyin.initials(of: wording.zh), id.text,
        ]
        if names.contains(where: { $0.hasPrefix(folded) }) { return 0 }
        if names.contains(where: { $0.contains(folded) }) { return 1 }
        if keys.contains(where: { $0.notation.lowercased() == folded }) { return 1 }
        if Folding.fold(effect.zh).contains(folded) || Folding.fold(effect.en).contains(folded) {
            return 2
        }
        return folded.count > 1 && names.contains(where: { $0.holds(lettersOf: folded) }) ? 3 : nil
    }
}

extension String {
    /// Whether the letters occur in this order, others between them.
    fileprivate func holds(lettersOf text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        for scalar in unicodeScalars where scalar == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
