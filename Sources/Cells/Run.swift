/// Neighbouring cells of one row that look the same, ready for a device to write in one go.
package struct Run: Hashable, Sendable {
    /// One grapheme cluster and the columns it covers; a blank cell is a space.
    package struct Cluster: Hashable, Sendable {
        /// The cluster's text.
        package let text: String
        /// One or two columns.
        package let widthColumns: Int
    }

    /// What stands in it, from left to right.
    package let clusters: [Cluster]
    /// What the text means.
    package let role: Role
    /// The ground beneath it.
    package let surface: Role
    /// The column of its first cell.
    package let x: Int
    /// The columns it covers.
    package let width: Int

    /// The text of all its clusters.
    package var text: String { clusters.map(\.text).joined() }
}
