/// Makes spellings of one text alike, for matching only: what is stored is never changed.
///
/// Registries write the same name with full-width and half-width letters, brackets and dots, and
/// an input method types full-width punctuation.
package enum Folding {
    /// The folded text: lower-case, half-width, accents and invisible characters left out,
    /// punctuation made ASCII, brackets, dots and dashes each made one; white space trimmed,
    /// collapsed, and left out beside Han characters.
    package static func fold(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        var spaceIsOwed = false
        for scalar in text.unicodeScalars {
            guard let folded = fold(scalar) else { continue }
            if folded == " " {
                spaceIsOwed = true
                continue
            }
            if let last, spaceIsOwed, !isHan(last), !isHan(folded) { output.append(" ") }
            output.append(folded)
            last = folded
            spaceIsOwed = false
        }
        return String(output)
    }

    /// One scalar folded; white space of any kind becomes a space, and what is invisible
    /// (marks, controls, formats) is nil.
    package static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = scalar.value
        if value < 0x7F { return foldASCII(value) }
        if DisplayWidth.isCommonIdeograph(value) { return scalar }
        switch value {
        case 0xFF01...0xFF5E:
            return foldASCII(value - 0xFEE0)
        case 0xC0..<0xC0 + UInt32(accentedLatin.count):
            let base = accentedLatin[Int(value - 0xC0)]
            if base != "." { return base }
        case 0x2F00...0x2FD5:
            return kangxiRadicals[Int(value - 0x2F00)]
        case 0xF900..<0xF900 + UInt32(compatibilityIdeographs.count):
            let unified = compatibilityIdeographs[Int(value - 0xF900)]
            return unified == "." ? scalar : unified
        case 0x20000...0x3FFFF:
            return scalar
        default:
            break
        }
        return punctuation[scalar] ?? foldByProperties(scalar)
    }

    /// One key typed in normal mode while a Chinese input method is on: full-width forms and
    /// Chinese punctuation become the ASCII key they were typed with; all else stays.
    package static func foldKey(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if (0xFF01...0xFF5E).contains(scalar.value) {
            return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
        }
        return typedPunctuation[scalar] ?? scalar
    }

    /// Whether this is a Han character (汉字), one of its radicals or its number zero.
    package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFD, 0xF900...0xFAFF,
            0x2E80...0x2FD5, 0x3005, 0x3007:
            true
        default:
            false
        }
    }

    private static func foldASCII(_ value: UInt32) -> Unicode.Scalar? {
        switch value {
        case 0x41...0x5A: Unicode.Scalar(UInt8(value + 0x20))
        case 0x20...0x7E: Unicode.Scalar(UInt8(value))
        case 0x09, 0x0A, 0x0D: " "
        default: nil
        }
    }

    private static func foldByProperties(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch ScalarSafety(scalar) {
        case .space:
            return " "
        case .shown:
            let lowered = scalar.properties.lowercaseMapping.unicodeScalars
            return lowered.count == 1 ? lowered.first : scalar
        case .mark, .joiner, .omitted, .masked:
            return nil
        }
    }

    /// Each key: one ASCII (or the chosen) sign, then all the signs that become it.
    private static let punctuation = table([
        " \u{3000}", "(（〔﹙", ")）〕﹚", "[【〖", "]】〗", "<《〈", ">》〉", "\"“”„‟「」『』", "'‘’‚‛",
        ",、﹐﹑､", ".。｡﹒", ";﹔", ":﹕", "?﹖", "!﹗", "%﹪", "&﹠", "-‐‑‒–—―−﹣─━", "~〜",
        "·•‧∙⋅・･", "¥￥", "〇○◯",
    ])

    /// What Chinese input methods give for an ASCII key; `、` is typed with `/`.
    private static let typedPunctuation = table([
        " \u{3000}", ":：", ";；", ",，", ".。", "?？", "!！", "[【", "]】", "<《", ">》", "$￥", "/、",
        "\"“”", "'‘’", "`·",
    ])

    private static func table(_ rows: [String]) -> [Unicode.Scalar: Unicode.Scalar] {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for row in rows {
            guard let target = row.unicodeScalars.first else { continue }
            for scalar in row.unicodeScalars.dropFirst() { table[scalar] = target }
        }
        return table
    }
}
