/// What a cell's bytes say once blanks and the marks for nothing are taken away.
enum CellBytes {
    /// The bytes without blanks at either end: controls, spaces, U+3000, U+00A0, U+FEFF.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let first = rest.first, first <= 0x20 || first >= 0xC2 {
            if first <= 0x20 {
                rest.removeFirst()
            } else if let blank = blanks.first(where: rest.starts) {
                rest.removeFirst(blank.count)
            } else {
                break
            }
        }
        while let last = rest.last, last <= 0x20 || (0x80...0xBF).contains(last) {
            if last <= 0x20 {
                rest.removeLast()
            } else if let blank = blanks.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
                rest.removeLast(blank.count)
            } else {
                break
            }
        }
        return rest
    }

    /// Whether a trimmed cell says nothing: empty, or one of the marks for it.
    static func isAbsent(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 4 else { return false }
        return bytes.isEmpty || absences.contains { bytes.elementsEqual($0) }
    }

    private static let blanks: [[UInt8]] = ["\u{3000}", "\u{00A0}", "\u{FEFF}"].map {
        Array($0.utf8)
    }

    private static let absences: [[UInt8]] = [
        "N/A", "n/a", "NULL", "null", "\\N", "-", "--", "—", "/",
    ].map { Array($0.utf8) }
}
