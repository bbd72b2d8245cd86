/// What became of the rows of an import. Nothing is lost:
/// `read = inserted + updated + unchanged + rejected`.
package struct ImportCounts: Hashable, Sendable, Codable {
    package var read = 0
    package var inserted = 0
    package var updated = 0
    package var unchanged = 0
    /// Kept with a warning; counted among the three above too.
    package var warned = 0
    package var rejected = 0

    package init() {}

    /// Both together.
    package static func + (left: ImportCounts, right: ImportCounts) -> ImportCounts {
        var sum = left
        sum.read += right.read
        sum.inserted += right.inserted
        sum.updated += right.updated
        sum.unchanged += right.unchanged
        sum.warned += right.warned
        sum.rejected += right.rejected
        return sum
    }
}
