/// A colour as a device of some depth shows it.
package struct TerminalColor: Hashable, Sendable {
    /// The device's number for it; −1 is the terminal's own default.
    package let index: Int16
    /// What that number is expected to look like.
    package let rgb: RGB

    init(index: Int16, rgb: RGB) {
        self.index = index
        self.rgb = rgb
    }

    init(_ ansi: AnsiColor) {
        self.init(index: Int16(ansi.rawValue), rgb: ansi.rgb)
    }

    /// The colour of the 256-colour cube and greys (16–255) that looks most like `rgb`.
    static func nearest256(_ rgb: RGB) -> TerminalColor {
        let wanted = rgb.linear.okLab
        var best = (index: 16, distance: Double.infinity)
        for (offset, lab) in labs256.enumerated() {
            let distance =
                (lab.0 - wanted.0).raised(to: 2) + (lab.1 - wanted.1).raised(to: 2)
                + (lab.2 - wanted.2).raised(to: 2)
            if distance < best.distance { best = (16 + offset, distance) }
        }
        return TerminalColor(index: Int16(best.index), rgb: colors256[best.index - 16])
    }

    /// The sixteen-colour twin of `rgb`: the nearest `AnsiColor` to the eye.
    static func nearest16(_ rgb: RGB) -> AnsiColor {
        let wanted = rgb.linear.okLab
        func distance(_ color: AnsiColor) -> Double {
            let lab = color.rgb.linear.okLab
            return (lab.0 - wanted.0).raised(to: 2) + (lab.1 - wanted.1).raised(to: 2)
                + (lab.2 - wanted.2).raised(to: 2)
        }
        return AnsiColor.allCases.min { distance($0) < distance($1) } ?? .black
    }

    /// Colours 16–255 of xterm: a cube of six steps a channel, then 24 greys.
    private static let colors256: [RGB] = {
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        let cube = steps.flatMap { red in
            steps.flatMap { green in
                steps.map { blue in RGB(red: red, green: green, blue: blue) }
            }
        }
        let greys = (0..<24).map { UInt8(8 + 10 * $0) }
            .map { RGB(red: $0, green: $0, blue: $0) }
        return cube + greys
    }()

    private static let labs256 = colors256.map(\.linear.okLab)
}
