/// The columns of one kind of file: which headings mean which field, which fields a row can't do
/// without, and which give the kind away.
struct KindColumns {
    let kind: IntakeKind
    /// Of each group one must be there.
    let needed: [[IntakeField]]
    /// Of each group one must be there for the kind to be told from the headings alone.
    let telling: [[IntakeField]]
    /// The headings of each field, apart from its own raw value, parted by blanks.
    let headings: [IntakeField: String]

    /// The field each folded heading means.
    var fields: [String: IntakeField] {
        var fields: [String: IntakeField] = [:]
        for (field, words) in headings {
            fields[HeadingText.fold(field.rawValue)] = field
            for word in words.split(separator: " ") {
                fields[HeadingText.fold(String(word))] = field
            }
        }
        return fields
    }

    /// The row of every kind; of two that fit equally well the earlier one wins.
    static let rows: [KindColumns] = [
        entities, holidays, regions, industries, measures, officers, offices, listings,
        penalties, complaints, inspections, records,
    ]

    static func row(_ kind: IntakeKind) -> KindColumns {
        guard let row = rows.first(where: { $0.kind == kind }) else {
            preconditionFailure("every kind of file has a row of columns")
        }
        return row
    }
}
