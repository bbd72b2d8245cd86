/// A versioned row that comes from the centre or from an import: everything that is not an act.
package enum ReferenceRow: Hashable, Sendable {
    case entity(Entity)
    case record(CreditRecord)
    case listing(Listing)
    case measure(Measure)
    case rule(DeadlineRule)
    case holiday(SpecialDay)
    case office(Office)
    case officer(Officer)

    /// The table it belongs to.
    package var table: ReferenceTable {
        switch self {
        case .entity: .entity
        case .record: .record
        case .listing: .listing
        case .measure: .measure
        case .rule: .rule
        case .holiday: .holiday
        case .office: .office
        case .officer: .officer
        }
    }

    /// Its key within the table and the scope.
    package var key: String {
        switch self {
        case .entity(let row): row.id.text
        case .record(let row): row.id.text
        case .listing(let row): row.id.text
        case .measure(let row): row.id.text
        case .rule(let row): "\(row.id)@\(row.from)"
        case .holiday(let row): row.day.description
        case .office(let row): row.id.text
        case .officer(let row): row.id.text
        }
    }
}

/// The tables of reference rows.
package enum ReferenceTable: String, Hashable, Sendable, Codable, CaseIterable {
    case entity, record, listing, measure, rule, holiday, office, officer
}

extension ReferenceRow: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let row = container
        switch try container.decode(ReferenceTable.self, forKey: .table) {
        case .entity: self = .entity(try row.decode(Entity.self, forKey: .row))
        case .record: self = .record(try row.decode(CreditRecord.self, forKey: .row))
        case .listing: self = .listing(try row.decode(Listing.self, forKey: .row))
        case .measure: self = .measure(try row.decode(Measure.self, forKey: .row))
        case .rule: self = .rule(try row.decode(DeadlineRule.self, forKey: .row))
        case .holiday: self = .holiday(try row.decode(SpecialDay.self, forKey: .row))
        case .office: self = .office(try row.decode(Office.self, forKey: .row))
        case .officer: self = .officer(try row.decode(Officer.self, forKey: .row))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(table, forKey: .table)
        switch self {
        case .entity(let row): try container.encode(row, forKey: .row)
        case .record(let row): try container.encode(row, forKey: .row)
        case .listing(let row): try container.encode(row, forKey: .row)
        case .measure(let row): try container.encode(row, forKey: .row)
        case .rule(let row): try container.encode(row, forKey: .row)
        case .holiday(let row): try container.encode(row, forKey: .row)
        case .office(let row): try container.encode(row, forKey: .row)
        case .officer(let row): try container.encode(row, forKey: .row)
        }
    }

    private enum Key: String, CodingKey {
        case table, row
    }
}
