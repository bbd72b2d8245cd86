/// A colour of the sRGB space, eight bits a channel.
package struct RGB: Hashable, Sendable {
    /// Red, 0 to 255.
    package let red: UInt8
    /// Green, 0 to 255.
    package let green: UInt8
    /// Blue, 0 to 255.
    package let blue: UInt8

    /// The colour with these channels.
    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour written `#RRGGBB`, or nil when the text is anything else.
    package init?(hex: String) {
        let digits = hex.utf8.dropFirst()
        guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")),
            let value = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        self.init(value)
    }

    /// The colour `0xRRGGBB`.
    init(_ value: UInt32) {
        self.init(
            red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF),
            blue: UInt8(value & 0xFF))
    }

    /// The contrast of text in one colour on a ground of the other, 1 to 21 (WCAG 2.1,
    /// "contrast ratio").
    package func contrast(with other: RGB) -> Double {
        let ours = linear.luminance + 0.05
        let theirs = other.linear.luminance + 0.05
        return max(ours, theirs) / min(ours, theirs)
    }

    /// The channels as amounts of light.
    var linear: LinearRGB {
        func light(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            guard value > 0.04045 else { return value / 12.92 }
            let fifthRoot = ((value + 0.055) / 1.055).root(5)
            return fifthRoot.raised(to: 12)
        }
        return LinearRGB(red: light(red), green: light(green), blue: light(blue))
    }
}
