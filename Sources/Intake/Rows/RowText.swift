import Enforcement

/// One decoded record seen through the mapping: the texts of its fields, trimmed, and what else
/// the source said.
struct RowText {
    let record: CSVRecord
    let mapping: ColumnMapping
    /// What was odd so far.
    var warnings: [IntakeWarning] = []
    /// What no field of the row takes, by heading or field.
    var other: [String: String] = [:]

    init(_ record: CSVRecord, _ mapping: ColumnMapping) {
        self.record = record
        self.mapping = mapping
        if record.isRepaired { warnings.append(.quotesRepaired) }
        for (column, field) in mapping.fields.enumerated() where field == .other {
            guard let text = text(at: column) else { continue }
            let heading = mapping.headings[column]
            let isFree = !heading.isEmpty && other[heading] == nil
            other[isFree ? heading : "\(heading)#\(column + 1)"] = text
        }
    }

    /// The text of a column; nil where there is no such column or it says nothing.
    func text(at column: Int?) -> String? {
        guard let column, column < record.count else { return nil }
        let bytes = CellBytes.trimmed(record.bytes(column))
        return CellBytes.isAbsent(bytes) ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// The text of a field, nil where it says nothing.
    func text(_ field: IntakeField) -> String? { text(at: mapping.column(field)) }

    /// The day in a field. A text that is none is kept in `other` with a warning.
    mutating func day(_ field: IntakeField) -> Day? {
        guard let text = text(field) else { return nil }
        if let day = Day(text) ?? Day.parseLenient(text) { return day }
        keep(text, of: field)
        return nil
    }

    /// The texts of a field that holds several.
    func list(_ field: IntakeField) -> [String] {
        (text(field) ?? "").split { ";；、|，,".contains($0) }
            .map { String(decoding: CellBytes.trimmed(Array($0.utf8)[...]), as: UTF8.self) }
            .filter { !$0.isEmpty }
    }

    /// Keeps a text its field can't take.
    mutating func keep(_ text: String, of field: IntakeField) {
        warnings.append(.unreadable(field))
        other[field.rawValue] = text
    }

    /// Keeps a text the row has no field for.
    mutating func keep(_ field: IntakeField) {
        if let text = text(field) { other[field.rawValue] = text }
    }
}
