import FoundationEssentials
import GRDB

/// The schema of `journal.db`. Its steps are only ever added to.
enum JournalSchema {
    /// Marks a SQLite file as ours: `HJJN` in ASCII.
    static let applicationID: Int32 = 0x484A_4A4E

    /// The steps; each one's name is its number.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: acts) }
        migrator.registerMigration("2") { try $0.execute(sql: desk) }
        return migrator
    }()

    /// The number of the last step.
    static var known: Int { migrator.migrations.count }

    /// Throws where the file is not ours or a newer program wrote it.
    static func check(_ queue: DatabaseQueue, path: String) throws {
        try queue.read { db in
            let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            guard id == applicationID || tables == 0 else {
                throw JournalStoreError.notADatabase(path: path)
            }
            let found = try applied(db)
            guard found <= known else {
                throw JournalStoreError.newerSchema(found: found, known: known)
            }
        }
    }

    /// Throws where steps are missing: a journal opened to read can't be migrated.
    static func requireCurrent(_ queue: DatabaseQueue) throws {
        let found = try queue.read(applied)
        guard found == known else {
            throw JournalStoreError.olderSchema(found: found, known: known)
        }
    }

    /// Copies an older file beside itself, then does the missing steps.
    static func migrate(_ queue: DatabaseQueue, path: String) throws {
        let found = try queue.read(applied)
        if found > 0, found < known {
            let copy = "\(path).schema-\(found)"
            if FileManager.default.fileExists(atPath: copy) {
                try FileManager.default.removeItem(atPath: copy)
            }
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [copy])
            }
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: copy)
        }
        try migrator.migrate(queue)
    }

    private static func applied(_ db: Database) throws -> Int {
        try migrator.appliedIdentifiers(db).compactMap { Int($0) }.max() ?? 0
    }

    /// Step 1: the acts and what the centre said of them. Instants are milliseconds since 1970.
    ///
    /// Chains are unique for acts that are not at the centre yet; what comes from the centre may
    /// show that a device forked its own history, and both branches are kept.
    private static let acts = """
        PRAGMA application_id = \(applicationID);

        CREATE TABLE station (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            device TEXT NOT NULL,
            officer TEXT NOT NULL,
            incarnation INTEGER NOT NULL CHECK (incarnation > 0),
            server_time INTEGER,
            changes INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE act (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            scope TEXT NOT NULL,
            matter TEXT NOT NULL,
            kind TEXT NOT NULL,
            author TEXT NOT NULL,
            device TEXT NOT NULL,
            incarnation INTEGER NOT NULL CHECK (incarnation > 0),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            bytes BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            payload BLOB,
            state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'held', 'refused')),
            position INTEGER CHECK (position > 0),
            reason TEXT,
            received_at INTEGER NOT NULL,
            change INTEGER NOT NULL,
            CHECK ((position IS NOT NULL) = (state IN ('accepted', 'held'))),
            CHECK ((reason IS NOT NULL) = (state IN ('held', 'refused')))
        ) STRICT;
        CREATE UNIQUE INDEX act_position ON act (scope, position) WHERE position IS NOT NULL;
        CREATE UNIQUE INDEX act_pending ON act (device, incarnation, scope, sequence)
            WHERE state = 'pending';
        CREATE INDEX act_chain ON act (device, incarnation, scope, sequence);
        CREATE INDEX act_matter ON act (matter);
        CREATE INDEX act_change ON act (change);

        CREATE TABLE scope_head (
            scope TEXT PRIMARY KEY,
            epoch INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            subtrees BLOB NOT NULL CHECK (length(subtrees) % 32 = 0)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE applied_position (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            scope TEXT NOT NULL,
            epoch INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            root BLOB NOT NULL CHECK (length(root) = 32)
        ) STRICT;
        CREATE INDEX applied_position_scope ON applied_position (scope, number);
        """

    /// Step 2: what lies on the officer's desk.
    private static let desk = """
        CREATE TABLE draft (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            target TEXT NOT NULL,
            body BLOB NOT NULL,
            updated INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE message (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        """
}
