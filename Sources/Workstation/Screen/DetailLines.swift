import Cells
import ChineseText
import Enforcement

/// Lines of labels and values, wrapped to a width.
struct DetailLines {
    private(set) var lines: [Line] = []
    let language: Language
    let columns: Int

    /// The most lines one value takes.
    private static let valueLines = 60

    init(language: Language, columns: Int) {
        self.language = language
        self.columns = max(1, columns)
    }

    /// A heading over what follows.
    mutating func heading(_ wording: Wording) {
        if !lines.isEmpty { lines.append(Line()) }
        lines.append(Line(SafeText(wording(language)), .title))
    }

    /// A line as it is.
    mutating func line(_ line: Line) { lines.append(line) }

    /// A label and its value; nothing where there is no value.
    mutating func field(
        _ label: Wording, _ value: String?, _ role: Role = .text, note: Wording? = nil
    ) {
        guard let value, !value.isEmpty else { return }
        field(label(language), value, role, note: note)
    }

    /// The same with a label that a source gave.
    mutating func field(
        _ label: String, _ value: String, _ role: Role = .text, note: Wording? = nil
    ) {
        let label = SafeText(label)
        let usual = min(columns / 3, language == .zh ? 12 : 15)
        // A label is rather out of line than cut.
        let width = max(usual, min(label.widthColumns, columns / 2))
        let head = label.padded(toColumns: width) + " "
        let suffix = note.map { " (\($0(language)))" } ?? ""
        text(head, SafeText.lines(of: value + suffix), role)
    }

    /// Paragraphs of a text, behind a head on the first line.
    mutating func text(_ head: SafeText, _ paragraphs: [SafeText], _ role: Role = .text) {
        let room = max(1, columns - head.widthColumns)
        var isFirst = true
        for paragraph in paragraphs {
            for part in paragraph.wrapped(toColumns: room, maxLines: Self.valueLines) {
                let lead = isFirst ? head : SafeText.spaces(head.widthColumns)
                lines.append(Line(lead, .textMuted) + Line(part, role))
                isFirst = false
            }
        }
    }
}
