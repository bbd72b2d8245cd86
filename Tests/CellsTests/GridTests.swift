import Cells
import ChineseText
import Testing

/// What a write, a fill and a restyle leave in the grid.
struct GridTests {
    @Test("A small grid is drawn as golden files keep it")
    func drawing() {
        var grid = Grid(size: Size(width: 22, height: 2))
        grid.write("  * 高 13-0452 天平电子商务", at: .zero, role: .text)
        grid.write("高", at: Point(x: 4, y: 0), role: .riskHigh)
        grid.write("剩2天", at: Point(x: 0, y: 1), role: .statusWarn)
        grid.restyle(Rect(x: 0, y: 0, width: 22, height: 1), role: .rowCursor)
        grid.caret = Point(x: 4, y: 0)
        #expect(
            grid.drawing == """
                # cursor: 4,0  roles: .=base c=row.cursor h=risk.high w=status.warn
                T|  * 高 13-0452 天平电~|
                R|cccchhcccccccccccccccc|
                T|剩2天                 |
                R|wwwww.................|

                """)
        #expect(grid.isWellFormed)
    }

    @Test("Writing into half a wide character blanks the other half")
    func brokenHalves() {
        var grid = Grid(size: Size(width: 6, height: 1))
        grid.write("中文字", at: .zero, role: .text)
        grid.write("x", at: Point(x: 1, y: 0), role: .text)
        #expect(grid.text(ofRow: 0) == " x文字")
        grid.write("y", at: Point(x: 4, y: 0), role: .text)
        #expect(grid.text(ofRow: 0) == " x文y ")
        grid.write("衡", at: Point(x: 1, y: 0), role: .text)
        #expect(grid.text(ofRow: 0) == " 衡 y ")
        #expect(grid.isWellFormed)
    }

    @Test("A wide character that does not fit at an edge is not drawn in half")
    func edges() {
        var grid = Grid(size: Size(width: 5, height: 1))
        grid.write("中文字", at: Point(x: -1, y: 0), role: .text)
        #expect(grid.text(ofRow: 0) == " 文字")
        grid.fill(Rect(size: grid.size), role: .base)
        grid.write("中文字", at: .zero, role: .text)
        #expect(grid.text(ofRow: 0) == "中文~")
        grid.write("中文字", at: .zero, role: .text, columns: 4)
        #expect(grid.text(ofRow: 0) == "中~ ~")
        #expect(grid.isWellFormed)
    }

    @Test("Filling a rectangle cuts the wide characters on its border")
    func fillCuts() {
        var grid = Grid(size: Size(width: 6, height: 1))
        grid.write("中文字", at: .zero, role: .text)
        grid.fill(Rect(x: 1, y: 0, width: 4, height: 1), role: .dialog)
        #expect(grid.text(ofRow: 0) == "      ")
        #expect(grid.roles(ofRow: 0) == "tddddt")
        #expect(grid.isWellFormed)
    }

    @Test("Text keeps its meaning on the ground beneath it")
    func surfaces() {
        var grid = Grid(size: Size(width: 4, height: 1))
        grid.fill(Rect(size: grid.size), role: .dialog)
        grid.write("高a", at: .zero, role: .riskHigh)
        #expect(grid[.zero]?.surface == .dialog)
        #expect(grid[.zero]?.role == .riskHigh)
        grid.restyle(Rect(x: 1, y: 0, width: 1, height: 1), role: .rowMarked)
        #expect(grid[.zero]?.surface == .dialog, "the right half follows its left half")
        grid.restyle(Rect(x: 0, y: 0, width: 1, height: 1), role: .rowMarked)
        #expect(grid[Point(x: 1, y: 0)]?.surface == .rowMarked)
        #expect(grid[Point(x: 2, y: 0)]?.surface == .dialog)
        #expect(grid.isWellFormed)
    }

    @Test("Runs cover the whole row and join what looks the same")
    func runs() {
        var grid = Grid(size: Size(width: 10, height: 1))
        grid.write("待办 3", at: Point(x: 1, y: 0), role: .statusInfo)
        let runs = grid.row(0)
        #expect(runs.map(\.text) == [" ", "待办 3", "   "])
        #expect(runs.map(\.x) == [0, 1, 7])
        #expect(runs.map(\.width).reduce(0, +) == 10)
    }

    @Test("Only rows that changed differ")
    func difference() {
        var grid = Grid(size: Size(width: 10, height: 3))
        let before = grid
        grid.write("x", at: Point(x: 2, y: 1), role: .text)
        #expect(grid.rows(differingFrom: before) == [1])
        #expect(grid.rows(differingFrom: Grid(size: .zero)) == [0, 1, 2])
    }

    @Test("The caret stays inside, and an empty grid has none")
    func caret() {
        var grid = Grid(size: Size(width: 10, height: 3))
        grid.caret = Point(x: 99, y: -4)
        #expect(grid.caret == Point(x: 9, y: 0))
        var empty = Grid(size: .zero)
        empty.caret = .zero
        #expect(empty.caret == nil)
    }

    @Test("Hostile text comes to the grid as a visible mark")
    func hostileText() {
        var grid = Grid(size: Size(width: 30, height: 1))
        grid.write(SafeText("a\u{1B}[2J\u{202E}b\u{7}"), at: .zero, role: .text)
        #expect(grid.isWellFormed)
        #expect(!grid.text(ofRow: 0).unicodeScalars.contains("\u{1B}"))
    }
}
