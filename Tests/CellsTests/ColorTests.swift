import Cells
import Testing

/// Contrast and colour vision against published and measured figures.
struct ColorTests {
    @Test(
        "Contrast is that of WCAG",
        arguments: [
            ("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#FFFFFF", 1.0), ("#777777", "#FFFFFF", 4.48),
            ("#CD0000", "#000000", 3.6), ("#0000EE", "#000000", 2.2), ("#CDCD00", "#FFFFFF", 1.7),
            ("#A61B1B", "#FBFBF8", 7.2), ("#0B6B4B", "#FBFBF8", 6.3),
        ])
    func contrast(one: String, other: String, ratio: Double) throws {
        let measured = try color(one).contrast(with: color(other))
        #expect(abs(measured - ratio) < 0.1, "\(measured)")
    }

    @Test("Colour blindness is simulated as measured before")
    func vision() throws {
        let good = try ["#66B3F0", "#F0E442", "#FF7A33"].map(color)
        #expect(worst(good, ColorVision.allCases) >= 20)
        let ansi = try ["#00CD00", "#CDCD00", "#CD0000"].map(color)
        #expect(abs(worst(ansi, [.protanopia]) - 5.5) < 0.6)
        let light = try ["#A61B1B", "#7A4D00", "#0B6B4B"].map(color)
        #expect(abs(worst(light, [.deuteranopia]) - 3.7) < 0.6)
    }

    @Test(
        "Only #RRGGBB is a colour", arguments: ["", "#12345", "123456", "#12345G", "#+12345", "#高"])
    func notAColor(text: String) {
        #expect(RGB(hex: text) == nil)
    }

    @Test("ANSI names go both ways", arguments: AnsiColor.allCases)
    func names(color: AnsiColor) {
        #expect(AnsiColor(name: color.name) == color)
    }

    private func color(_ hex: String) throws -> RGB { try #require(RGB(hex: hex)) }

    private func worst(_ colors: [RGB], _ visions: [ColorVision]) -> Double {
        var least = Double.infinity
        for vision in visions {
            for (index, one) in colors.enumerated() {
                for other in colors[(index + 1)...] {
                    least = min(least, vision.difference(one, other))
                }
            }
        }
        return least
    }
}
