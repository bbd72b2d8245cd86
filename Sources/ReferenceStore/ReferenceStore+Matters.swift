package import Enforcement
import GRDB

extension ReferenceStore {
    /// Stores folds of matters and how far the journal was folded for them, in one transaction.
    ///
    /// - Parameter through: the journal's change number; nil leaves it as it is.
    package func putSummaries(_ summaries: [MatterSummary], through: Int64? = nil) throws {
        try pool.write { db in
            let statement = try db.cachedStatement(sql: Self.putSQL)
            for summary in summaries {
                try statement.execute(arguments: [
                    summary.id.description, summary.scope.text, summary.number,
                    summary.state.isFinal, summary.ended?.ordinal, summary.clock?.workTo.ordinal,
                    summary.entity?.text, RowJSON.text(summary),
                ])
            }
            if let through {
                try db.execute(sql: "UPDATE projection SET through = ?", arguments: [through])
            }
        }
    }

    private static let putSQL = """
        INSERT INTO matter_summary (id, scope, number, is_final, ended, work_to, entity, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            scope = excluded.scope, number = excluded.number, is_final = excluded.is_final,
            ended = excluded.ended, work_to = excluded.work_to, entity = excluded.entity,
            body = excluded.body
        """

    /// The matters that are open or ended on or after a day: those with a running clock first,
    /// the least time left first.
    package func summaries(endedSince day: Day, limit: Int) throws -> [MatterSummary] {
        try pool.read { db in
            try RowJSON.all(
                MatterSummary.self, db,
                sql: """
                    SELECT body FROM matter_summary WHERE is_final = 0 OR ended >= ?
                    ORDER BY work_to IS NULL, work_to, number, id LIMIT ?
                    """, arguments: [day.ordinal, limit])
        }
    }

    /// Every matter of an entity, by number.
    package func summaries(of entity: EntityID) throws -> [MatterSummary] {
        try pool.read { db in
            try RowJSON.all(
                MatterSummary.self, db,
                sql: "SELECT body FROM matter_summary WHERE entity = ? ORDER BY number, id",
                arguments: [entity.text])
        }
    }

    /// The fold of a matter; nil where there is none.
    package func summary(_ id: MatterID) throws -> MatterSummary? {
        try pool.read { db in
            try RowJSON.all(
                MatterSummary.self, db, sql: "SELECT body FROM matter_summary WHERE id = ?",
                arguments: [id.description]
            ).first
        }
    }

    /// The matters of a shown number, usually one.
    package func summaries(number: String) throws -> [MatterSummary] {
        try pool.read { db in
            try RowJSON.all(
                MatterSummary.self, db,
                sql: "SELECT body FROM matter_summary WHERE number = ? ORDER BY id",
                arguments: [number])
        }
    }

    /// How far the journal was folded into this store: its change number.
    package var projectedThrough: Int64 {
        get throws {
            try pool.read { try Int64.fetchOne($0, sql: "SELECT through FROM projection") ?? 0 }
        }
    }

    /// Forgets every fold, so that all of the journal is folded again.
    package func clearProjection() throws {
        try pool.write { db in
            try db.execute(sql: "DELETE FROM matter_summary")
            try db.execute(sql: "UPDATE projection SET through = 0")
        }
    }
}
