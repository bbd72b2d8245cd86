import Cells
import ChineseText
import Testing

/// Whatever is written wherever, the grid can be shown.
struct GridPropertyTests {
    /// A generator with a seed, so that a failure comes again.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            // SplitMix64.
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test("Random text at random places keeps every row whole", arguments: 0..<60)
    func staysWellFormed(seed: UInt64) {
        var dice = Dice(state: seed)
        let size = Size(width: .random(in: 0...300, using: &dice), height: seed < 5 ? 100 : 20)
        var grid = Grid(size: size)
        for _ in 0..<120 { change(&grid, &dice) }
        #expect(grid.isWellFormed)
        for y in 0..<size.height {
            #expect(grid.row(y).map(\.width).reduce(0, +) == size.width)
            #expect(grid.roles(ofRow: y).count == size.width)
        }
    }

    @Test("Heights from nothing to a hundred rows are all right", arguments: 0...100)
    func heights(height: Int) {
        var dice = Dice(state: UInt64(height))
        var grid = Grid(size: Size(width: height % 7, height: height))
        for _ in 0..<20 { change(&grid, &dice) }
        #expect(grid.isWellFormed)
    }

    @Test("A grid has at most a thousand columns and rows")
    func limit() {
        let grid = Grid(size: Size(width: 65_535, height: 1))
        #expect(grid.size == Size(width: 1_000, height: 1))
        #expect(Grid(size: Size(width: -3, height: -1)).size == .zero)
    }

    private func change(_ grid: inout Grid, _ dice: inout Dice) {
        let point = Point(
            x: .random(in: -10...310, using: &dice), y: .random(in: -2...101, using: &dice))
        let rect = Rect(
            x: point.x, y: point.y, width: .random(in: -3...40, using: &dice),
            height: .random(in: -1...5, using: &dice))
        let role = Role.allCases.randomElement(using: &dice) ?? .text
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: grid.fill(rect, role: role)
        case 1: grid.restyle(rect, role: role)
        case 2: grid.caret = point
        case 3: grid.write(text(&dice), at: point, role: role, columns: rect.width)
        default: grid.write(text(&dice), at: point, role: role)
        }
    }

    /// Letters, Han characters, marks, emoji, controls and any other scalar.
    private func text(_ dice: inout Dice) -> SafeText {
        let planes: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x4E00...0x9FFF, 0x300...0x36F, 0x1F300...0x1FAFF, 0...0x9F,
            0x1100...0x11FF, 0x2000...0x206F, 0x20000...0x323AF, 0x10FFF0...0x10FFFF, 0...0x10FFFF,
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...30, using: &dice) {
            let plane = planes.randomElement(using: &dice) ?? 0x20...0x7E
            if let scalar = Unicode.Scalar(UInt32.random(in: plane, using: &dice)) {
                scalars.append(scalar)
            }
        }
        return SafeText(String(scalars))
    }
}
