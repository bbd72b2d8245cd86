import Enforcement
import GRDB

/// The rows of everything that is no entity: the row itself as JSON, beside it the columns that
/// are searched by.
struct FactTable {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The stored rows of a key, in any scope.
    func find(_ table: ReferenceTable, key: String) throws -> [StoredRow] {
        let sql =
            switch table {
            case .record: "SELECT id, scope, position, valid_from FROM record WHERE key = ?"
            case .listing: "SELECT id, scope, position, valid_from FROM listing WHERE key = ?"
            case .entity, .measure, .rule, .holiday, .office, .officer:
                """
                SELECT id, scope, position, valid_from FROM catalogue
                WHERE key = ? AND kind = ?
                """
            }
        let arguments: StatementArguments =
            table.isCatalogued ? [key, table.rawValue] : [key]
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map {
            StoredRow(id: $0[0], scope: $0[1], position: $0[2], validFrom: $0[3])
        }
    }

    /// The row of an id; nil where there is none.
    func load(_ table: ReferenceTable, id: Int64) throws -> ReferenceRow? {
        let sql =
            switch table {
            case .record: "SELECT body FROM record WHERE id = ?"
            case .listing: "SELECT body FROM listing WHERE id = ?"
            case .entity, .measure, .rule, .holiday, .office, .officer:
                "SELECT body FROM catalogue WHERE id = ?"
            }
        let statement = try db.cachedStatement(sql: sql)
        guard let body = try String.fetchOne(statement, arguments: [id]) else { return nil }
        return try ReferenceRow(table, body: body)
    }

    private static let recordSQL = """
        INSERT INTO record (scope, key, entity, day, body, \(RowPlace.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    private static let listingSQL = """
        INSERT INTO listing (
            scope, key, entity, list, entered, departed, body, \(RowPlace.columns)
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    private static let catalogueSQL = """
        INSERT INTO catalogue (kind, scope, key, body, \(RowPlace.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Writes a new row.
    func insert(_ row: ReferenceRow, at place: RowPlace) throws {
        let body = try row.body
        let sql: String
        var values: [(any DatabaseValueConvertible)?]
        switch row {
        case .record(let record):
            sql = Self.recordSQL
            values = [place.scope, row.key, record.entity.text, record.day?.ordinal, body]
        case .listing(let listing):
            sql = Self.listingSQL
            values = [
                place.scope, row.key, listing.entity.text, listing.list.rawValue,
                listing.entered.ordinal, listing.left?.ordinal, body,
            ]
        case .entity, .measure, .rule, .holiday, .office, .officer:
            sql = Self.catalogueSQL
            values = [row.table.rawValue, place.scope, row.key, body]
        }
        values += place.values
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }

    /// Removes a row.
    func delete(_ table: ReferenceTable, id: Int64) throws {
        let sql =
            switch table {
            case .record: "DELETE FROM record WHERE id = ?"
            case .listing: "DELETE FROM listing WHERE id = ?"
            case .entity, .measure, .rule, .holiday, .office, .officer:
                "DELETE FROM catalogue WHERE id = ?"
            }
        try db.cachedStatement(sql: sql).execute(arguments: [id])
    }
}

extension ReferenceTable {
    /// Whether the rows lie in the table `catalogue`.
    fileprivate var isCatalogued: Bool { self != .record && self != .listing }
}

extension ReferenceRow {
    /// The row alone, without the name of its table.
    fileprivate var body: String {
        get throws {
            switch self {
            case .entity(let row): try RowJSON.text(row)
            case .record(let row): try RowJSON.text(row)
            case .listing(let row): try RowJSON.text(row)
            case .measure(let row): try RowJSON.text(row)
            case .rule(let row): try RowJSON.text(row)
            case .holiday(let row): try RowJSON.text(row)
            case .office(let row): try RowJSON.text(row)
            case .officer(let row): try RowJSON.text(row)
            }
        }
    }

    /// Reads what `body` wrote.
    fileprivate init(_ table: ReferenceTable, body: String) throws {
        self =
            switch table {
            case .entity: .entity(try RowJSON.value(Entity.self, body))
            case .record: .record(try RowJSON.value(CreditRecord.self, body))
            case .listing: .listing(try RowJSON.value(Listing.self, body))
            case .measure: .measure(try RowJSON.value(Measure.self, body))
            case .rule: .rule(try RowJSON.value(DeadlineRule.self, body))
            case .holiday: .holiday(try RowJSON.value(SpecialDay.self, body))
            case .office: .office(try RowJSON.value(Office.self, body))
            case .officer: .officer(try RowJSON.value(Officer.self, body))
            }
    }
}
