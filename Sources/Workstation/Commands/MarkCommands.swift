import Cells
import Enforcement

/// Marks of the queue and what is copied.
enum MarkCommands {
    static let rows: [Command] = [
        Command(
            "mark.toggle", ["<Space>", "<F7>"], zh: "标记", en: "mark",
            Wording(zh: "标记本行并下移", en: "mark the row and go down"), in: [.queue], hint: 70
        ) { state in
            state.queue.list.toggleMark(viewportRows: state.parts(of: .queue).body.height)
            return []
        },
        Command(
            "mark.all", ["V"], zh: "全部标记", en: "mark all",
            Wording(zh: "标记列表中的全部事项", en: "mark everything in the list"), in: [.queue]
        ) { state in
            state.queue.list.marks = Set(state.queue.list.rows.compactMap(\.id))
            return []
        },
        Command(
            "mark.invert", ["~"], zh: "反选", en: "invert marks",
            Wording(zh: "反转标记", en: "mark what is not marked"), in: [.queue]
        ) { state in
            state.queue.list.marks.formSymmetricDifference(
                state.queue.list.rows.compactMap(\.id))
            return []
        },
        Command(
            "mark.clear", ["U"], zh: "清除标记", en: "clear marks",
            Wording(zh: "清除全部标记", en: "clear all marks"), in: [.queue]
        ) { state in
            state.queue.list.marks = []
            return []
        },
        Command(
            "copy.code", ["yy"], zh: "复制代码", en: "copy code",
            Wording(
                zh: "把统一代码或编号送到终端剪贴板", en: "send code or number to the clipboard"),
            unless: { $0.copied == nil ? Words.nothingSelected : nil }
        ) { state in state.copy(state.copied?.code) },
        Command(
            "copy.name", ["yn"], zh: "复制名称", en: "copy name",
            Wording(zh: "把名称送到终端剪贴板", en: "send the name to the clipboard"),
            unless: { $0.copied == nil ? Words.nothingSelected : nil }
        ) { state in state.copy(state.copied?.name) },
    ]
}

extension State {
    /// Code and name of what the cursor is on.
    fileprivate var copied: (code: String, name: String)? {
        switch focus {
        case .search:
            guard let hit = search.list.selectedRow?.hit else { return nil }
            return (hit.code ?? "", hit.name)
        case .timeline, .checklist:
            guard let entity = subject?.file.entity else { return nil }
            return (entity.code ?? "", entity.name)
        case .queue:
            guard let matter = currentMatter else { return nil }
            return (matter.number, matter.party)
        }
    }

    fileprivate mutating func copy(_ text: String?) -> [Effect] {
        guard let text, !text.isEmpty else { return say(.warning, Words.nothingSelected) }
        return [.copy(text)] + say(.notice, Words.copied(text))
    }
}
