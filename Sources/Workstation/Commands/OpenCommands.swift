import Cells
import Enforcement

/// Opening things, going back, the current subject and the places visited.
enum OpenCommands {
    static let rows: [Command] = [
        Command(
            "open.detail", ["<CR>", "l", "<Right>"], zh: "打开", en: "open",
            Wording(zh: "打开所选: 主体到时间线, 记录和事项到详情", en: "open what is selected"),
            in: [.search, .timeline, .queue], hint: 80, unless: nothingSelected
        ) { state in state.openSelected() },
        Command(
            "open.subject", ["o"], zh: "定为主体", en: "subject",
            Wording(
                zh: "把所选主体绑定到全部窗格", en: "bind the selected entity to all panes"),
            in: [.search, .queue, .docket], hint: 90, unless: noEntity
        ) { state in
            guard let entity = state.selectedEntity else { return [] }
            return state.bind(entity)
        },
        Command(
            "open.entity", ["gi"], zh: "主体信息", en: "entity",
            Wording(zh: "当前主体的登记信息", en: "what the register says of the subject"),
            unless: { $0.subject == nil ? Words.noSubject : nil }
        ) { state in
            state.jumps.leave(state.place)
            state.focus = .timeline
            state.timeline.detail = .entity
            state.timeline.scroll = 0
            return []
        },
        Command(
            "open.back", ["<Esc>", "h", "<Left>"], zh: "返回", en: "back",
            Wording(zh: "返回上一层", en: "one level back"), hint: 100
        ) { state in
            if !state.goBack() { state.messages.clear() }
            return []
        },
        Command(
            "open.leave", ["q"], zh: "返回或退出", en: "back or quit",
            Wording(
                zh: "返回上一层; 在最上层询问退出", en: "one level back; at the top asks to quit")
        ) { state in
            if !state.goBack() { state.dialog = .quit }
            return []
        },
        Command(
            "jump.back", ["<C-o>", "["], zh: "后退", en: "go back",
            Wording(zh: "回到上一个位置", en: "to the place before"),
            unless: { $0.jumps.canGoBack ? nil : Words.noPlace }
        ) { state in
            guard let place = state.jumps.back(from: state.place) else { return [] }
            return state.go(to: place)
        },
        Command(
            "jump.forward", ["<C-p>", "]"], zh: "前进", en: "go forward",
            Wording(zh: "到后一个位置", en: "to the place after"),
            unless: { $0.jumps.canGoForward ? nil : Words.noPlace }
        ) { state in
            guard let place = state.jumps.forward(from: state.place) else { return [] }
            return state.go(to: place)
        },
        Command(
            "jump.last", ["''"], zh: "上一位置", en: "last place",
            Wording(zh: "在两个位置之间来回", en: "between two places"),
            unless: { $0.jumps.canGoBack || $0.jumps.canGoForward ? nil : Words.noPlace }
        ) { state in
            let here = state.place
            let target =
                state.jumps.canGoForward
                ? state.jumps.forward(from: here) : state.jumps.back(from: here)
            return target.map { state.go(to: $0) } ?? []
        },
    ]

    private static let nothingSelected: @Sendable (State) -> Wording? = { state in
        let isEmpty =
            switch state.focus {
            case .search: state.search.list.selected == nil
            case .timeline: state.timeline.list.selected == nil
            case .checklist: state.checklist.list.selected == nil
            case .queue: state.queue.list.selected == nil
            }
        return isEmpty ? Words.nothingSelected : nil
    }

    private static let noEntity: @Sendable (State) -> Wording? = { state in
        state.selectedEntity == nil ? Words.noEntity : nil
    }
}

extension State {
    /// The entity under the cursor: a hit, or the one a matter is about.
    var selectedEntity: EntityID? {
        switch focus {
        case .search: search.list.selected
        case .queue: currentMatter?.entity
        case .timeline, .checklist: subject?.id
        }
    }

    /// Makes an entity the current subject.
    mutating func bind(_ entity: EntityID) -> [Effect] {
        jumps.leave(place)
        return [.loadSubject(entity)]
    }

    /// Opens what the cursor is on.
    fileprivate mutating func openSelected() -> [Effect] {
        switch focus {
        case .search:
            guard let entity = search.list.selected else { return [] }
            let effects = bind(entity)
            focus = .timeline
            timeline.detail = nil
            return effects
        case .timeline:
            guard let id = timeline.list.selected else { return [] }
            jumps.leave(place)
            if case .matter(let matter) = id { return openDocket(matter) }
            timeline.detail = .item(id)
            timeline.scroll = 0
            return []
        case .queue:
            guard let matter = queue.list.selectedRow?.matter else { return [] }
            jumps.leave(place)
            return openDocket(matter.id)
        case .checklist: return []
        }
    }

    /// Shows a matter in full in the queue's pane.
    mutating func openDocket(_ matter: MatterID) -> [Effect] {
        focus = .queue
        queue.docket = matter
        queue.scroll = 0
        return [.loadDocket(matter)]
    }

    /// One level back. False at the top, where there is none.
    fileprivate mutating func goBack() -> Bool {
        if focus == .timeline, timeline.detail != nil {
            timeline.detail = nil
        } else if focus == .queue, queue.docket != nil {
            queue.docket = nil
        } else if isZoomed {
            isZoomed = false
        } else {
            return false
        }
        return true
    }
}
