import Cells
import Enforcement

/// What lies over the panes and takes every key.
enum Dialog: Sendable {
    /// Filling in and confirming an act.
    case act(ActForm)
    /// Choosing the act to do on a matter.
    case menu(ActMenu)
    /// Two acts that contradict each other.
    case compare(ConflictCompare)
    /// Palette or help: commands to look up and run.
    case commands(CommandPicker)
    /// What was told before; the number is how far it is scrolled.
    case messages(scroll: Int)
    /// Whether to leave.
    case quit
}

extension State {
    /// Gives a key to the open dialog.
    mutating func pressInDialog(_ key: Key) -> [Effect] {
        switch dialog {
        case .act(let form): return press(key, in: form)
        case .menu(let menu): return press(key, in: menu)
        case .compare(let compare): return press(key, in: compare)
        case .commands(let picker): return press(key, in: picker)
        case .messages(let scroll):
            pressInMessages(key, scroll)
            return []
        case .quit:
            dialog = nil
            return key.foldedForCommands == .character("y") ? [.quit] : []
        case nil: return []
        }
    }

    private mutating func pressInMessages(_ key: Key, _ scroll: Int) {
        let end = max(0, messages.notices.count - 1)
        switch key.foldedForCommands {
        case .down, .character("j"): dialog = .messages(scroll: min(end, scroll + 1))
        case .up, .character("k"): dialog = .messages(scroll: max(0, scroll - 1))
        case .pageDown: dialog = .messages(scroll: min(end, scroll + 10))
        case .pageUp: dialog = .messages(scroll: max(0, scroll - 10))
        case .escape, .enter, .character("q"), .control("c"): dialog = nil
        default: break
        }
    }
}
