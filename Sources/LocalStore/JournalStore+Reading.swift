package import Enforcement
import GRDB
package import Journal

extension JournalStore {
    /// The acts of a matter in the order they came here.
    ///
    /// - Parameter opener: opens an act's payload; nil where it can't be read by this officer.
    package func acts(
        of matter: MatterID, opener: (Act) -> Fields?
    ) throws -> [JournaledAct] {
        try queue.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT \(StoredAct.columns) FROM act WHERE matter = ? ORDER BY number")
            return try Row.fetchAll(statement, arguments: [matter.description]).map { row in
                let act = try StoredAct.act(row)
                return JournaledAct(
                    act: act, payload: act.sealedPayload == nil ? nil : opener(act),
                    standing: try StoredAct.standing(row))
            }
        }
    }

    /// One act, with what the centre said of it; nil where it is not here.
    package func act(_ id: ActID) throws -> (act: Act, standing: ActStanding)? {
        try queue.read { db in
            try Row.fetchOne(
                db, sql: "SELECT \(StoredAct.columns) FROM act WHERE id = ?",
                arguments: [id.description]
            ).map { (try StoredAct.act($0), try StoredAct.standing($0)) }
        }
    }

    /// Every matter, in the order they came here.
    package func allMatters() throws -> [MatterID] {
        try queue.read { db in
            try Self.matters(
                db, sql: "SELECT matter FROM act GROUP BY matter ORDER BY min(number)",
                arguments: [])
        }
    }

    /// The matters that changed after a number of the journal's changes, by an act or by what the
    /// centre said of one; all of them where the journal never came as far as that number.
    package func mattersChanged(since change: Int64) throws -> MatterChanges {
        try queue.read { db in
            let through = try Int64.fetchOne(db, sql: "SELECT changes FROM station") ?? 0
            let matters = try Self.matters(
                db,
                sql: """
                    SELECT matter FROM act WHERE change > ?
                    GROUP BY matter ORDER BY min(number)
                    """, arguments: [change > through ? 0 : change])
            return MatterChanges(matters: matters, through: through)
        }
    }

    private static func matters(
        _ db: Database, sql: String, arguments: StatementArguments
    ) throws -> [MatterID] {
        try String.fetchAll(db, sql: sql, arguments: arguments).map(id)
    }

    /// Every act here, in the order they came.
    package func journalLines() throws -> [JournalLine] {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, scope, matter, kind, author, device, incarnation, sequence, state,
                        position, reason, received_at
                    FROM act ORDER BY number
                    """
            ).map { row in
                JournalLine(
                    act: try Self.id(row[0]), scope: Scope(row[1]), matter: try Self.id(row[2]),
                    kind: ActKind(row[3]), author: OfficerID(row[4]),
                    device: try Self.id(row[5]), incarnation: row[6], sequence: row[7],
                    state: row[8], position: row[9], reason: row[10],
                    receivedAt: Instant(millisecondsSince1970: row[11]))
            }
        }
    }

    private static func id(_ text: String) throws -> UniqueID {
        guard let id = UniqueID(text) else { throw JournalStoreError.unreadable(column: "id") }
        return id
    }
}
