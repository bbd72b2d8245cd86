/// Text that is safe to show on a terminal, with its width known.
///
/// Names, complaints and server messages come from people we do not know. Made through this
/// type, no control character, escape, bidirectional override, tag or zero-width character
/// reaches the screen: each becomes ``mask``. Line breaks and every other white space become
/// spaces, variation selectors and the joiners of emoji are left out, and no character carries
/// more than ``markLimit`` combining marks. Making it twice changes nothing more. What is stored,
/// signed or exported is never altered: this is for showing only.
package struct SafeText: Hashable, Sendable {
    /// The text as it may be shown.
    package let string: String
    /// Its width in columns of a terminal.
    package let widthColumns: Int

    /// Makes any text safe. Never fails.
    package init(_ raw: String) {
        if raw.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            self.init(safe: raw, widthColumns: raw.utf8.count)
            return
        }
        var builder = Builder()
        for scalar in raw.unicodeScalars {
            builder.append(scalar)
        }
        self.init(safe: String(builder.output), widthColumns: builder.widthColumns)
    }

    /// The empty text.
    package init() {
        self.init(safe: "", widthColumns: 0)
    }

    /// For text this target built from safe text.
    init(safe string: String, widthColumns: Int) {
        self.string = string
        self.widthColumns = widthColumns
    }

    /// This many spaces; none for a negative number.
    package static func spaces(_ count: Int) -> SafeText {
        let count = max(0, count)
        return SafeText(safe: String(repeating: " ", count: count), widthColumns: count)
    }

    /// Shown in the place of what must not be shown: the geta mark of Chinese and Japanese
    /// print, two columns on every terminal.
    package static let mask: Unicode.Scalar = "〓"

    /// Combining marks one character may carry; a cell of the terminal library holds five scalars.
    package static let markLimit = 4

    package var isEmpty: Bool { string.isEmpty }
}

extension SafeText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) {
        self.init(value)
    }
}

extension SafeText: CustomStringConvertible {
    package var description: String { string }
}

extension SafeText {
    /// One text after the other.
    package static func + (left: SafeText, right: SafeText) -> SafeText {
        // A safe text never begins with a mark or a joiner, so nothing merges at the seam.
        SafeText(
            safe: left.string + right.string,
            widthColumns: left.widthColumns + right.widthColumns)
    }

    /// Appends a text in place.
    package static func += (left: inout SafeText, right: SafeText) {
        left = left + right
    }

    /// Splits a text at its line breaks, each line made safe. Always at least one line.
    package static func lines(of raw: String) -> [SafeText] {
        raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { SafeText(String($0)) }
    }

    /// Collects the safe form of a text scalar by scalar.
    private struct Builder {
        var output = String.UnicodeScalarView()
        var widthColumns = 0
        /// The last scalar that took columns; marks and joiners lean on it.
        private var base: Unicode.Scalar?
        private var marks = 0
        private var endsInCarriageReturn = false

        mutating func append(_ scalar: Unicode.Scalar) {
            let isSecondOfLineBreak = endsInCarriageReturn && scalar == "\n"
            endsInCarriageReturn = scalar == "\r"
            if isSecondOfLineBreak { return }
            switch ScalarSafety(scalar) {
            case .shown(let width):
                put(scalar, widthColumns: width)
            case .space:
                put(" ", widthColumns: 1)
            case .masked:
                put(SafeText.mask, widthColumns: 2)
            case .omitted:
                break
            case .joiner:
                let joinsEmoji = base.map { $0.value > 0xFF && $0.properties.isEmoji } ?? false
                if !joinsEmoji { put(SafeText.mask, widthColumns: 2) }
            case .mark:
                guard base != nil else { return put(SafeText.mask, widthColumns: 2) }
                guard marks < SafeText.markLimit else { return }
                marks += 1
                output.append(scalar)
            }
        }

        private mutating func put(_ scalar: Unicode.Scalar, widthColumns width: Int) {
            output.append(scalar)
            widthColumns += width
            base = scalar
            marks = 0
        }
    }
}

extension Sequence<SafeText> {
    /// All texts in one, with a separator between each two.
    package func joined(separator: SafeText = SafeText()) -> SafeText {
        var string = ""
        var width = 0
        var isFirst = true
        for text in self {
            if !isFirst {
                string += separator.string
                width += separator.widthColumns
            }
            string += text.string
            width += text.widthColumns
            isFirst = false
        }
        return SafeText(safe: string, widthColumns: width)
    }
}
