import FoundationEssentials
import GRDB

/// The schema of `ref.db`. Its steps are only ever added to.
enum ReferenceSchema {
    /// Marks a SQLite file as ours: `HJRF` in ASCII.
    static let applicationID: Int32 = 0x484A_5246

    /// The steps; each one's name is its number.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: rows) }
        migrator.registerMigration("2") { try $0.execute(sql: folds) }
        return migrator
    }()

    /// The number of the last step.
    static var known: Int { migrator.migrations.count }

    /// Throws where the file is not ours or a newer program wrote it.
    static func check(_ pool: DatabasePool, path: String) throws {
        try pool.read { db in
            let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            guard id == applicationID || tables == 0 else {
                throw StoreError.notADatabase(path: path)
            }
            let found = try applied(db)
            guard found <= known else {
                throw StoreError.newerSchema(found: found, known: known)
            }
        }
    }

    /// Throws where steps are missing: a store opened to read can't be migrated.
    static func requireCurrent(_ pool: DatabasePool) throws {
        let found = try pool.read(applied)
        guard found == known else { throw StoreError.olderSchema(found: found, known: known) }
    }

    /// Copies an older file beside itself, then does the missing steps.
    static func migrate(_ pool: DatabasePool, path: String) throws {
        let found = try pool.read(applied)
        if found > 0, found < known {
            let copy = "\(path).schema-\(found)"
            if FileManager.default.fileExists(atPath: copy) {
                try FileManager.default.removeItem(atPath: copy)
            }
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [copy])
            }
        }
        try migrator.migrate(pool)
    }

    private static func applied(_ db: Database) throws -> Int {
        try migrator.appliedIdentifiers(db).compactMap { Int($0) }.max() ?? 0
    }

    /// Step 1. `position` is the one that brought the row from the centre, and null for a local
    /// row (本地). Instants are milliseconds since 1970, days are ordinals.
    private static let rows = """
        PRAGMA application_id = \(applicationID);

        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            file_hash TEXT,
            imported_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE entity (
            id INTEGER PRIMARY KEY,
            scope TEXT NOT NULL,
            key TEXT NOT NULL,
            name TEXT NOT NULL,
            folded TEXT NOT NULL,
            status TEXT NOT NULL,
            type TEXT,
            region TEXT,
            industry TEXT,
            established INTEGER,
            capital TEXT,
            legal_representative TEXT,
            address TEXT,
            business_scope TEXT,
            risk_class TEXT CHECK (risk_class IN ('A', 'B', 'C', 'D')),
            other TEXT NOT NULL,
            warnings TEXT NOT NULL,
            position INTEGER CHECK (position > 0),
            valid_from INTEGER NOT NULL,
            source INTEGER REFERENCES source (id),
            line INTEGER CHECK (line > 0),
            UNIQUE (key, scope)
        ) STRICT;
        CREATE INDEX entity_folded ON entity (folded);

        CREATE TABLE identifier (
            entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
            place INTEGER NOT NULL CHECK (place >= 0),
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            valid INTEGER NOT NULL CHECK (valid IN (0, 1)),
            since INTEGER,
            until INTEGER,
            PRIMARY KEY (entity, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX identifier_value ON identifier (value);

        CREATE TABLE former_name (
            entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
            place INTEGER NOT NULL CHECK (place >= 0),
            name TEXT NOT NULL,
            folded TEXT NOT NULL,
            PRIMARY KEY (entity, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX former_name_folded ON former_name (folded);

        CREATE VIRTUAL TABLE name_index USING fts5 (
            name, former, content = '', columnsize = 0, tokenize = '\(NameTokenizer.name)'
        );
        -- Bytes of new tokens gathered before they are written: a batch of an import at once.
        INSERT INTO name_index (name_index, rank) VALUES ('hashsize', 67108864);

        CREATE TABLE record (
            id INTEGER PRIMARY KEY,
            scope TEXT NOT NULL,
            key TEXT NOT NULL,
            entity TEXT NOT NULL,
            day INTEGER,
            body TEXT NOT NULL,
            position INTEGER CHECK (position > 0),
            valid_from INTEGER NOT NULL,
            source INTEGER REFERENCES source (id),
            line INTEGER CHECK (line > 0),
            UNIQUE (key, scope)
        ) STRICT;
        CREATE INDEX record_entity ON record (entity, day);

        CREATE TABLE listing (
            id INTEGER PRIMARY KEY,
            scope TEXT NOT NULL,
            key TEXT NOT NULL,
            entity TEXT NOT NULL,
            list TEXT NOT NULL,
            entered INTEGER NOT NULL,
            departed INTEGER,
            body TEXT NOT NULL,
            position INTEGER CHECK (position > 0),
            valid_from INTEGER NOT NULL,
            source INTEGER REFERENCES source (id),
            line INTEGER CHECK (line > 0),
            UNIQUE (key, scope)
        ) STRICT;
        CREATE INDEX listing_entity ON listing (entity, entered);

        CREATE TABLE catalogue (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL
                CHECK (kind IN ('measure', 'rule', 'holiday', 'office', 'officer')),
            scope TEXT NOT NULL,
            key TEXT NOT NULL,
            body TEXT NOT NULL,
            position INTEGER CHECK (position > 0),
            valid_from INTEGER NOT NULL,
            source INTEGER REFERENCES source (id),
            line INTEGER CHECK (line > 0),
            UNIQUE (kind, key, scope)
        ) STRICT;

        CREATE TABLE row_version (
            kind TEXT NOT NULL,
            scope TEXT NOT NULL,
            key TEXT NOT NULL,
            position INTEGER NOT NULL CHECK (position > 0),
            valid_from INTEGER NOT NULL,
            valid_until INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (kind, key, scope, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE scope_cursor (
            scope TEXT PRIMARY KEY,
            epoch INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0)
        ) STRICT, WITHOUT ROWID;
        """

    /// Step 2: the stored folds of matters.
    private static let folds = """
        CREATE TABLE matter_summary (
            id TEXT PRIMARY KEY,
            scope TEXT NOT NULL,
            number TEXT NOT NULL,
            is_final INTEGER NOT NULL CHECK (is_final IN (0, 1)),
            ended INTEGER,
            work_to INTEGER,
            entity TEXT,
            body TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX matter_summary_number ON matter_summary (number);
        CREATE INDEX matter_summary_open ON matter_summary (is_final, ended);
        CREATE INDEX matter_summary_entity ON matter_summary (entity);

        CREATE TABLE projection (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            through INTEGER NOT NULL CHECK (through >= 0)
        ) STRICT;
        INSERT INTO projection (one, through) VALUES (1, 0);
        """
}
