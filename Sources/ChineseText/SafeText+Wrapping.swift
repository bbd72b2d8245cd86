extension SafeText {
    /// Breaks the text into lines of at most `columns` columns, at most `maxLines` of them.
    ///
    /// A line may end before or after any Han character, after a space, and inside a word only
    /// when the word alone is wider than a line. Closing punctuation does not begin a line and
    /// opening punctuation does not end one where another break is possible (as GB/T 15834
    /// sets Chinese text). If lines run out, the last ends in `~`.
    package func wrapped(toColumns columns: Int, maxLines: Int) -> [SafeText] {
        guard columns > 0, maxLines > 0 else { return [] }
        if widthColumns <= columns { return [self] }
        let all = Array(clusters)
        var lines: [SafeText] = []
        var start = 0
        while start < all.count {
            if lines.count == maxLines - 1 {
                lines.append(Self.line(all[start...]).clipped(toColumns: columns))
                break
            }
            let end = Self.lineEnd(in: all, from: start, columns: columns)
            lines.append(Self.line(all[start..<end], trimmed: end < all.count))
            start = end
            while start < all.count, all[start] == .space { start += 1 }
        }
        return lines.map { $0.clipped(toColumns: columns) }
    }

    /// Where the line that begins at `start` ends: the last good break that fits, else as much
    /// as fits, and one character in any case.
    private static func lineEnd(in all: [Cluster], from start: Int, columns: Int) -> Int {
        var fit = start
        var width = 0
        while fit < all.count, width + all[fit].width <= columns {
            width += all[fit].width
            fit += 1
        }
        if fit == all.count { return fit }
        var end = fit
        while end > start, !canBreak(between: all[max(0, end - 1)], and: all[end]) { end -= 1 }
        return max(end > start ? end : fit, start + 1)
    }

    private static func canBreak(between left: Cluster, and right: Cluster) -> Bool {
        if right == .space || left == .space { return true }
        guard left.width == 2 || right.width == 2 else { return false }
        return !opening.contains(left.text) && !closing.contains(right.text)
    }

    private static func line(_ part: ArraySlice<Cluster>, trimmed: Bool = false) -> SafeText {
        var part = part
        while trimmed, part.count > 1, part.last == .space { part.removeLast() }
        return SafeText(
            safe: part.map(\.text).joined(), widthColumns: part.reduce(0) { $0 + $1.width })
    }

    private static let closing = Set(
        "，。、；：？！）】》〉」』〕〗”’…—·％,.;:?!)]}>%~".map(String.init))
    private static let opening = Set("（【《〈「『〔〖“‘([{<".map(String.init))
}
