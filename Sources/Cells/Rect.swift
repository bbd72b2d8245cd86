/// A rectangle of cells. Every function is total: negative sides count as zero, and what does
/// not fit is cut off, so a layout never has to check before it divides.
package struct Rect: Hashable, Sendable {
    /// The column of the left edge.
    package let x: Int
    /// The row of the top edge.
    package let y: Int
    /// Columns, never negative.
    package let width: Int
    /// Rows, never negative.
    package let height: Int

    /// The rectangle whose top left cell is at `x`, `y`; a negative side counts as zero.
    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The rectangle of a whole screen.
    package init(size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// A rectangle that holds no cell.
    package static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

    /// The first column right of it.
    package var right: Int { x + width }

    /// The first row below it.
    package var bottom: Int { y + height }

    /// Whether it holds no cell.
    package var isEmpty: Bool { width == 0 || height == 0 }

    /// Its columns and rows.
    package var size: Size { Size(width: width, height: height) }

    /// Its top left cell.
    package var origin: Point { Point(x: x, y: y) }

    /// Whether `point` is one of its cells.
    package func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < right && point.y >= y && point.y < bottom
    }

    /// The cells that belong to both rectangles.
    package func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top,
            width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
    }

    /// What is left after taking that many cells from each side.
    package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(
            x: x + min(max(0, left), width), y: y + min(max(0, top), height),
            width: width - max(0, left) - max(0, right),
            height: height - max(0, top) - max(0, bottom))
    }

    /// Its first `rows` rows, and the rest below them.
    package func split(rowsFromTop rows: Int) -> (top: Rect, rest: Rect) {
        let count = min(max(0, rows), height)
        return (
            Rect(x: x, y: y, width: width, height: count),
            Rect(x: x, y: y + count, width: width, height: height - count)
        )
    }

    /// Its last `rows` rows, and the rest above them.
    package func split(rowsFromBottom rows: Int) -> (rest: Rect, bottom: Rect) {
        let halves = split(rowsFromTop: height - min(max(0, rows), height))
        return (halves.top, halves.rest)
    }

    /// Its first `columns` columns, and the rest right of them.
    package func split(columnsFromLeft columns: Int) -> (left: Rect, rest: Rect) {
        let count = min(max(0, columns), width)
        return (
            Rect(x: x, y: y, width: count, height: height),
            Rect(x: x + count, y: y, width: width - count, height: height)
        )
    }

    /// Its row number `index` from the top, as a rectangle one row high; empty when there is none.
    package func row(_ index: Int) -> Rect {
        guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
        return Rect(x: x, y: y + index, width: width, height: 1)
    }

    /// A rectangle of at most that size in the middle of this one.
    package func centred(_ size: Size) -> Rect {
        let columns = min(size.width, width)
        let rows = min(size.height, height)
        return Rect(
            x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
    }
}
