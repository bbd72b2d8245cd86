/// A row of a list: what can be selected has an id, a heading has none.
protocol ListRow: Hashable, Sendable {
    associatedtype ID: Hashable & Sendable
    /// What the row stands for; nil for a heading.
    var id: ID? { get }
    /// Whether the row stands for the same record as the row of that id, though in another place
    /// of the list.
    func isAbout(_ id: ID) -> Bool
}

extension ListRow {
    func isAbout(_ id: ID) -> Bool { self.id == id }
}

/// A virtual list with a cursor that holds an id, never a row number: when rows come and go the
/// cursor stays on its record, and the record stays on its row of the screen.
struct RowList<Row: ListRow>: Hashable, Sendable {
    /// Every row, headings included.
    private(set) var rows: [Row] = []
    /// The selected row's id; nil only where nothing can be selected.
    private(set) var selected: Row.ID?
    /// Rows that were marked, by id.
    var marks: Set<Row.ID> = []
    /// For each row, how many up to it can be selected.
    private var ordinals: [Int] = []
    /// Where the selected row was last, should its record be gone.
    private var hint = 0
    /// The selected row's distance from the top of the viewport.
    private var screenRow = 0

    /// The selected row's place among the rows.
    var selectedIndex: Int? {
        guard let selected else { return nil }
        if rows.indices.contains(hint), rows[hint].id == selected { return hint }
        return rows.firstIndex { $0.id == selected }
    }

    /// The selected row.
    var selectedRow: Row? { selectedIndex.map { rows[$0] } }

    /// How many rows can be selected, and which of them the cursor is on, from 1.
    var count: Int { ordinals.last ?? 0 }
    var ordinal: Int { selectedIndex.map { ordinals[$0] } ?? 0 }

    /// Puts other rows in place. The cursor stays on its record, and a list that showed its
    /// beginning goes on showing it. Where the row is gone the cursor follows its record to
    /// another section, else it goes to the nearest row; marks of rows that are gone are dropped.
    mutating func replace(_ newRows: [Row]) {
        let showedStart = rows[..<max(0, (selectedIndex ?? 0) - screenRow)]
            .allSatisfy { $0.id == nil }
        rows = newRows
        var count = 0
        ordinals = newRows.map { row in
            count += row.id == nil ? 0 : 1
            return count
        }
        if !marks.isEmpty { marks.formIntersection(Set(newRows.compactMap(\.id))) }
        if let at = selectedIndex {
            hint = at
        } else if let gone = selected, let other = rows.firstIndex(where: { $0.isAbout(gone) }) {
            select(at: other)
        } else {
            select(at: nearest(to: min(hint, rows.count - 1)))
        }
        // Where the list's beginning was in view, what is new above the cursor is seen as well.
        if showedStart { screenRow = max(screenRow, selectedIndex ?? 0) }
    }

    /// Moves the cursor by so many selectable rows, stopping at the ends.
    mutating func move(by count: Int, viewportRows: Int) {
        guard let from = selectedIndex else { return }
        var (at, left) = (from, abs(count))
        while left > 0, let next = neighbour(of: at, count.signum()) {
            at = next
            left -= 1
        }
        screenRow = min(max(0, screenRow + at - from), max(0, viewportRows - 1))
        select(at: at)
    }

    /// Selects the first or the last row.
    mutating func moveToStart() {
        screenRow = 0
        select(at: neighbour(of: -1, 1))
    }

    mutating func moveToEnd(viewportRows: Int) {
        screenRow = max(0, viewportRows - 1)
        select(at: neighbour(of: rows.count, -1))
    }

    /// Selects the row numbered `ordinal` from 1 among those that can be selected.
    mutating func move(toOrdinal ordinal: Int, viewportRows: Int) {
        moveToStart()
        move(by: max(0, ordinal - 1), viewportRows: viewportRows)
    }

    /// Selects the first row of the next or the previous group; a group begins at a heading.
    mutating func moveByGroup(_ step: Int, viewportRows: Int) {
        guard let from = selectedIndex else { return }
        let headings = rows.indices.filter { rows[$0].id == nil }
        let heading =
            step > 0
            ? headings.first { $0 > from }
            : headings.last { neighbour(of: $0, 1).map { $0 < from } ?? false }
        guard let heading, let at = neighbour(of: heading, 1) else { return }
        screenRow = min(max(0, screenRow + at - from), max(0, viewportRows - 1))
        select(at: at)
    }

    /// Selects a record; nothing happens where it is not in the list.
    mutating func select(_ id: Row.ID) {
        guard let at = rows.firstIndex(where: { $0.id == id }) else { return }
        select(at: at)
    }

    /// Puts the selected row at this part of the viewport: 0 top, 1 middle, 2 bottom.
    mutating func align(_ place: Int, viewportRows: Int) {
        screenRow = max(0, viewportRows - 1) * place / 2
    }

    /// Marks or unmarks the selected row and moves down.
    mutating func toggleMark(viewportRows: Int) {
        guard let selected else { return }
        marks.formSymmetricDifference([selected])
        move(by: 1, viewportRows: viewportRows)
    }

    /// The rows that a viewport of that height shows.
    func window(_ viewportRows: Int) -> Range<Int> {
        guard viewportRows > 0, !rows.isEmpty else { return 0..<0 }
        let row = min(screenRow, viewportRows - 1)
        var top = max(0, (selectedIndex ?? 0) - row)
        // A heading above the first record is shown with it.
        if top > 0, rows[..<top].allSatisfy({ $0.id == nil }), selectedIndex ?? 0 < viewportRows {
            top = 0
        }
        top = min(top, max(0, rows.count - viewportRows))
        return top..<min(rows.count, top + viewportRows)
    }

    private mutating func select(at index: Int?) {
        guard let index else {
            selected = nil
            hint = 0
            return
        }
        hint = index
        selected = rows[index].id
    }

    private func neighbour(of index: Int, _ step: Int) -> Int? {
        var at = index + step
        while rows.indices.contains(at) {
            if rows[at].id != nil { return at }
            at += step
        }
        return nil
    }

    private func nearest(to index: Int) -> Int? {
        guard !rows.isEmpty else { return nil }
        let at = max(0, index)
        if rows[at].id != nil { return at }
        return neighbour(of: at, 1) ?? neighbour(of: at, -1)
    }
}
