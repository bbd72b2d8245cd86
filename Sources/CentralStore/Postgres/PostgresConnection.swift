/// One connection to PostgreSQL with a thread of its own. It connects when it is first used and
/// again after it broke.
actor PostgresConnection {
    private nonisolated let executor = ConnectionExecutor()
    private let connectionString: String
    private var session: PostgresSession?

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    init(_ connectionString: String) {
        self.connectionString = connectionString
    }

    /// Runs a body in one transaction, again after a serialization failure or a deadlock.
    func transaction<Value: Sendable>(
        _ beginning: String, _ body: @Sendable (any StoreConnection) throws -> Value
    ) throws -> Value {
        for _ in 1..<Self.attempts {
            do {
                return try attempt(beginning, body)
            } catch let failure as PostgresFailure where failure.isTransient {
                continue
            } catch let failure as PostgresFailure {
                throw failure.storeError
            }
        }
        do {
            return try attempt(beginning, body)
        } catch let failure as PostgresFailure {
            throw failure.storeError
        }
    }

    /// Ends the connection.
    func close() {
        session = nil
    }

    private func attempt<Value: Sendable>(
        _ beginning: String, _ body: @Sendable (any StoreConnection) throws -> Value
    ) throws -> Value {
        let session = try begin(beginning)
        do {
            let value = try body(session)
            try session.commit()
            return value
        } catch {
            rollBack(session)
            throw error
        }
    }

    /// Begins on the connection there is; where it broke while it was idle, on a new one.
    private func begin(_ beginning: String) throws -> PostgresSession {
        if let session, !session.isBroken {
            do {
                try session.command(beginning)
                return session
            } catch PostgresFailure.lost {
                self.session = nil
            }
        }
        let session = try PostgresSession(connectionString)
        try session.command(beginning)
        self.session = session
        return session
    }

    /// A connection that can't even roll back is given up: the server rolls back for it.
    private func rollBack(_ session: PostgresSession) {
        do { try session.command("ROLLBACK") } catch { self.session = nil }
        if session.isBroken { self.session = nil }
    }

    private static let attempts = 10
}
