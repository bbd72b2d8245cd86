/// What a terminal may be shown of one scalar of a text nobody vouches for.
enum ScalarSafety: Equatable {
    /// Shown as it is, in this many columns (1 or 2).
    case shown(widthColumns: Int)
    /// Joins the character before it and takes no column of its own.
    case mark
    /// A white space or line break of any kind: shown as one space.
    case space
    /// Holds a group of emoji together: left out between emoji, else disguise.
    case joiner
    /// Only chooses a variant of the glyph before it: left out, the base is shown.
    case omitted
    /// Never let through: a sign that something stands here is shown in its place.
    case masked

    /// Judges one scalar.
    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if (0x20..<0x7F).contains(value) {
            self = .shown(widthColumns: 1)
        } else if DisplayWidth.isCommonIdeograph(value) || (0xFF01...0xFF5E).contains(value) {
            self = .shown(widthColumns: 2)
        } else if value < 0xA0 {
            self = Self.isLineSpace(value) ? .space : .masked
        } else {
            self = Self.judgeByProperties(scalar)
        }
    }

    private static func judgeByProperties(_ scalar: Unicode.Scalar) -> ScalarSafety {
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint {
            if scalar == zeroWidthJoiner { return .joiner }
            return properties.isVariationSelector ? .omitted : .masked
        }
        if properties.isEmojiModifier { return .omitted }
        if DisplayWidth.isJoiningJamo(scalar.value) { return .mark }
        let isWide = DisplayWidth.isWide(scalar.value)
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark:
            return .mark
        case .lineSeparator, .paragraphSeparator:
            return .space
        case .spaceSeparator:
            return isWide ? .shown(widthColumns: 2) : .space
        case .control, .format, .surrogate:
            return .masked
        case .unassigned:
            return scalar.value >= 0x20000 && isWide ? .shown(widthColumns: 2) : .masked
        default:
            if scalar == replacementCharacter { return .masked }
            if scalar == blankBraille { return .space }
            return .shown(widthColumns: isWide ? 2 : 1)
        }
    }

    private static func isLineSpace(_ value: UInt32) -> Bool {
        value == 0x09 || value == 0x0A || value == 0x0D
    }

    private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
    private static let replacementCharacter: Unicode.Scalar = "\u{FFFD}"
    private static let blankBraille: Unicode.Scalar = "\u{2800}"
}
