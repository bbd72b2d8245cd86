import Enforcement
import GRDB

/// Writes reference rows within one transaction. Whether a row is new, changed or the same is
/// decided by its content. A local row never overwrites one of the centre; a row of the centre
/// takes the place of local ones.
struct RowWriter {
    private let db: Database
    private let entities: EntityTable
    private let facts: FactTable

    init(_ db: Database) throws {
        self.db = db
        entities = try EntityTable(db)
        facts = FactTable(db)
    }

    /// Puts one row.
    func put(_ row: ReferenceRow, at place: RowPlace) throws -> RowOutcome {
        var stored = try find(row.table, key: row.key)
        var replacesLocal = false
        if place.position == nil {
            if stored.contains(where: { $0.position != nil }) { return .unchanged }
        } else {
            for local in stored where local.position == nil {
                try delete(row.table, id: local.id)
                replacesLocal = true
            }
            stored.removeAll { $0.position == nil }
        }
        guard let old = stored.first(where: { $0.scope == place.scope }) else {
            try insert(row, at: place)
            return replacesLocal ? .updated : .inserted
        }
        let known = try load(row.table, id: old.id)
        // What the centre says is whole; a file's row adds to what is known.
        let row = place.position == nil ? known.map(row.joined) ?? row : row
        if known == row { return .unchanged }
        if place.position != nil {
            try keep(old, of: row.table, key: row.key, until: place.validFrom)
        }
        try delete(row.table, id: old.id)
        try insert(row, at: place)
        return .updated
    }

    /// Takes a row out of a scope and keeps its last version.
    func leave(_ table: ReferenceTable, key: String, scope: Scope, at: Instant) throws {
        for old in try find(table, key: key) where old.scope == scope.text && old.position != nil {
            try keep(old, of: table, key: key, until: at)
            try delete(table, id: old.id)
        }
    }

    /// Removes a row from a scope with every version of it, and local rows of the same key.
    func erase(_ table: ReferenceTable, key: String, scope: Scope) throws {
        for old in try find(table, key: key)
        where old.scope == scope.text || old.position == nil {
            try delete(table, id: old.id)
        }
        try db.execute(
            sql: "DELETE FROM row_version WHERE kind = ? AND key = ? AND scope = ?",
            arguments: [table.rawValue, key, scope.text])
    }

    private func find(_ table: ReferenceTable, key: String) throws -> [StoredRow] {
        table == .entity ? try entities.find(key: key) : try facts.find(table, key: key)
    }

    private func load(_ table: ReferenceTable, id: Int64) throws -> ReferenceRow? {
        guard table == .entity else { return try facts.load(table, id: id) }
        return try entities.load(id: id).map(ReferenceRow.entity)
    }

    private func insert(_ row: ReferenceRow, at place: RowPlace) throws {
        guard case .entity(let entity) = row else { return try facts.insert(row, at: place) }
        try entities.insert(entity, at: place)
    }

    private func delete(_ table: ReferenceTable, id: Int64) throws {
        if table == .entity {
            try entities.delete(id: id)
        } else {
            try facts.delete(table, id: id)
        }
    }

    private static let keepSQL = """
        INSERT OR REPLACE INTO row_version
            (kind, scope, key, position, valid_from, valid_until, body)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    private func keep(
        _ old: StoredRow, of table: ReferenceTable, key: String, until: Instant
    ) throws {
        guard let row = try load(table, id: old.id) else { return }
        try db.cachedStatement(sql: Self.keepSQL).execute(arguments: [
            table.rawValue, old.scope, key, old.position, old.validFrom,
            until.millisecondsSince1970, RowJSON.text(row),
        ])
    }
}
