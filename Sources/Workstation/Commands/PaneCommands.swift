import Cells
import Enforcement

/// Going from pane to pane.
enum PaneCommands {
    static let rows: [Command] =
        PaneSlot.allCases.map { slot in
            Command(
                CommandID("pane.\(slot.rawValue)"), ["\(slot.rawValue)"],
                zh: Words.title(slot).zh, en: Words.title(slot).en,
                Words.focusPane(slot)
            ) { state in
                if state.focus == slot { state.isZoomed.toggle() }
                state.focus = slot
                return []
            }
        } + [
            cycle("pane.next", ["<Tab>"], zh: "窗格", en: "pane", hint: 60, step: 1),
            cycle("pane.previous", ["<S-Tab>"], zh: "上一窗格", en: "previous pane", step: 3),
            go("left", "<C-w>h", zh: "左窗格", en: "pane on the left", [2: 1, 3: 4]),
            go("right", "<C-w>l", zh: "右窗格", en: "pane on the right", [1: 2, 4: 3]),
            go("up", "<C-w>k", zh: "上窗格", en: "pane above", [4: 1, 3: 2]),
            go("down", "<C-w>j", zh: "下窗格", en: "pane below", [1: 4, 2: 3]),
            Command(
                "pane.zoom", ["z", "Z"], zh: "放大", en: "zoom",
                Wording(zh: "当前窗格占满或还原", en: "give the pane the whole body, or back")
            ) { state in
                state.isZoomed.toggle()
                return []
            },
        ]

    private static func cycle(
        _ id: CommandID, _ keys: [String], zh: String, en: String, hint: Int? = nil, step: Int
    ) -> Command {
        Command(
            id, keys, zh: zh, en: en,
            step == 1
                ? Wording(zh: "到下一个窗格", en: "to the next pane")
                : Wording(zh: "到上一个窗格", en: "to the previous pane"), hint: hint
        ) { state in
            state.focus = PaneSlot(rawValue: (state.focus.rawValue - 1 + step) % 4 + 1) ?? .search
            return []
        }
    }

    /// Goes to the neighbour; the numbers are those of the panes.
    private static func go(
        _ direction: String, _ key: String, zh: String, en: String, _ neighbours: [Int: Int]
    ) -> Command {
        Command(
            CommandID("pane.\(direction)"), [key], zh: zh, en: en,
            Wording(zh: "到\(zh)", en: "to the \(en)")
        ) { state in
            if let next = neighbours[state.focus.rawValue].flatMap({ PaneSlot(rawValue: $0) }) {
                state.focus = next
            }
            return []
        }
    }
}
