import Enforcement

/// Makes of one record what its kind of file says it is.
struct RowMapper {
    let mapping: ColumnMapping
    /// Made when the first row needs it.
    private lazy var regionNames = RegionNames(RegionTable.decoded)
    /// The day of receipt of a matter whose file doesn't give it.
    private let today: Day

    init(mapping: ColumnMapping, today: Day) {
        self.mapping = mapping
        self.today = today
    }

    /// The row a decoded record stands for.
    ///
    /// - Parameter warnings: what was odd about the record before it came here.
    mutating func row(
        _ record: CSVRecord, warnings: [IntakeWarning]
    ) throws(RejectReason) -> IntakeRow {
        var text = RowText(record, mapping)
        text.warnings += warnings
        let content = try content(&text)
        return IntakeRow(line: record.line, content: content, warnings: text.warnings)
    }

    private mutating func content(_ row: inout RowText) throws(RejectReason) -> IntakeContent {
        switch mapping.kind {
        case .entities: .reference(.entity(try entity(&row)))
        case .records: .reference(.record(try row.creditRecord()))
        case .listings: .reference(.listing(try row.listing()))
        case .penalties: .reference(.record(try row.penalty()))
        case .complaints: try row.complaint(today)
        case .inspections: try row.inspection(today)
        case .holidays: .reference(.holiday(try row.holiday()))
        case .measures: .reference(.measure(try row.measure()))
        case .officers: .reference(.officer(try row.officer()))
        case .offices: .reference(.office(try row.officeRow()))
        case .regions: .region(try row.regionRow())
        case .industries: .industry(try row.industryRow())
        }
    }
}

extension RowMapper {
    /// The entity of a row, in the region its province and city name where its code names none.
    private mutating func entity(_ row: inout RowText) throws(RejectReason) -> Entity {
        var entity = try row.entity()
        if entity.region == nil, let province = row.text(.province) {
            entity.region = regionNames.code(province: province, city: row.text(.city))
        }
        return entity
    }
}

extension RowText {
    /// The text of a field the row can't do without.
    func required(_ field: IntakeField) throws(RejectReason) -> String {
        guard let text = text(field) else { throw .missing(field) }
        return text
    }

    /// The day in a field the row can't do without.
    func requiredDay(_ field: IntakeField) throws(RejectReason) -> Day {
        guard let day = text(field).flatMap(Day.parseLenient) else { throw .missing(field) }
        return day
    }
}
