extension SafeText {
    /// One character as the cell grid sees it: a scalar that takes columns and the marks on it.
    package struct Cluster: Hashable, Sendable {
        /// The scalars, at most 1 + ``SafeText/markLimit``.
        package let text: String
        /// Columns: 1 or 2.
        package let width: Int

        /// A space fills any cell nothing else stands in.
        package static let space = Cluster(text: " ", width: 1)

        init(text: String, width: Int) {
            self.text = text
            self.width = width
        }
    }

    /// The characters of a safe text, in order.
    package struct Clusters: Sequence, IteratorProtocol {
        private var rest: Substring.UnicodeScalarView

        init(_ text: SafeText) {
            rest = Substring(text.string).unicodeScalars
        }

        package mutating func next() -> Cluster? {
            guard let first = rest.first else { return nil }
            var end = rest.index(after: rest.startIndex)
            while end < rest.endIndex, ScalarSafety(rest[end]) == .mark {
                end = rest.index(after: end)
            }
            let text = String(Substring(rest[..<end]))
            rest = rest[end...]
            return Cluster(text: text, width: DisplayWidth.of(first))
        }
    }

    /// The characters in order, each 1 or 2 columns wide; their widths sum to ``widthColumns``.
    package var clusters: Clusters { Clusters(self) }
}
