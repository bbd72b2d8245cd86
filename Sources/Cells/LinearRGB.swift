/// A colour as amounts of red, green and blue light, 0 to 1: the space in which colours are
/// weighed, mixed and compared.
struct LinearRGB {
    var red: Double
    var green: Double
    var blue: Double

    /// Relative luminance (WCAG 2.1).
    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    /// The coordinates in OKLab (Ottosson, "A perceptual color space for image processing"),
    /// where distance is close to what an eye sees.
    var okLab: (Double, Double, Double) {
        let l = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue).root(3)
        let m = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue).root(3)
        let s = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue).root(3)
        return (
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        )
    }

    /// The coordinates in CIE L*a*b* under D65, the space of ΔE 1976.
    var cieLab: (Double, Double, Double) {
        func bend(_ value: Double) -> Double {
            value > 216.0 / 24_389 ? value.root(3) : (24_389.0 / 27 * value + 16) / 116
        }
        let x = bend((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
        let y = bend(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
        let z = bend((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
        return (116 * y - 16, 500 * (x - y), 200 * (y - z))
    }
}

extension Double {
    /// The positive number whose `degree`-th power is this one, by Newton's method; 0 for what
    /// is not positive. Only the standard library is imported here, and it has no `pow`.
    func root(_ degree: Int) -> Double {
        guard self > 0 else { return 0 }
        var guess = Swift.max(1, self)
        for _ in 0..<200 {
            let power = guess.raised(to: degree - 1)
            let next = (Double(degree - 1) * guess + self / power) / Double(degree)
            if abs(next - guess) <= guess * 1e-15 { return next }
            guess = next
        }
        return guess
    }

    /// This number multiplied with itself, `exponent` factors in all.
    func raised(to exponent: Int) -> Double {
        var product = 1.0
        for _ in 0..<exponent { product *= self }
        return product
    }
}
