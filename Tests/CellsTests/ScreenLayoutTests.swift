import Cells
import Testing

/// Where everything stands at the sizes of the design, and that no size at all breaks it.
///
/// A drawing has one line per band of equal rows: the rows, then each part's letter and columns:
/// `h` header, `T` tabs, `u` subject, `1`–`4` panes, `p` preview, `d` detail, `o` outbox, `|` rule,
/// `m` message, `k` key hints, `c` card.
struct ScreenLayoutTests {
    @Test(
        "Layouts are those of the design",
        arguments: [
            (80, 24, "0 h80; 1 T80; 2 u80; 3-17 4*80; 18-21 p80; 22 m80; 23 k80"),
            (80, 21, "0 h80; 1 T80; 2 u80; 3-18 4*80; 19 m80; 20 k80"),
            (
                120, 40,
                "0 h120; 1 u120; 2-15 1*54 |1 2*65; 16-21 4*54 |1 2*65; 22-37 4*54 |1 3*65; "
                    + "38 m120; 39 k120"
            ),
            (
                200, 60,
                "0 h200; 1 u200; 2-23 1*62 |1 2*74 |1 3*62; 24-37 4*62 |1 2*74 |1 3*62; "
                    + "38-57 4*62 |1 d74 |1 o62; 58 m200; 59 k200"
            ),
            (60, 16, "0 h60; 1 T60; 2 u60; 3-13 4*60; 14 m60; 15 k60"),
            (59, 15, "0-14 c59"),
            (10, 3, "0-2 c10"),
        ])
    func drawings(width: Int, height: Int, drawing: String) {
        let size = Size(width: width, height: height)
        #expect(draw(ScreenLayout.layout(size, focus: .queue, zoom: false)) == drawing)
    }

    @Test("Zoom gives the focused pane the whole body")
    func zoom() {
        let layout = ScreenLayout.layout(
            Size(width: 120, height: 40), focus: .timeline, zoom: true)
        #expect(draw(layout) == "0 h120; 1 u120; 2-37 2*120; 38 m120; 39 k120")
    }

    @Test(
        "Breakpoints",
        arguments: [
            (59, 40, SizeClass.tiny), (60, 15, .tiny), (60, 16, .stack), (99, 60, .stack),
            (200, 29, .stack), (100, 30, .grid), (159, 60, .grid), (200, 39, .grid),
            (160, 40, .wide), (0, 0, .tiny),
        ])
    func breakpoints(width: Int, height: Int, expected: SizeClass) {
        #expect(SizeClass(Size(width: width, height: height)) == expected)
    }

    @Test("At every size no two parts share a cell and all are on the screen")
    func disjoint() {
        for width in stride(from: 0, through: 300, by: 7) {
            for height in stride(from: 0, through: 100, by: 3) {
                for focus in PaneSlot.allCases {
                    let layout = ScreenLayout.layout(
                        Size(width: width, height: height), focus: focus,
                        zoom: (width + height) % 2 == 0)
                    let area = parts(layout).map { $0.rect.width * $0.rect.height }.reduce(0, +)
                    #expect(area == width * height, "\(width)x\(height)")
                    let screen = Rect(size: layout.size)
                    for (_, rect) in parts(layout) where !rect.isEmpty {
                        #expect(rect.intersection(screen) == rect)
                    }
                    #expect(layout.sizeClass == .tiny || layout.panes[focus] != nil)
                }
            }
        }
    }

    private func parts(_ layout: ScreenLayout) -> [(letter: String, rect: Rect)] {
        var parts: [(String, Rect)] = [
            ("h", layout.header), ("u", layout.subject), ("m", layout.message), ("k", layout.hints),
        ]
        parts += layout.panes.map { ("\($0.rawValue)*", $1) }
        parts += layout.rules.map { ("|", $0) }
        let optional = [
            ("T", layout.tabs), ("p", layout.preview), ("d", layout.detail), ("o", layout.outbox),
            ("c", layout.card),
        ]
        return parts + optional.compactMap { letter, rect in rect.map { (letter, $0) } }
    }

    private func draw(_ layout: ScreenLayout) -> String {
        var bands: [(first: Int, last: Int, text: String)] = []
        for y in 0..<layout.size.height {
            let text = parts(layout).filter { $0.rect.y <= y && y < $0.rect.bottom }
                .sorted { $0.rect.x < $1.rect.x }.map { "\($0.letter)\($0.rect.width)" }
                .joined(separator: " ")
            if let last = bands.last, last.text == text {
                bands[bands.count - 1].last = y
            } else {
                bands.append((y, y, text))
            }
        }
        return bands.map { band in
            (band.first == band.last ? "\(band.first)" : "\(band.first)-\(band.last)") + " "
                + band.text
        }.joined(separator: "; ")
    }
}
