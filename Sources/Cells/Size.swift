/// How many columns and rows something has; never negative.
package struct Size: Hashable, Sendable {
    /// Columns.
    package let width: Int
    /// Rows.
    package let height: Int

    /// A size of `width` columns and `height` rows; a negative side counts as zero.
    package init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// No columns and no rows.
    package static let zero = Size(width: 0, height: 0)

    /// Whether nothing can be drawn in it.
    package var isEmpty: Bool { width == 0 || height == 0 }
}
