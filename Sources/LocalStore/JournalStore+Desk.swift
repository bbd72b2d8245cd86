package import Enforcement
import FoundationEssentials
import GRDB

extension JournalStore {
    /// How many lines the message log keeps.
    package static let messagesMax = 500

    /// Keeps a draft, in place of the one with its id.
    package func put(_ draft: StoredDraft) throws {
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO draft (id, kind, target, body, updated)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    draft.id.description, draft.kind, draft.target, Data(draft.body),
                    draft.updated.millisecondsSince1970,
                ])
        }
    }

    /// Every draft, the latest first.
    package func drafts() throws -> [StoredDraft] {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT id, kind, target, body, updated FROM draft ORDER BY updated DESC, id"
            ).map { row in
                guard let id = UniqueID(row[0]) else {
                    throw JournalStoreError.unreadable(column: "id")
                }
                return StoredDraft(
                    id: id, kind: row[1], target: row[2], body: Array(row[3] as Data),
                    updated: Instant(millisecondsSince1970: row[4]))
            }
        }
    }

    /// The draft of an id; nil where there is none.
    package func draft(_ id: UniqueID) throws -> StoredDraft? {
        try drafts().first { $0.id == id }
    }

    /// Throws a draft away; nothing happens where there is none.
    package func deleteDraft(_ id: UniqueID) throws {
        try queue.write { db in
            try db.execute(
                sql: "DELETE FROM draft WHERE id = ?", arguments: [id.description])
        }
    }

    /// Adds a line to the message log and lets the oldest go.
    package func log(_ message: LoggedMessage) throws {
        try queue.write { db in
            try db.execute(
                sql: "INSERT INTO message (at, kind, text) VALUES (?, ?, ?)",
                arguments: [
                    message.at.millisecondsSince1970, message.kind, message.text,
                ])
            try db.execute(
                sql: """
                    DELETE FROM message
                    WHERE number <= (SELECT max(number) FROM message) - \(Self.messagesMax)
                    """)
        }
    }

    /// The message log, the latest first.
    package func messages() throws -> [LoggedMessage] {
        try queue.read { db in
            try Row.fetchAll(
                db, sql: "SELECT at, kind, text FROM message ORDER BY number DESC"
            ).map {
                LoggedMessage(
                    at: Instant(millisecondsSince1970: $0[0]), kind: $0[1], text: $0[2])
            }
        }
    }
}
