import ChineseText

/// How headings are compared: whatever their width, case, blanks, underscores and marks.
enum HeadingText {
    /// The heading as it is looked up.
    static func fold(_ heading: String) -> String {
        Folding.fold(heading).filter { !" _-*:\"'".contains($0) }
    }

    /// The folded heading without what stands in brackets at its end, mostly a unit.
    static func withoutBrackets(_ folded: String) -> String {
        guard folded.last == ")", let open = folded.lastIndex(of: "(") else { return folded }
        return String(folded[..<open])
    }
}
