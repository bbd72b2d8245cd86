package import Enforcement
import FoundationEssentials
import GRDB
package import Journal

extension JournalStore {
    /// The acts of this device that are not at the centre yet, in the order they were done.
    package func pending(in scope: Scope, limit: Int) throws -> [Act] {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(StoredAct.columns) FROM act
                    WHERE scope = ? AND device = ? AND state = 'pending' ORDER BY number LIMIT ?
                    """, arguments: [scope.text, device.description, limit]
            ).map(StoredAct.act)
        }
    }

    /// How many acts wait to be sent, over all scopes.
    package var pendingCount: Int {
        get throws {
            try queue.read { db in
                try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM act WHERE state = 'pending' AND device = ?",
                    arguments: [device.description]) ?? 0
            }
        }
    }

    /// Notes the centre's verdicts on pushed acts; noting them again changes nothing.
    ///
    /// - Returns: the matters they changed.
    package func settle(_ verdicts: [(ActID, Verdict)]) throws -> Set<MatterID> {
        try queue.write { db in
            let change = try StoredAct.nextChange(db)
            var changed: Set<MatterID> = []
            for (id, verdict) in verdicts
            where try StoredAct.settle(id, verdict.standing, change: change, db) {
                if let matter = try matter(of: id, db) { changed.insert(matter) }
            }
            return changed
        }
    }

    /// Takes a page of a scope's log over, with its cursor, in one transaction. A page that was
    /// taken already changes nothing.
    ///
    /// - Returns: the matters it changed.
    package func apply(_ page: PulledPage) throws -> Set<MatterID> {
        try queue.write { db in
            let change = try StoredAct.nextChange(db)
            var changed: Set<MatterID> = []
            for pulled in page.acts {
                if try take(pulled, page, change: change, db) {
                    changed.insert(pulled.act.matter)
                }
            }
            try advance(page, db)
            return changed
        }
    }

    private func take(
        _ pulled: PulledAct, _ page: PulledPage, change: Int64, _ db: Database
    ) throws -> Bool {
        guard try matter(of: pulled.act.id, db) != nil else {
            try StoredAct.insert(
                pulled.act, pulled.standing, receivedAt: page.receivedAt, change: change, db)
            return true
        }
        return try StoredAct.settle(pulled.act.id, pulled.standing, change: change, db)
    }

    private func matter(of id: ActID, _ db: Database) throws -> MatterID? {
        let statement = try db.cachedStatement(sql: "SELECT matter FROM act WHERE id = ?")
        guard let text = try String.fetchOne(statement, arguments: [id.description]) else {
            return nil
        }
        guard let matter = MatterID(text) else {
            throw JournalStoreError.unreadable(column: "matter")
        }
        return matter
    }

    /// Moves the cursor, never backwards within an epoch, and notes what is known from now on.
    private func advance(_ page: PulledPage, _ db: Database) throws {
        let before = try Self.cursor(of: page.scope, db)
        let after = page.cursor
        guard (before.epoch, before.position) < (after.epoch, after.position) else { return }
        try db.execute(
            sql: """
                INSERT INTO scope_head (scope, epoch, position, subtrees) VALUES (?, ?, ?, ?)
                ON CONFLICT (scope) DO UPDATE SET
                    epoch = excluded.epoch, position = excluded.position,
                    subtrees = excluded.subtrees
                """,
            arguments: [
                page.scope.text, after.epoch, after.position,
                Data(after.head.subtrees.flatMap(\.bytes)),
            ])
        try db.execute(
            sql: """
                INSERT INTO applied_position (at, scope, epoch, position, root)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                page.receivedAt.millisecondsSince1970, page.scope.text, after.epoch,
                after.position, Data(after.head.root.bytes),
            ])
    }

    /// How far a scope's log was taken over.
    package func cursor(of scope: Scope) throws -> ScopeCursor {
        try queue.read { try Self.cursor(of: scope, $0) }
    }

    static func cursor(of scope: Scope, _ db: Database) throws -> ScopeCursor {
        let row = try Row.fetchOne(
            db, sql: "SELECT epoch, position, subtrees FROM scope_head WHERE scope = ?",
            arguments: [scope.text])
        guard let row else { return .start }
        let bytes = Array(row[2] as Data)
        let subtrees = stride(from: 0, to: bytes.count, by: 32).compactMap {
            Digest(bytes: Array(bytes[$0..<min($0 + 32, bytes.count)]))
        }
        guard let head = MerkleHead(size: row[1], subtrees: subtrees) else {
            throw JournalStoreError.unreadable(column: "subtrees")
        }
        return ScopeCursor(epoch: row[0], head: head)
    }

    /// The scopes of which something was taken over.
    package var scopes: [Scope] {
        get throws {
            try queue.read { db in
                try String.fetchAll(db, sql: "SELECT scope FROM scope_head ORDER BY scope")
                    .map { Scope($0) }
            }
        }
    }

    /// Begins a scope anew after the centre went back in time: every act loses its position, and
    /// what the centre no longer has can be offered again.
    package func restart(_ scope: Scope) throws {
        try queue.write { db in
            let change = try StoredAct.nextChange(db)
            try db.execute(
                sql: """
                    UPDATE act SET state = 'pending', position = NULL, reason = NULL, change = ?
                    WHERE scope = ? AND position IS NOT NULL
                    """, arguments: [change, scope.text])
            try db.execute(
                sql: "DELETE FROM scope_head WHERE scope = ?", arguments: [scope.text])
        }
    }

    /// The log of applied positions of a scope, oldest first.
    package func appliedPositions(in scope: Scope) throws -> [AppliedPosition] {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT at, epoch, position, root FROM applied_position
                    WHERE scope = ? ORDER BY number
                    """, arguments: [scope.text]
            ).map { row in
                guard let root = Digest(bytes: Array(row[3] as Data)) else {
                    throw JournalStoreError.unreadable(column: "root")
                }
                return AppliedPosition(
                    at: Instant(millisecondsSince1970: row[0]), scope: scope, epoch: row[1],
                    position: row[2], root: root)
            }
        }
    }

    /// The latest time the centre had signed; nil before the first.
    package var lastServerTime: Instant? {
        get throws {
            try queue.read { db in
                try Int64.fetchOne(db, sql: "SELECT server_time FROM station")
                    .map(Instant.init(millisecondsSince1970:))
            }
        }
    }

    /// Notes a time the centre signed; an earlier one than the last changes nothing.
    package func note(serverTime: Instant) throws {
        try queue.write { db in
            try db.execute(
                sql: "UPDATE station SET server_time = max(coalesce(server_time, ?1), ?1)",
                arguments: [serverTime.millisecondsSince1970])
        }
    }
}
