import Cells
import ChineseText
import Enforcement

/// Draws a state on a grid, part by part. It reads nothing but the state.
struct Painter {
    var grid: Grid
    let state: State

    init(_ state: State) {
        self.state = state
        grid = Grid(size: state.size)
    }

    var language: Language { state.session.language }

    /// A wording in the screen's language.
    func say(_ wording: Wording) -> SafeText { SafeText(wording(language)) }

    /// Writes a line from the left edge of a row.
    mutating func draw(_ line: Line, in row: Rect, indent: Int = 0) {
        guard row.height > 0 else { return }
        var x = row.x + indent
        for span in line.spans {
            let room = row.right - x
            guard room > 0 else { return }
            grid.write(span.text, at: Point(x: x, y: row.y), role: span.role, columns: room)
            x += span.text.widthColumns
        }
    }

    /// Writes a line so that it ends at the right edge, and says where it begins.
    @discardableResult
    mutating func drawRight(_ line: Line, in row: Rect) -> Int {
        let width = min(line.widthColumns, row.width)
        draw(line, in: Rect(x: row.right - width, y: row.y, width: width, height: row.height))
        return row.right - width
    }

    /// The title row of a pane: `>4 name  text ==== right` with the focus, ` 4 name ---- right`
    /// without.
    mutating func drawTitle(
        _ slot: PaneSlot, _ text: SafeText, right: SafeText, in row: Rect
    ) {
        let isFocused = state.focus == slot
        let name = SafeText("\(isFocused ? ">" : " ")\(slot.rawValue) ") + say(Words.title(slot))
        let head = name + (text.isEmpty ? SafeText() : ": ") + text + " "
        let tail = right.isEmpty ? SafeText() : SafeText(" ") + right
        drawRule(
            head.clipped(toColumns: max(0, row.width - tail.widthColumns)), tail, in: row,
            isFocused: isFocused)
    }

    /// A titled rule over a part that never has the focus.
    mutating func drawPartTitle(_ text: SafeText, right: SafeText = SafeText(), in row: Rect) {
        let tail = right.isEmpty ? SafeText() : SafeText(" ") + right
        drawRule(SafeText(" ") + text + " ", tail, in: row, isFocused: false)
    }

    private mutating func drawRule(
        _ head: SafeText, _ tail: SafeText, in row: Rect, isFocused: Bool
    ) {
        let rule = String(
            repeating: isFocused ? "=" : "-",
            count: max(0, row.width - head.widthColumns - tail.widthColumns))
        let title: Role = isFocused ? .titleFocus : .title
        var line = Line(head, title)
        line.append(SafeText(rule), isFocused ? .ruleFocus : .rule)
        line.append(tail, title)
        draw(line, in: row)
    }

    /// A row of a list: its ground, its cursor and mark, and its text after them.
    mutating func drawRow(
        _ line: Line, in row: Rect, isSelected: Bool, isMarked: Bool = false, isFocused: Bool
    ) {
        if isSelected {
            grid.fill(row, role: isFocused ? .rowCursor : .rowCursorBlur)
        } else if isMarked {
            grid.fill(row, role: .rowMarked)
        }
        let head = SafeText("\(isSelected ? ">" : " ")\(isMarked ? "*" : " ") ")
        draw(Line(head) + line, in: row)
        if isSelected, isFocused, state.dialog == nil, !state.isEditingFilter {
            grid.caret = Point(x: row.x + Self.rowIndent, y: row.y)
        }
    }

    /// Where the text of a list row begins.
    static let rowIndent = 3

    /// Draws the rows of a list that its viewport shows.
    mutating func drawRows<Row: ListRow>(
        _ list: RowList<Row>, in body: Rect, slot: PaneSlot,
        _ line: (Painter, Row) -> Line
    ) {
        let window = list.window(body.height)
        for (offset, index) in window.enumerated() {
            let row = list.rows[index]
            let id = row.id
            drawRow(
                line(self, row), in: body.row(offset),
                isSelected: id != nil && id == list.selected,
                isMarked: id.map { list.marks.contains($0) } ?? false,
                isFocused: state.focus == slot)
        }
    }

    /// Lines of text, from `scroll` on.
    mutating func drawLines(_ lines: [Line], in body: Rect, scroll: Int = 0, indent: Int = 1) {
        for (offset, line) in lines.dropFirst(scroll).prefix(body.height).enumerated() {
            draw(line, in: body.row(offset), indent: indent)
        }
    }

    /// What an empty pane says.
    mutating func drawNote(_ wording: Wording, in body: Rect) {
        let lines = say(wording).wrapped(toColumns: max(1, body.width - 4), maxLines: 3)
        drawLines(lines.map { Line($0, .textMuted) }, in: body, indent: 3)
    }

    /// The input of a pane, with the caret where text goes.
    mutating func drawFilter(
        _ filter: FilterLine, label: Wording, problem: SafeText?, in row: Rect?
    ) {
        guard let row else { return }
        let head = SafeText("   ") + say(label)
        let problemWidth = problem.map { min($0.widthColumns + 2, row.width / 2) } ?? 0
        let room = max(1, row.width - head.widthColumns - problemWidth - 1)
        let (text, caret) = filter.line.shown(columns: room)
        if filter.isEditing {
            grid.fill(
                Rect(x: row.x + head.widthColumns, y: row.y, width: room, height: 1),
                role: .textInput)
        }
        draw(Line(head, .textMuted) + Line(text, problem == nil ? .text : .statusWarn), in: row)
        if let problem {
            drawRight(Line(problem.clipped(toColumns: problemWidth - 1), .statusError), in: row)
        }
        if filter.isEditing, state.dialog == nil {
            grid.caret = Point(x: row.x + head.widthColumns + caret, y: row.y)
        }
    }
}
