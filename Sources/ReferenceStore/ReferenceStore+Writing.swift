package import Enforcement
import GRDB

extension ReferenceStore {
    /// Notes where a file's rows come from; its id goes with every `put` of them.
    package func beginImport(_ provenance: Provenance) throws -> ImportID {
        try pool.write { db in
            try db.execute(
                sql: "INSERT INTO source (name, file_hash, imported_at) VALUES (?, ?, ?)",
                arguments: [
                    provenance.source, provenance.fileHash,
                    provenance.importedAt.millisecondsSince1970,
                ])
            return ImportID(source: db.lastInsertedRowID, importedAt: provenance.importedAt)
        }
    }

    /// Puts rows in one transaction; 10,000 to 25,000 at a time are fastest.
    ///
    /// - Parameters:
    ///   - lines: the line of each row in its file; empty where the rows come from no file.
    /// - Returns: what became of them. Same content is unchanged; a local row with the key of
    ///   one from the centre is unchanged too, since the centre's stands.
    package func put(
        _ rows: [ReferenceRow], lines: [Int] = [], scope: Scope, origin: ReferenceOrigin
    ) throws -> ImportCounts {
        precondition(lines.isEmpty || lines.count == rows.count, "one line for each row")
        return try pool.write { db in
            let writer = try RowWriter(db)
            var place = RowPlace(scope: scope, origin: origin)
            var counts = ImportCounts()
            for (index, row) in rows.enumerated() {
                if !lines.isEmpty { place.line = lines[index] }
                counts.count(try writer.put(row, at: place), isWarned: row.isWarned)
            }
            return counts
        }
    }

    /// Takes over a part of a scope's log and the cursor behind it in one transaction. Taking
    /// the same part again changes nothing.
    ///
    /// - Parameter at: when the changes came.
    package func apply(
        _ changes: [ReferenceChange], scope: Scope, cursor: ReferenceCursor, at: Instant
    ) throws -> ImportCounts {
        try pool.write { db in
            let writer = try RowWriter(db)
            var counts = ImportCounts()
            for change in changes {
                switch change.action {
                case .put(let row):
                    let origin = ReferenceOrigin.centre(position: change.position, at: at)
                    let outcome = try writer.put(row, at: RowPlace(scope: scope, origin: origin))
                    counts.count(outcome, isWarned: row.isWarned)
                case .leave(let table, let key):
                    try writer.leave(table, key: key, scope: scope, at: at)
                case .erase(let table, let key):
                    try writer.erase(table, key: key, scope: scope)
                }
            }
            try db.execute(
                sql: """
                    INSERT INTO scope_cursor (scope, epoch, position) VALUES (?, ?, ?)
                    ON CONFLICT (scope) DO UPDATE
                    SET epoch = excluded.epoch, position = excluded.position
                    """, arguments: [scope.text, cursor.epoch, cursor.position])
            return counts
        }
    }

    /// How far a scope's log was taken over; nil before the first part.
    package func cursor(of scope: Scope) throws -> ReferenceCursor? {
        try pool.read { db in
            try Row.fetchOne(
                db, sql: "SELECT epoch, position FROM scope_cursor WHERE scope = ?",
                arguments: [scope.text]
            ).map { ReferenceCursor(epoch: $0[0], position: $0[1]) }
        }
    }

    /// Takes a row out of a scope; its last version is kept.
    package func leave(_ table: ReferenceTable, key: String, scope: Scope, at: Instant) throws {
        try pool.write { try RowWriter($0).leave(table, key: key, scope: scope, at: at) }
    }

    /// Removes a row from a scope with every version of it.
    package func erase(_ table: ReferenceTable, key: String, scope: Scope) throws {
        try pool.write { try RowWriter($0).erase(table, key: key, scope: scope) }
    }

    /// Puts the search index in order after a big import and brings the write-ahead log back
    /// into the file.
    package func optimizeIndex() throws {
        try pool.write { db in
            try db.execute(sql: "INSERT INTO name_index (name_index) VALUES ('optimize')")
        }
        try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }
}

extension RowPlace {
    /// The place of rows of an origin.
    fileprivate init(scope: Scope, origin: ReferenceOrigin) {
        switch origin {
        case .centre(let position, let instant):
            self.init(scope: scope.text, position: position, validFrom: instant)
        case .file(let id):
            self.init(
                scope: scope.text, position: nil, validFrom: id.importedAt, source: id.source)
        }
    }
}

extension ImportCounts {
    fileprivate mutating func count(_ outcome: RowOutcome, isWarned: Bool) {
        read += 1
        if isWarned { warned += 1 }
        switch outcome {
        case .inserted: inserted += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
    }
}

extension ReferenceRow {
    /// Whether the row was kept with a warning.
    fileprivate var isWarned: Bool {
        switch self {
        case .entity(let row): !row.warnings.isEmpty
        case .record(let row): !row.warnings.isEmpty
        case .listing, .measure, .rule, .holiday, .office, .officer: false
        }
    }
}
