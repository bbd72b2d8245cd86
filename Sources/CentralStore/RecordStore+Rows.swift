package import Enforcement
import Wire

extension RecordStore {
    /// Puts reference rows into a scope's log, making the scope where it isn't there. Only rows
    /// whose content changed are numbered.
    package func put(_ rows: [ReferenceRow], in scope: Scope) async throws -> ImportCounts {
        var counts = ImportCounts()
        var rest = rows[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(Self.rowsPerTransaction))
            rest = rest.dropFirst(Self.rowsPerTransaction)
            counts =
                counts
                + (try await driver.write { connection in
                    try ScopeHead.make(scope, on: connection)
                    return try Self.put(batch, in: scope, on: connection)
                })
        }
        return counts
    }

    /// Tells the workstations that a row left this scope; it is not gone.
    ///
    /// - Returns: whether the row was there.
    package func leave(_ table: ReferenceTable, _ key: String, in scope: Scope) async throws -> Bool
    {
        try await end("leave", table, key, in: scope)
    }

    /// Tells the workstations to erase a row. The log keeps its versions.
    ///
    /// - Returns: whether the row was there.
    package func erase(_ table: ReferenceTable, _ key: String, in scope: Scope) async throws -> Bool
    {
        try await end("erase", table, key, in: scope)
    }

    private static func put(
        _ rows: [ReferenceRow], in scope: Scope, on connection: any StoreConnection
    ) throws -> ImportCounts {
        var writer = try ScopeWriter(taking: scope, on: connection)
        var counts = ImportCounts()
        counts.read = rows.count
        var current = try currentRows(of: rows, in: scope, on: connection)
        var changes: [RowChange] = []
        for row in rows {
            let place = RowPlace(table: row.table.rawValue, key: row.key)
            let known = try current[place].flatMap(Self.row)
            let row = known.map(row.joined) ?? row
            if known == row {
                counts.unchanged += 1
                continue
            }
            if current[place] == nil { counts.inserted += 1 } else { counts.updated += 1 }
            let content = String(decoding: try WireCoding.bytes(row), as: UTF8.self)
            current[place] = content
            changes.append(.put(table: place.table, key: place.key, content: content))
        }
        try writer.append(changes)
        _ = try writer.finish()
        return counts
    }

    /// The row of a stored text; nil for one that this version can't read, which is then another
    /// content.
    private static func row(_ stored: String) throws -> ReferenceRow? {
        do {
            return try WireCoding.message(ReferenceRow.self, from: Array(stored.utf8))
        } catch is DecodingError {
            return nil
        }
    }

    /// The last content of each row that is in the scope now.
    private static func currentRows(
        of rows: [ReferenceRow], in scope: Scope, on connection: any StoreConnection
    ) throws -> [RowPlace: String] {
        var current: [RowPlace: String] = [:]
        for (table, rows) in Dictionary(grouping: rows, by: \.table.rawValue) {
            let keys = Array(Set(rows.map(\.key)))
            for start in stride(from: 0, to: keys.count, by: keysPerStatement) {
                let batch = keys[start..<min(start + keysPerStatement, keys.count)]
                let places = (3..<3 + batch.count).map { "$\($0)" }.joined(separator: ", ")
                let found = try connection.run(
                    """
                    SELECT last.row_key, last.content FROM row_change AS last
                    WHERE last.scope = $1 AND last.row_table = $2 AND last.op = 'put'
                        AND last.row_key IN (\(places))
                        AND last.position = (
                            SELECT MAX(any_version.position) FROM row_change AS any_version
                            WHERE any_version.scope = last.scope
                                AND any_version.row_table = last.row_table
                                AND any_version.row_key = last.row_key)
                    """, [.text(scope.text), .text(table)] + batch.map(StoreValue.text))
                for row in found {
                    current[RowPlace(table: table, key: try row.text(0))] = try row.text(1)
                }
            }
        }
        return current
    }

    private func end(
        _ op: String, _ table: ReferenceTable, _ key: String, in scope: Scope
    ) async throws -> Bool {
        try await driver.write { connection in
            var writer = try ScopeWriter(taking: scope, on: connection)
            let last = try connection.row(
                """
                SELECT op FROM row_change
                WHERE scope = $1 AND row_table = $2 AND row_key = $3
                ORDER BY position DESC LIMIT 1
                """, [.text(scope.text), .text(table.rawValue), .text(key)])
            guard let last = try last?.text(0), last != op, last != "erase" else { return false }
            try writer.append([
                RowChange(op: op, table: table.rawValue, key: key, content: nil)
            ])
            _ = try writer.finish()
            return true
        }
    }

    /// A transaction holds the scope's head, so it is kept short.
    private static let rowsPerTransaction = 2_000
    private static let keysPerStatement = 500
}

/// Where a row stands within its scope.
private struct RowPlace: Hashable {
    let table: String
    let key: String
}
