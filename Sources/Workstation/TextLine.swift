import Cells
import ChineseText

/// One line of text being typed, with its caret. The text is kept as typed: it is made safe only
/// for showing.
struct TextLine: Hashable, Sendable {
    /// The most characters a field takes.
    static let limit = 2_000

    private var scalars: [Unicode.Scalar]
    /// How many scalars stand before the caret.
    private(set) var caret: Int

    init(_ text: String = "") {
        scalars = Array(text.unicodeScalars.prefix(Self.limit))
        caret = scalars.count
    }

    /// What stands in it.
    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    var isEmpty: Bool { scalars.isEmpty }

    /// The text in at most that many columns with the caret inside, and the caret's column.
    func shown(columns: Int) -> (text: SafeText, caretColumn: Int) {
        let room = max(0, columns - 1)
        var start = max(0, caret - columns)
        var before = Self.safe(scalars[start..<caret])
        while before.widthColumns > room, start < caret {
            start += 1
            before = Self.safe(scalars[start..<caret])
        }
        let after = Self.safe(scalars[caret...].prefix(columns * 2))
        return ((before + after).clipped(toColumns: columns), min(before.widthColumns, room))
    }

    /// Edits the line. False where the key is no edit; nothing changed then.
    mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let scalar) where scalar.value >= 0x20 && scalar.value != 0x7F:
            insert([scalar])
        case .paste(let pasted):
            insert(pasted.unicodeScalars.map { $0.value < 0x20 ? " " : $0 })
        case .backspace:
            guard caret > 0 else { return true }
            caret -= 1
            scalars.remove(at: caret)
        case .delete:
            if caret < scalars.count { scalars.remove(at: caret) }
        case .left: caret = max(0, caret - 1)
        case .right: caret = min(scalars.count, caret + 1)
        case .home, .control("a"): caret = 0
        case .end, .control("e"): caret = scalars.count
        case .control("u"):
            scalars.removeFirst(caret)
            caret = 0
        case .control("w"):
            let word = scalars[..<caret].lastIndex { $0 == " " } ?? 0
            scalars.removeSubrange(word..<caret)
            caret = word
        default: return false
        }
        return true
    }

    private mutating func insert(_ new: [Unicode.Scalar]) {
        let fitting = new.prefix(Self.limit - scalars.count)
        scalars.insert(contentsOf: fitting, at: caret)
        caret += fitting.count
    }

    private static func safe(_ scalars: ArraySlice<Unicode.Scalar>) -> SafeText {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return SafeText(String(view))
    }
}
