import Cells
import Testing

/// Rectangles cut what does not fit instead of failing.
struct RectTests {
    let rect = Rect(x: 2, y: 1, width: 10, height: 4)

    @Test("Splits give every cell to one half", arguments: [-3, 0, 1, 4, 9, 10, 99])
    func splits(count: Int) {
        let rows = rect.split(rowsFromTop: count)
        #expect(rows.top.height + rows.rest.height == 4)
        #expect(rows.rest.y == rows.top.bottom)
        let columns = rect.split(columnsFromLeft: count)
        #expect(columns.left.width + columns.rest.width == 10)
        let fromBottom = rect.split(rowsFromBottom: count)
        #expect(fromBottom.bottom.height == min(max(0, count), 4))
        #expect(fromBottom.rest.height + fromBottom.bottom.height == 4)
    }

    @Test("Insets never turn a rectangle inside out")
    func insets() {
        #expect(
            rect.inset(left: 1, top: 1, right: 1, bottom: 1)
                == Rect(x: 3, y: 2, width: 8, height: 2))
        #expect(rect.inset(left: 99, top: 99).isEmpty)
        #expect(rect.inset(left: -5) == rect)
    }

    @Test("Rows, intersections and centred boxes stay inside")
    func inside() {
        #expect(rect.row(3) == Rect(x: 2, y: 4, width: 10, height: 1))
        #expect(rect.row(4).isEmpty)
        #expect(rect.row(-1).isEmpty)
        #expect(rect.intersection(Rect(x: 0, y: 0, width: 1, height: 1)).isEmpty)
        #expect(rect.centred(Size(width: 4, height: 2)) == Rect(x: 5, y: 2, width: 4, height: 2))
        #expect(rect.centred(Size(width: 40, height: 20)) == rect)
        #expect(Rect(x: 0, y: 0, width: -1, height: -1).isEmpty)
    }
}
