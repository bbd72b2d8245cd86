/// How a cell is shown besides its colours.
package struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8

    /// The set with these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier or brighter.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter.
    package static let dim = Attributes(rawValue: 2)
    /// With a line beneath.
    package static let underline = Attributes(rawValue: 4)
    /// Ground and text swapped.
    package static let reverse = Attributes(rawValue: 8)

    /// The attribute's name in a theme file, or nil.
    package init?(name: String) {
        switch name {
        case "bold": self = .bold
        case "dim": self = .dim
        case "underline": self = .underline
        case "reverse": self = .reverse
        default: return nil
        }
    }
}
