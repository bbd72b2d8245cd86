/// Which column of a file means what.
package struct ColumnMapping: Hashable, Sendable {
    package let kind: IntakeKind
    /// The headings as the file writes them.
    package let headings: [String]
    /// What each column means; `other` where nobody knows or where an earlier column means it.
    package let fields: [IntakeField]

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - kind: the kind of the rows; nil where the headings shall tell it.
    ///   - override: what is known better than by the headings.
    /// - Returns: nil where the headings name no kind, or lack what the kind needs.
    package init?(
        headings: [String], kind: IntakeKind?, override: MappingOverride = MappingOverride()
    ) {
        guard let kind = kind ?? override.kind else {
            let told = KindColumns.rows
                .map { ColumnMapping(headings: headings, row: $0, override: override) }
                .filter { $0.has(KindColumns.row($0.kind).telling) }
            // The first of equals.
            guard let most = told.map(\.knownCount).max(),
                let best = told.first(where: { $0.knownCount == most })
            else { return nil }
            self = best
            return
        }
        let row = KindColumns.row(kind)
        let mapping = ColumnMapping(headings: headings, row: row, override: override)
        guard mapping.has(row.needed) else { return nil }
        self = mapping
    }

    private init(headings: [String], row: KindColumns, override: MappingOverride) {
        kind = row.kind
        self.headings = headings
        let known = row.fields
        var taken: Set<IntakeField> = []
        fields = headings.map { heading in
            let folded = HeadingText.fold(heading)
            let found =
                override.columns[heading] ?? known[folded]
                ?? known[HeadingText.withoutBrackets(folded)]
            guard let found, found != .other, taken.insert(found).inserted else { return .other }
            return found
        }
    }

    /// The column that means a field.
    func column(_ field: IntakeField) -> Int? { fields.firstIndex(of: field) }

    private var knownCount: Int { fields.count { $0 != .other } }

    private func has(_ groups: [[IntakeField]]) -> Bool {
        groups.allSatisfy { group in group.contains { fields.contains($0) } }
    }
}
