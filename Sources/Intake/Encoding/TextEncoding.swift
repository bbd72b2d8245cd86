/// The encodings real files come in.
package enum TextEncoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    /// GB 18030, and with it GBK and GB 2312, which are parts of it.
    case gb18030 = "GB18030"

    /// The encoding most lines of a sample are valid in; nil where it is ASCII throughout.
    ///
    /// Chinese in GB 18030 is hardly ever valid UTF-8, while UTF-8 often passes for GB 18030, so
    /// UTF-8 wins where half of the lines agree with it: a few damaged lines don't turn a file
    /// into mojibake. A first line, mostly the header, with two characters of UTF-8 that take
    /// three bytes settles it alone.
    package static func detect(_ sample: [UInt8]) -> TextEncoding? {
        var counts = (lines: 0, utf8: 0, gb18030: 0)
        let lines = sample.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        for (index, line) in lines.enumerated() where line.contains(where: { $0 >= 0x80 }) {
            // The sample may end within a character.
            let isCut = index == lines.count - 1
            counts.lines += 1
            if isUTF8(isCut ? withoutCutCharacter(line) : line) {
                if counts.lines == 1, line.count(where: { $0 >= 0xE0 }) > 1 { return .utf8 }
                counts.utf8 += 1
            }
            if isGB18030(line, mayBeCut: isCut) { counts.gb18030 += 1 }
        }
        guard counts.lines > 0 else { return nil }
        return counts.utf8 * 2 >= counts.lines || counts.gb18030 <= counts.utf8 ? .utf8 : .gb18030
    }

    /// Whether bytes are well-formed UTF-8.
    package static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    /// A slice without the up to three bytes of a character whose rest is missing.
    private static func withoutCutCharacter(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let lead = line.lastIndex(where: { $0 & 0xC0 != 0x80 }), line.endIndex - lead < 4,
            line[lead] >= 0xC2
        else { return line }
        let length = line[lead] >= 0xF0 ? 4 : line[lead] >= 0xE0 ? 3 : 2
        return line.endIndex - lead < length ? line[..<lead] : line
    }

    /// Whether bytes have the shape of GB 18030: one, two or four bytes a character.
    private static func isGB18030(_ line: ArraySlice<UInt8>, mayBeCut: Bool) -> Bool {
        var position = line.startIndex
        while position < line.endIndex {
            let byte = line[position]
            if byte < 0x80 {
                position += 1
                continue
            }
            guard (0x81...0xFE).contains(byte) else { return false }
            guard position + 1 < line.endIndex else { return mayBeCut }
            let isLong = (0x30...0x39).contains(line[position + 1])
            guard isLong || (0x40...0xFE).contains(line[position + 1]),
                line[position + 1] != 0x7F
            else { return false }
            position += isLong ? 4 : 2
        }
        return position == line.endIndex || mayBeCut
    }
}
