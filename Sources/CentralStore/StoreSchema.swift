/// The tables of the central store, as migrations that are only ever added to.
///
/// Every unique key of a scope's tables begins with the scope, so that an engine can distribute
/// them by it. `officer`, `device`, `enrolment` and `meta` are the directory and belong to no
/// scope. The log (`act`, `row_change`) is append-only.
enum StoreSchema {
    /// The version that this program makes and reads.
    static var version: Int64 { Int64(migrations.count) }

    private static let migrations: [@Sendable (StoreDialect) -> [String]] = [directoryAndLog]

    /// Brings the schema up to date; does nothing, and needs no right to, where it is.
    static func migrate(_ connection: any StoreConnection) throws {
        let stored = try storedVersion(connection)
        guard stored <= version else { throw StoreError.newerSchema(stored) }
        for number in Int(stored)..<migrations.count {
            for statement in migrations[number](connection.dialect) {
                try connection.run(statement, [])
            }
        }
        guard stored < version else { return }
        try connection.run("DELETE FROM schema_version", [])
        try connection.run("INSERT INTO schema_version (version) VALUES ($1)", [.integer(version)])
    }

    /// Throws where the schema is not the one this program reads.
    static func check(_ connection: any StoreConnection) throws {
        let stored = try storedVersion(connection)
        guard stored <= version else { throw StoreError.newerSchema(stored) }
        guard stored == version else { throw StoreError.olderSchema(stored) }
    }

    /// Makes the table that holds the version. It stands alone because a failed look at a table
    /// that isn't there would end a PostgreSQL transaction.
    static func prepare(_ connection: any StoreConnection) throws {
        let dialect = connection.dialect
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS schema_version (
                version \(dialect.integerType) PRIMARY KEY
            )\(dialect.tableEnding)
            """, [])
    }

    private static func storedVersion(_ connection: any StoreConnection) throws -> Int64 {
        try connection.row("SELECT version FROM schema_version", [])?.integer(0) ?? 0
    }

    @Sendable
    private static func directoryAndLog(_ dialect: StoreDialect) -> [String] {
        let bytes = dialect.bytesType
        let integer = dialect.integerType
        let tables = [
            """
            meta (
                name TEXT PRIMARY KEY,
                value \(bytes) NOT NULL
            )
            """,
            """
            officer (
                id TEXT PRIMARY KEY,
                officer TEXT NOT NULL
            )
            """,
            """
            device (
                id TEXT PRIMARY KEY,
                public_key \(bytes) NOT NULL,
                officer TEXT NOT NULL REFERENCES officer (id),
                name TEXT NOT NULL,
                scopes TEXT NOT NULL,
                enrolled_at \(integer) NOT NULL,
                revoked_at \(integer)
            )
            """,
            """
            enrolment (
                code_hash \(bytes) PRIMARY KEY,
                officer TEXT NOT NULL REFERENCES officer (id),
                scopes TEXT NOT NULL,
                expires_at \(integer) NOT NULL,
                device TEXT REFERENCES device (id)
            )
            """,
            """
            scope_head (
                scope TEXT PRIMARY KEY,
                epoch \(integer) NOT NULL,
                position \(integer) NOT NULL CHECK (position >= 0),
                subtrees \(bytes) NOT NULL,
                payload_key \(bytes) NOT NULL
            )
            """,
            """
            act (
                scope TEXT NOT NULL REFERENCES scope_head (scope),
                id TEXT NOT NULL,
                position \(integer) NOT NULL CHECK (position > 0),
                matter TEXT NOT NULL,
                device TEXT NOT NULL,
                incarnation \(integer) NOT NULL,
                sequence \(integer) NOT NULL,
                hash \(bytes) NOT NULL,
                envelope \(bytes) NOT NULL,
                signature \(bytes) NOT NULL,
                payload \(bytes),
                held TEXT,
                received_at \(integer) NOT NULL,
                leaf \(bytes) NOT NULL,
                PRIMARY KEY (scope, id),
                UNIQUE (scope, position)
            )
            """,
            """
            row_change (
                scope TEXT NOT NULL REFERENCES scope_head (scope),
                position \(integer) NOT NULL CHECK (position > 0),
                op TEXT NOT NULL CHECK (op IN ('put', 'leave', 'erase')),
                row_table TEXT NOT NULL,
                row_key TEXT NOT NULL,
                content TEXT,
                leaf \(bytes) NOT NULL,
                PRIMARY KEY (scope, position),
                CHECK ((op = 'put') = (content IS NOT NULL))
            )
            """,
        ]
        return tables.map { "CREATE TABLE \($0)\(dialect.tableEnding)" } + [
            "CREATE INDEX act_matter ON act (scope, matter, position)",
            "CREATE INDEX act_chain ON act (scope, device, incarnation, sequence)",
            "CREATE INDEX row_change_row ON row_change (scope, row_table, row_key, position)",
        ]
    }
}
