import ChineseText
import Enforcement
import GRDB

/// The rows of an entity: itself, its identifiers, its former names and its place in the search
/// index, which always change together.
struct EntityTable {
    private let findStatement: Statement
    private let insertStatement: Statement
    private let identifierStatement: Statement
    private let formerStatement: Statement
    private let indexStatement: Statement
    private let db: Database

    init(_ db: Database) throws {
        self.db = db
        findStatement = try db.cachedStatement(
            sql: "SELECT id, scope, position, valid_from FROM entity WHERE key = ?")
        insertStatement = try db.cachedStatement(sql: Self.insertSQL)
        identifierStatement = try db.cachedStatement(sql: Self.identifierSQL)
        formerStatement = try db.cachedStatement(
            sql: "INSERT INTO former_name (entity, place, name, folded) VALUES (?, ?, ?, ?)")
        indexStatement = try db.cachedStatement(
            sql: "INSERT INTO name_index (rowid, name, former) VALUES (?, ?, ?)")
    }

    /// The stored entities of a key, in any scope.
    func find(key: String) throws -> [StoredRow] {
        try Row.fetchAll(findStatement, arguments: [key]).map {
            StoredRow(id: $0[0], scope: $0[1], position: $0[2], validFrom: $0[3])
        }
    }

    private static let insertSQL = """
        INSERT INTO entity (
            scope, key, name, folded, status, type, region, industry, established, capital,
            legal_representative, address, business_scope, risk_class, other, warnings,
            \(RowPlace.columns)
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    private static let identifierSQL = """
        INSERT INTO identifier (entity, place, kind, value, valid, since, until)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    /// Writes a new entity.
    func insert(_ entity: Entity, at place: RowPlace) throws {
        let other = entity.other.isEmpty ? "{}" : try RowJSON.text(entity.other)
        let warnings = entity.warnings.isEmpty ? "[]" : try RowJSON.text(entity.warnings)
        let values: [(any DatabaseValueConvertible)?] = [
            place.scope, entity.id.text, entity.name, Folding.fold(entity.name),
            entity.status.rawValue, entity.type, entity.region, entity.industry,
            entity.established?.ordinal, entity.capital, entity.legalRepresentative,
            entity.address, entity.businessScope, entity.riskClass?.rawValue, other, warnings,
        ]
        try insertStatement.execute(arguments: StatementArguments(values + place.values))
        let id = db.lastInsertedRowID
        for (index, identifier) in entity.identifiers.enumerated() {
            try identifierStatement.execute(arguments: [
                id, index, identifier.kind.rawValue, identifier.value, identifier.valid,
                identifier.from?.ordinal, identifier.until?.ordinal,
            ])
        }
        for (index, name) in entity.formerNames.enumerated() {
            try formerStatement.execute(arguments: [id, index, name, Folding.fold(name)])
        }
        try indexStatement.execute(arguments: [
            id, entity.name, Self.indexed(former: entity.formerNames),
        ])
    }

    /// Removes an entity with everything that hangs on it.
    func delete(id: Int64) throws {
        guard let entity = try load(id: id) else { return }
        // The index holds no text of its own: it takes a name out by being told the name again.
        try db.cachedStatement(
            sql: """
                INSERT INTO name_index (name_index, rowid, name, former)
                VALUES ('delete', ?, ?, ?)
                """
        ).execute(arguments: [id, entity.name, Self.indexed(former: entity.formerNames)])
        try db.cachedStatement(sql: "DELETE FROM entity WHERE id = ?").execute(arguments: [id])
    }

    /// Former names as one text; the bar keeps a phrase from running over two names.
    private static func indexed(former names: [String]) -> String {
        names.joined(separator: " | ")
    }

    private static let loadSQL = """
        SELECT key, name, status, type, region, industry, established, capital,
            legal_representative, address, business_scope, risk_class, other, warnings
        FROM entity WHERE id = ?
        """

    /// The entity of a row; nil where there is none.
    func load(id: Int64) throws -> Entity? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: Self.loadSQL), arguments: [id])
        else { return nil }
        let key: String = row[0]
        var entity = Entity(id: EntityID(key), name: row[1])
        guard let status = EntityStatus(rawValue: row[2]) else {
            throw StoreError.unreadable(table: "entity", key: key)
        }
        entity.status = status
        entity.type = row[3]
        entity.region = row[4]
        entity.industry = row[5]
        entity.established = Day(stored: row[6])
        entity.capital = row[7]
        entity.legalRepresentative = row[8]
        entity.address = row[9]
        entity.businessScope = row[10]
        entity.riskClass = (row[11] as String?).flatMap(RiskClass.init(rawValue:))
        let other: String = row[12]
        if other != "{}" { entity.other = try RowJSON.value([String: String].self, other) }
        let warnings: String = row[13]
        if warnings != "[]" { entity.warnings = try RowJSON.value([String].self, warnings) }
        entity.identifiers = try identifiers(of: id)
        entity.formerNames = try String.fetchAll(
            db.cachedStatement(sql: "SELECT name FROM former_name WHERE entity = ? ORDER BY place"),
            arguments: [id])
        return entity
    }

    private func identifiers(of id: Int64) throws -> [EntityIdentifier] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT kind, value, valid, since, until FROM identifier
                WHERE entity = ? ORDER BY place
                """)
        return try Row.fetchAll(statement, arguments: [id]).map { row in
            guard let kind = IdentifierKind(rawValue: row[0]) else {
                throw StoreError.unreadable(table: "identifier", key: row[1])
            }
            var identifier = EntityIdentifier(kind: kind, value: row[1], valid: row[2])
            identifier.from = Day(stored: row[3])
            identifier.until = Day(stored: row[4])
            return identifier
        }
    }
}

extension Day {
    /// The day of a stored ordinal; nil for null.
    init?(stored ordinal: Int32?) {
        guard let ordinal else { return nil }
        self.init(ordinal: ordinal)
    }
}
