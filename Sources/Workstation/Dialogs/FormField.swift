import Cells
import ChineseText
import Enforcement

/// One field of a form: a text with a caret, a choice, or a value that is fixed.
struct FormField: Sendable {
    /// Something that can be chosen.
    struct Option: Hashable, Sendable {
        let value: String
        let wording: Wording
    }

    /// How the value is given.
    enum Input: Sendable {
        case text(TextLine)
        /// One of the options; `typed` are the letters that looked for it.
        case choice([Option], selected: Int?, typed: String)
        /// Filled in by the program and shown only.
        case fixed(String, shown: Wording)
    }

    let row: FieldRow
    var input: Input

    var isFixed: Bool { if case .fixed = input { true } else { false } }

    /// The value; nil where nothing was given.
    var value: String? {
        switch input {
        case .text(let line):
            let trimmed = line.text.trimmingWhitespace()
            return trimmed.isEmpty ? nil : trimmed
        case .choice(let options, let selected, _):
            return selected.map { options[$0].value }
        case .fixed(let value, _): return value
        }
    }

    /// The value in words.
    var shown: Wording? {
        switch input {
        case .text: value.map { Wording(zh: $0, en: $0) }
        case .choice(let options, let selected, _): selected.map { options[$0].wording }
        case .fixed(_, let shown): shown
        }
    }

    /// Puts a value in: what a draft held, or what is usual.
    mutating func fill(_ value: String) {
        switch input {
        case .text: input = .text(TextLine(value))
        case .choice(let options, _, _):
            input = .choice(
                options, selected: options.firstIndex { $0.value == value }, typed: "")
        case .fixed: break
        }
    }

    /// Edits the field. False where the key means nothing to it.
    mutating func edit(_ key: Key) -> Bool {
        switch input {
        case .text(var line):
            guard line.edit(key) else { return false }
            input = .text(line)
            return true
        case .choice(let options, let selected, let typed):
            return choose(key, options, selected, typed)
        case .fixed: return false
        }
    }

    /// Puts a day as typed into its stable form; the year may be left out.
    mutating func settle(today: Day) {
        guard row.form == .day, case .text(let line) = input else { return }
        let typed = line.text.trimmingWhitespace()
        guard !typed.isEmpty,
            let day = Day.parseLenient(typed) ?? Day.parseLenient("\(today.year)-\(typed)")
        else { return }
        input = .text(TextLine(day.description))
    }

    /// Letters look for an option, a digit picks one, the arrows go through them.
    private mutating func choose(
        _ key: Key, _ options: [Option], _ selected: Int?, _ typed: String
    ) -> Bool {
        guard !options.isEmpty else { return false }
        switch key {
        case .right, .character(" "):
            input = .choice(
                options, selected: ((selected ?? -1) + 1) % options.count, typed: "")
        case .left:
            let before = (selected ?? options.count) - 1
            input = .choice(
                options, selected: before < 0 ? options.count - 1 : before, typed: "")
        case .backspace, .delete: input = .choice(options, selected: nil, typed: "")
        case .character(let scalar):
            let digit = options.count <= 9 ? Int(String(Character(scalar))) : nil
            if let digit, (1...options.count).contains(digit) {
                input = .choice(options, selected: digit - 1, typed: "")
                return true
            }
            let wanted = typed + String(Character(scalar))
            let found = options.firstIndex { $0.isMeant(by: wanted) }
            input = .choice(options, selected: found ?? selected, typed: found == nil ? "" : wanted)
        default: return false
        }
        return true
    }
}

extension FormField.Option {
    /// Whether typed letters mean it: part of either name, its initials, or its value.
    fileprivate func isMeant(by typed: String) -> Bool {
        let folded = Folding.fold(typed)
        return Folding.fold(wording.zh).contains(folded)
            || Folding.fold(wording.en).contains(folded)
            || Pinyin.initials(of: wording.zh).contains(folded)
            || Folding.fold(value).hasPrefix(folded)
    }
}

extension String {
    /// The text without white space at both ends.
    func trimmingWhitespace() -> String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
