import Cells
import ChineseText
import Enforcement

extension State {
    /// How long a prefix waits before its strip is shown.
    static let prefixMilliseconds = 300
    /// How long the cursor rests before its matter is loaded for the preview.
    static let previewMilliseconds = 80

    /// Takes a key: to the dialog, to the input, or to the command it means.
    mutating func press(_ key: Key) -> [Effect] {
        if key == .resize { return [] }
        if layout.card != nil { return key == .function(10) ? [.quit] : [] }
        let selected = currentMatter?.id
        intent = nil
        var effects: [Effect]
        if dialog != nil {
            effects = pressInDialog(key)
        } else if isEditingFilter {
            effects = pressInFilter(key)
        } else {
            effects = dispatch(key)
        }
        if let now = currentMatter?.id, now != selected, dockets[now] == nil {
            previewSerial = nextSerial()
            effects.append(
                .wake(
                    afterMilliseconds: Self.previewMilliseconds, .preview(serial: previewSerial)))
        }
        return effects
    }

    /// Runs the command that the keys so far mean.
    private mutating func dispatch(_ key: Key) -> [Effect] {
        let before = prefix
        let keys = before + [key.foldedForCommands]
        if case .control("c") = key {
            clearPrefix()
            messages.clear()
            return []
        }
        switch session.keys.match(keys, in: context) {
        case .command(let id):
            clearPrefix()
            return CommandTable.row(id).map { run($0) } ?? []
        case .prefix:
            prefix = keys
            showsPrefix = false
            prefixSerial = nextSerial()
            return [
                .wake(afterMilliseconds: Self.prefixMilliseconds, .prefix(serial: prefixSerial))
            ]
        case .none:
            break
        }
        guard before.isEmpty else { return leavePrefix(before, key) }
        switch key {
        case .character(let scalar) where Folding.isHan(scalar):
            return beginFilter(with: String(Character(scalar)))
        case .paste(let text): return beginFilter(with: text)
        default: return []
        }
    }

    /// A key that does not go on from a prefix: what the prefix means alone is done first.
    private mutating func leavePrefix(_ keys: [Key], _ key: Key) -> [Effect] {
        clearPrefix()
        if case .prefix(let alone?) = session.keys.match(keys, in: context),
            let command = CommandTable.row(alone)
        {
            return run(command) + dispatch(key)
        }
        if key == .escape { return [] }
        return say(.warning, Words.unknownKeys((keys + [key]).notation))
    }

    /// The prefix has waited: what it means alone is done, else its strip appears.
    mutating func prefixRested() -> [Effect] {
        guard !prefix.isEmpty else { return [] }
        if case .prefix(let alone?) = session.keys.match(prefix, in: context),
            let command = CommandTable.row(alone)
        {
            clearPrefix()
            return run(command)
        }
        showsPrefix = true
        return []
    }

    private mutating func clearPrefix() {
        prefix = []
        showsPrefix = false
    }

    // MARK: The input of a pane

    /// Whether keys go to the input of the focused pane.
    var isEditingFilter: Bool {
        switch focus {
        case .search: search.query.isEditing
        case .timeline: timeline.detail == nil && timeline.filter.isEditing
        case .checklist: false
        case .queue: queue.docket == nil && queue.filter.isEditing
        }
    }

    /// Opens the input of the focused pane with that text put behind what stands there. A pane
    /// without a list of names hands over to 检索.
    mutating func beginFilter(with text: String?) -> [Effect] {
        if focus == .checklist { focus = .search }
        if focus == .timeline, timeline.detail != nil || subject == nil { focus = .search }
        if focus == .queue { queue.docket = nil }
        guard let text else {
            editFilter { $0.isEditing = true }
            return []
        }
        editFilter { $0 = FilterLine() }
        editFilter { filter in
            filter.isEditing = true
            _ = filter.line.edit(.paste(text))
        }
        return filterChanged()
    }

    /// Empties the input of the focused pane.
    mutating func clearFilter() -> [Effect] {
        editFilter { $0 = FilterLine() }
        return filterChanged()
    }

    private mutating func pressInFilter(_ key: Key) -> [Effect] {
        switch key {
        case .enter, .escape, .control("c"):
            editFilter { $0.isEditing = false }
            return []
        case .up, .down, .pageUp, .pageDown:
            let motion: Motion =
                switch key {
                case .up: .rows(-1)
                case .down: .rows(1)
                case .pageUp: .page(-1)
                default: .page(1)
                }
            move(motion)
            return []
        case .tab, .backTab, .function:
            editFilter { $0.isEditing = false }
            return dispatch(key)
        default:
            var changed = false
            editFilter { filter in
                let before = filter.text
                _ = filter.line.edit(key)
                changed = filter.text != before
            }
            return changed ? filterChanged() : []
        }
    }

    private mutating func editFilter(_ edit: (inout FilterLine) -> Void) {
        switch focus {
        case .search: edit(&search.query)
        case .timeline: edit(&timeline.filter)
        case .queue: edit(&queue.filter)
        case .checklist: break
        }
    }

    private mutating func filterChanged() -> [Effect] {
        switch focus {
        case .search: return searchNow()
        case .timeline: refreshTimeline()
        case .queue: refreshQueue()
        case .checklist: break
        }
        return []
    }
}
