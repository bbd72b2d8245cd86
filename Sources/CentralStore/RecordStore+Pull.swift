package import Enforcement
package import Wire

/// A page of a scope's log, and the head from the same snapshot.
package struct LogPage: Hashable, Sendable {
    package let head: ScopeHead
    package let entries: [LogEntry]
    /// The log goes on after the last entry here.
    package let hasMore: Bool
}

extension RecordStore {
    /// The entries after a position, in order and without a gap, as many as `limit` and the
    /// size of a page allow. A cursor of another epoch gets the head alone.
    ///
    /// - Throws: `StoreError.unknownScope` for a scope that isn't there.
    package func pull(
        _ scope: Scope, after: Int64, limit: Int, epoch: Int64? = nil
    ) async throws -> LogPage {
        try await driver.read { connection in
            let head = try ScopeHead.read(scope, on: connection)
            guard epoch == nil || epoch == head.epoch else {
                return LogPage(head: head, entries: [], hasMore: false)
            }
            let reader = LogReader(scope: scope, connection: connection)
            var entries: [LogEntry] = []
            var bytes = 0
            while entries.count < limit, bytes < Self.pageBytes {
                let from = after + Int64(entries.count)
                let chunk = try reader.entries(
                    after: from, through: min(head.position, from + Self.chunkEntries))
                if chunk.isEmpty { break }
                entries += chunk.prefix(limit - entries.count)
                bytes += chunk.reduce(0) { $0 + $1.sizeBytes }
            }
            return LogPage(
                head: head, entries: entries,
                hasMore: after + Int64(entries.count) < head.position)
        }
    }

    /// Where a scope's log stands.
    package func head(of scope: Scope) async throws -> ScopeHead {
        try await driver.read { connection in try ScopeHead.read(scope, on: connection) }
    }

    /// A page ends after so many bytes; a chunk more may still be in it.
    private static let pageBytes = 8 << 20
    private static let chunkEntries: Int64 = 100
}

/// Reads the entries of a scope's log from both of its tables.
struct LogReader {
    let scope: Scope
    let connection: any StoreConnection

    /// The entries in `after + 1 ... through`, in order.
    func entries(after: Int64, through: Int64) throws -> [LogEntry] {
        guard after < through else { return [] }
        let range: [StoreValue] = [.text(scope.text), .integer(after), .integer(through)]
        let acts = try connection.run(
            """
            SELECT \(StoredAct.columns) FROM act
            WHERE scope = $1 AND position > $2 AND position <= $3 ORDER BY position
            """, range
        ).map { try StoredAct(row: $0).entry }
        let changes = try connection.run(
            """
            SELECT position, op, row_table, row_key, content FROM row_change
            WHERE scope = $1 AND position > $2 AND position <= $3 ORDER BY position
            """, range
        ).map { row in
            LogEntry(
                position: try row.integer(0),
                change: RowChange(
                    op: try row.text(1), table: try row.text(2), key: try row.text(3),
                    content: try row.optionalText(4)
                ).change)
        }
        return (acts + changes).sorted { $0.position < $1.position }
    }
}

extension LogEntry {
    /// About the size it has on the line.
    fileprivate var sizeBytes: Int {
        switch change {
        case .act(let act, _):
            (act.bytes.bytes.count + (act.payload?.bytes.count ?? 0)) * 4 / 3
        case .put(_, let key, let row): key.utf8.count + row.utf8.count
        case .leave(_, let key), .erase(_, let key): key.utf8.count
        }
    }
}
