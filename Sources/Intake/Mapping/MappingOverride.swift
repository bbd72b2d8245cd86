/// What a mapping file says: which column means what, above what the headings tell.
package struct MappingOverride: Hashable, Sendable {
    /// The kind of the rows, where the file says it.
    package var kind: IntakeKind?
    /// By heading as the file writes it.
    package var columns: [String: IntakeField]

    package init(kind: IntakeKind? = nil, columns: [String: IntakeField] = [:]) {
        self.kind = kind
        self.columns = columns
    }
}
