/// The little folding that codes and dates of real files need before they are judged.
enum WidthFolding {
    /// The text with full-width ASCII (U+FF01–FF5E) made narrow, every kind of blank made one
    /// ordinary space, invisible marks dropped, and no blank at either end.
    static func fold(_ text: String) -> String {
        // Nearly every code of a real file is narrow already.
        if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
                scalars.append(" ")
            case 0x200B...0x200F, 0x2060, 0xFEFF:
                continue
            default:
                scalars.append(scalar)
            }
        }
        let start = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
        let end = scalars.lastIndex { $0 != " " }.map(scalars.index(after:)) ?? start
        return String(scalars[start..<end])
    }

    /// The text with ASCII small letters made capitals; other scripts are left alone.
    static func upperCased(_ text: String) -> String {
        guard text.utf8.contains(where: isLowerCase) else { return text }
        return String(decoding: text.utf8.map { isLowerCase($0) ? $0 - 32 : $0 }, as: UTF8.self)
    }

    /// An ASCII small letter.
    static func isLowerCase(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
