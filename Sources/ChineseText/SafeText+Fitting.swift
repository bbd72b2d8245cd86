extension SafeText {
    /// The text in at most this many columns. Where something was cut it ends in `~`; a wide
    /// character is never cut in half, so the result may be a column narrower.
    package func clipped(toColumns columns: Int) -> SafeText {
        guard widthColumns > columns else { return self }
        guard columns > 0 else { return SafeText() }
        let kept = prefix(fitting: columns - 1)
        return SafeText(safe: kept.string + "~", widthColumns: kept.widthColumns + 1)
    }

    /// The text in exactly this many columns: clipped, or filled with spaces on the right.
    package func padded(toColumns columns: Int) -> SafeText {
        let text = clipped(toColumns: columns)
        return text + .spaces(columns - text.widthColumns)
    }

    /// The text in exactly this many columns: clipped, or filled with spaces on the left.
    package func paddedLeft(toColumns columns: Int) -> SafeText {
        let text = clipped(toColumns: columns)
        return .spaces(columns - text.widthColumns) + text
    }

    /// The longest beginning of whole characters in at most this many columns.
    private func prefix(fitting columns: Int) -> SafeText {
        // Every character outside ASCII has more bytes than columns.
        if string.utf8.count == widthColumns {
            return SafeText(safe: String(string.utf8.prefix(columns)) ?? "", widthColumns: columns)
        }
        let scalars = string.unicodeScalars
        var end = scalars.startIndex
        var width = 0
        while end < scalars.endIndex {
            let next = width + DisplayWidth.of(scalars[end])
            if next > columns { break }
            width = next
            end = scalars.index(after: end)
        }
        return SafeText(safe: String(scalars[..<end]), widthColumns: width)
    }
}
