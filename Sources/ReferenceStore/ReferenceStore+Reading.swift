package import Enforcement
import GRDB

extension ReferenceStore {
    /// Everything known of an entity; nil where there is no such entity. Where several scopes
    /// hold it, the version that came last.
    package func subject(_ id: EntityID) throws -> SubjectFile? {
        try pool.read { db in
            let newest = try Row.fetchOne(
                db,
                sql: """
                    SELECT id FROM entity WHERE key = ? ORDER BY valid_from DESC, id DESC LIMIT 1
                    """, arguments: [id.text])
            guard let row: Int64 = newest?[0], let entity = try EntityTable(db).load(id: row)
            else { return nil }
            let records = try RowJSON.all(
                CreditRecord.self, db,
                sql: "SELECT body FROM record WHERE entity = ? ORDER BY day DESC, id DESC",
                arguments: [id.text])
            let listings = try RowJSON.all(
                Listing.self, db,
                sql: "SELECT body FROM listing WHERE entity = ? ORDER BY entered DESC, id DESC",
                arguments: [id.text])
            return SubjectFile(
                entity: entity, provenance: try provenance(db, entity: row), records: records,
                listings: listings)
        }
    }

    private func provenance(_ db: Database, entity: Int64) throws -> Provenance? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT source.name, source.file_hash, entity.line, source.imported_at,
                    entity.position IS NULL
                FROM entity JOIN source ON source.id = entity.source WHERE entity.id = ?
                """, arguments: [entity]
        ).map {
            Provenance(
                source: $0[0], fileHash: $0[1], line: $0[2],
                importedAt: Instant(millisecondsSince1970: $0[3]), isLocal: $0[4])
        }
    }

    /// The entities that have or had a code; more than one where one code stands for several
    /// names (同号异主).
    package func entities(code: String) throws -> [EntityID] {
        try pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT entity.key FROM identifier
                    JOIN entity ON entity.id = identifier.entity
                    WHERE identifier.value = ? ORDER BY entity.key
                    """, arguments: [IdentifierVerdict.judge(code).normalised]
            ).map { EntityID($0) }
        }
    }

    /// Everything that was ever entered on a list, latest first.
    package func listings(_ list: ListKind, limit: Int) throws -> [Listing] {
        try pool.read { db in
            try RowJSON.all(
                Listing.self, db,
                sql: """
                    SELECT body FROM listing WHERE list = ? ORDER BY entered DESC, id DESC LIMIT ?
                    """, arguments: [list.rawValue, limit])
        }
    }

    /// The catalogue of measures: the built-in rows, each replaced by a stored one of its id,
    /// then the stored rows of new ids.
    package func measures() throws -> [Measure] {
        let stored = try catalogue(Measure.self, .measure)
        let newest = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let builtIn = Set(MeasureTable.rows.map(\.id))
        return MeasureTable.rows.map { newest[$0.id] ?? $0 }
            + newest.values.filter { !builtIn.contains($0.id) }.sorted { $0.id < $1.id }
    }

    /// The rules of time: the built-in rows with the stored ones behind, which win.
    package func ruleBook() throws -> RuleBook {
        RuleBook(rows: RuleBook.builtIn.rows + (try catalogue(DeadlineRule.self, .rule)))
    }

    /// The working calendar: the built-in notices with the stored days behind, which win. A year
    /// is published once a stored day of it is there.
    package func calendar() throws -> WorkingCalendar {
        let builtIn = WorkingCalendar.builtIn
        let stored = try catalogue(SpecialDay.self, .holiday)
        let last = stored.map(\.day.year).max() ?? builtIn.publishedThrough
        return WorkingCalendar(
            special: builtIn.special + stored, publishedThrough: max(builtIn.publishedThrough, last)
        )
    }

    /// The officers, by number.
    package func officers() throws -> [Officer] { try catalogue(Officer.self, .officer) }

    /// The offices, by code.
    package func offices() throws -> [Office] { try catalogue(Office.self, .office) }

    /// Catalogued rows in the order of their keys; of one key the version that came last is last.
    private func catalogue<Value: Decodable>(
        _ type: Value.Type, _ table: ReferenceTable
    ) throws -> [Value] {
        try pool.read { db in
            try RowJSON.all(
                type, db,
                sql: """
                    SELECT body FROM catalogue WHERE kind = ?
                    ORDER BY key, position IS NOT NULL, valid_from, id
                    """, arguments: [table.rawValue])
        }
    }

    /// The position that brought the row that stands now; nil where there is none or it is local.
    /// It goes into an act's base as the version the officer saw.
    package func version(_ table: ReferenceTable, key: String) throws -> Int64? {
        let source =
            switch table {
            case .entity, .record, .listing: "\(table.rawValue) WHERE key = ?"
            case .measure, .rule, .holiday, .office, .officer:
                "catalogue WHERE key = ? AND kind = '\(table.rawValue)'"
            }
        return try pool.read { db in
            try Int64.fetchOne(db, sql: "SELECT max(position) FROM \(source)", arguments: [key])
        }
    }

    /// The older versions of a row that came from the centre, oldest first.
    package func versions(_ table: ReferenceTable, key: String) throws -> [RowVersion] {
        try pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT body, position, valid_from, valid_until FROM row_version
                    WHERE kind = ? AND key = ? ORDER BY valid_from, position
                    """, arguments: [table.rawValue, key]
            ).map {
                RowVersion(
                    row: try RowJSON.value(ReferenceRow.self, $0[0]), position: $0[1],
                    validFrom: Instant(millisecondsSince1970: $0[2]),
                    validUntil: Instant(millisecondsSince1970: $0[3]))
            }
        }
    }

    /// How many rows there are.
    package func counts() throws -> ReferenceCounts {
        try pool.read { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            return ReferenceCounts(
                entities: try count("SELECT count(*) FROM entity"),
                records: try count("SELECT count(*) FROM record"),
                listings: try count("SELECT count(*) FROM listing"),
                matters: try count("SELECT count(*) FROM matter_summary"),
                localEntities: try count(
                    "SELECT count(*) FROM entity WHERE position IS NULL"))
        }
    }
}
