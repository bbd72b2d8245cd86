/// The central store on PostgreSQL, or an engine that speaks its language: any number of server
/// processes on one database.
struct PostgresDriver: StoreDriver {
    private let pool: PostgresPool

    init(connection: String) {
        pool = PostgresPool(connectionString: connection)
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreConnection) throws -> Value
    ) async throws -> Value {
        try await pool.using { connection in
            try await connection.transaction("BEGIN", body)
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreConnection) throws -> Value
    ) async throws -> Value {
        try await pool.using { connection in
            try await connection.transaction(
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
        }
    }

    func close() async {
        await pool.close()
    }
}

/// A few connections, lent one at a time; who finds none waits in line.
private actor PostgresPool {
    private let connectionString: String
    private var idle: [PostgresConnection] = []
    private var made = 0
    private var waiting: [CheckedContinuation<PostgresConnection, Never>] = []

    init(connectionString: String) {
        self.connectionString = connectionString
    }

    func using<Value: Sendable>(
        _ body: @Sendable (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        let connection = await take()
        defer { giveBack(connection) }
        return try await body(connection)
    }

    func close() async {
        for connection in idle { await connection.close() }
    }

    private func take() async -> PostgresConnection {
        if let connection = idle.popLast() { return connection }
        if made < Self.connectionsMax {
            made += 1
            return PostgresConnection(connectionString)
        }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack(_ connection: PostgresConnection) {
        if waiting.isEmpty {
            idle.append(connection)
        } else {
            waiting.removeFirst().resume(returning: connection)
        }
    }

    private static let connectionsMax = 8
}
