package import ChineseText

/// The whole screen as cells: the only thing a view produces and the only thing a device shows.
///
/// It never holds half a wide character: whatever a write or a cut would leave of one becomes a
/// blank, so every row's cells always add up to the width (`isWellFormed`).
package struct Grid: Equatable, Sendable {
    /// The most columns and the most rows a grid has; a larger screen stays empty beyond them.
    package static let sideLimit = 1_000

    /// Its columns and rows.
    package let size: Size

    /// Where the hardware cursor stands; a place outside is moved to the nearest cell.
    package var caret: Point? {
        didSet { caret = caret.flatMap(nearestCell) }
    }

    private var cells: [Cell]

    /// An empty grid of at most `sideLimit` columns and rows on the ground of `role`.
    package init(size: Size, role: Role = .base) {
        self.size = Size(
            width: min(size.width, Self.sideLimit), height: min(size.height, Self.sideLimit))
        let ground = role.isSurface ? role : .base
        cells = Array(
            repeating: Cell(.blank, role: role, surface: ground),
            count: self.size.width * self.size.height)
    }

    /// Writes one line of text from `point` to the right.
    ///
    /// Text that needs more than `columns`, or more than there are to the right edge, is clipped
    /// with the mark of `SafeText.clipped(toColumns:)`; columns left of the grid are cut off. A
    /// surface role brings its own ground, any other role keeps the ground it is written on.
    package mutating func write(
        _ text: SafeText, at point: Point, role: Role, columns: Int? = nil
    ) {
        guard point.y >= 0, point.y < size.height, point.x < size.width else { return }
        var x = max(point.x, -Self.sideLimit)
        let room = min(max(0, columns ?? .max), size.width - x)
        guard room > 0 else { return }
        let fitting = text.widthColumns > room ? text.clipped(toColumns: room) : text
        for cluster in fitting.clusters {
            place(cluster.text, widthColumns: cluster.width, x: x, y: point.y, role: role)
            x += cluster.width
        }
    }

    /// Empties the cells of `rect` and lays the ground of `role` there.
    package mutating func fill(_ rect: Rect, role: Role) {
        let cell = Cell(.blank, role: role, surface: role.isSurface ? role : .base)
        forEachRow(of: rect) { grid, y, columns in
            grid.breakWideCells(before: columns.lowerBound, y: y)
            grid.breakWideCells(before: columns.upperBound, y: y)
            for x in columns { grid.cells[grid.index(x, y)] = cell }
        }
    }

    /// Gives the cells of `rect` another meaning without touching their text: a surface role
    /// changes the ground only, any other role changes the text's meaning only. A wide character
    /// follows its left half.
    package mutating func restyle(_ rect: Rect, role: Role) {
        forEachRow(of: rect) { grid, y, columns in
            var x = columns.lowerBound
            if grid.isContinuation(x, y) { x += 1 }
            var end = columns.upperBound
            if grid.isContinuation(end, y) { end += 1 }
            while x < end {
                grid.cells[grid.index(x, y)] = grid.cells[grid.index(x, y)].restyled(role)
                x += 1
            }
        }
    }

    /// The cell at `point`, or nil outside the grid.
    package subscript(point: Point) -> Cell? {
        Rect(size: size).contains(point) ? cells[index(point.x, point.y)] : nil
    }

    /// The cells of row `y` from left to right; none outside the grid.
    package func cells(ofRow y: Int) -> ArraySlice<Cell> {
        guard y >= 0, y < size.height else { return [] }
        return cells[(y * size.width)..<((y + 1) * size.width)]
    }

    /// The rows whose cells are not the same in `other`, from the top; all of them when the sizes
    /// differ.
    package func rows(differingFrom other: Grid) -> [Int] {
        guard size == other.size else { return Array(0..<size.height) }
        return (0..<size.height).filter { cells(ofRow: $0) != other.cells(ofRow: $0) }
    }

    private func index(_ x: Int, _ y: Int) -> Int { y * size.width + x }

    private func isContinuation(_ x: Int, _ y: Int) -> Bool {
        x >= 0 && x < size.width && cells[index(x, y)].content == .continuation
    }

    private func nearestCell(_ point: Point) -> Point? {
        guard !size.isEmpty else { return nil }
        return Point(
            x: min(max(0, point.x), size.width - 1), y: min(max(0, point.y), size.height - 1))
    }

    private mutating func forEachRow(
        of rect: Rect, _ body: (inout Grid, Int, Range<Int>) -> Void
    ) {
        let inside = rect.intersection(Rect(size: size))
        guard !inside.isEmpty else { return }
        for y in inside.y..<inside.bottom { body(&self, y, inside.x..<inside.right) }
    }

    /// Puts one cluster down; what of it lies outside the row leaves a blank inside.
    private mutating func place(_ text: String, widthColumns: Int, x: Int, y: Int, role: Role) {
        let columns = max(0, x)..<max(0, min(x + widthColumns, size.width))
        guard !columns.isEmpty else { return }
        breakWideCells(before: columns.lowerBound, y: y)
        breakWideCells(before: columns.upperBound, y: y)
        let below = cells[index(columns.lowerBound, y)].surface
        let surface = role.isSurface ? role : below
        let isWhole = columns.count == widthColumns && text != " "
        for column in columns {
            let isLead = column == columns.lowerBound
            let content: Cell.Content =
                !isWhole ? .blank : isLead ? .lead(text, widthColumns: widthColumns) : .continuation
            cells[index(column, y)] = Cell(content, role: role, surface: surface)
        }
    }

    /// Blanks the wide character that a cut before column `x` would split.
    private mutating func breakWideCells(before x: Int, y: Int) {
        guard x > 0, isContinuation(x, y) else { return }
        cells[index(x - 1, y)] = cells[index(x - 1, y)].emptied
        cells[index(x, y)] = cells[index(x, y)].emptied
    }
}
