import Cells
import ChineseText
import Enforcement
import Journal

extension Painter {
    /// Both acts side by side, label by label.
    mutating func drawCompare(_ compare: ConflictCompare) {
        let columns = min(116, state.size.width - 6)
        let half = max(1, (columns - 3) / 2)
        let kind = compare.matter.kind
        let left = lines(compare.effective, of: kind, Words.effectiveSide, half)
        let right = lines(compare.held, of: kind, Words.heldSide, half)
        let rows = max(left.count, right.count)
        let inside = drawBox(
            say(Words.compareTitle)
                + SafeText("  \(compare.matter.number) \(compare.matter.party)"),
            columns: columns, rows: rows + 2)
        let parts = inside.split(rowsFromBottom: 1)
        let sides = parts.rest.split(columnsFromLeft: half)
        let rule = sides.rest.split(columnsFromLeft: 3)
        for y in 0..<rule.left.height { draw(Line(" | ", .rule), in: rule.left.row(y)) }
        drawSide(left, in: sides.left, isChosen: compare.choosesHeld == false)
        drawSide(right, in: rule.rest, isChosen: compare.choosesHeld == true)
        draw(Line(say(Words.compareKeys), .textMuted), in: parts.bottom)
        grid.caret = compare.choosesHeld == true ? rule.rest.origin : sides.left.origin
    }

    private mutating func drawSide(_ lines: [Line], in rect: Rect, isChosen: Bool) {
        if isChosen { grid.fill(rect.row(0), role: .rowCursor) }
        for (offset, line) in lines.prefix(rect.height).enumerated() {
            let mark: SafeText = offset == 0 && isChosen ? "> " : "  "
            draw(Line(mark) + line, in: rect.row(offset))
        }
    }

    private func lines(
        _ entry: DocketEntry, of kind: MatterKind, _ side: Wording, _ columns: Int
    ) -> [Line] {
        var lines = DetailLines(language: language, columns: columns - 2)
        lines.line(Line(say(side), .title))
        lines.field(Words.what, state.words(entry.kind))
        lines.field(Words.who, state.session.name(of: entry.author))
        lines.field(Words.when, "\(entry.at.day) \(entry.at.clock)")
        lines.field(Words.place, entry.standing.position.map { "\($0)" })
        let rows = ActKindTable.row(entry.kind)?.fields ?? []
        for (key, value) in entry.fields.sorted(by: { $0.key < $1.key }) {
            let row = rows.first { $0.key == key }
            lines.field(
                row.map { Words.label($0, in: kind)(language) } ?? key,
                row?.shown(value.string, language) ?? value.string)
        }
        if entry.fields.isEmpty { lines.line(Line(say(Words.unreadable), .textMuted)) }
        return lines.lines
    }
}

extension FieldRow {
    /// A value in words, where it is one of a choice.
    fileprivate func shown(_ value: String, _ language: Language) -> String {
        guard case .choice(let choices) = form else { return value }
        return choices[value]?(language) ?? value
    }
}
