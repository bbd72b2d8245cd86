import CPostgres
import Glibc

/// One libpq connection and its calls. Every call has a deadline, and none is ever cancelled at
/// the server: a cancelled commit is reported as done.
final class PostgresSession: StoreConnection {
    private let connection: OpaquePointer
    private let warnings: UnsafeMutablePointer<Int32>
    /// Nothing more can be asked of it.
    private(set) var isBroken = false

    var dialect: StoreDialect { .postgres }

    /// Connects, and sets the server's own limits a little below ours.
    init(_ connectionString: String) throws {
        warnings = .allocate(capacity: 1)
        warnings.initialize(to: 0)
        guard let connection = PQconnectStart(connectionString) else {
            warnings.deallocate()
            throw PostgresFailure.lost
        }
        self.connection = connection
        try finishConnecting()
        hj_count_warnings(connection, warnings)
        guard PQsetnonblocking(connection, 1) == 0 else { throw PostgresFailure.lost }
        for (name, value) in Self.settings { try command("SET \(name) = \(value)") }
    }

    deinit {
        PQfinish(connection)
        warnings.deallocate()
    }

    @discardableResult
    func run(_ sql: String, _ values: [StoreValue]) throws -> [StoreRow] {
        let result = try result(of: sql, values)
        defer { PQclear(result) }
        return try Self.rows(of: result)
    }

    /// Begins, ends or sets something; no parameters, no rows.
    func command(_ sql: String) throws {
        PQclear(try result(of: sql, []))
    }

    /// Commits. A warning means that the wait for a standby was cut short: not known to be done.
    ///
    /// - Throws: `StoreError.outcomeUnknown` where it may or may not have happened.
    func commit() throws {
        warnings.pointee = 0
        let result: OpaquePointer
        do {
            result = try self.result(of: "COMMIT", [])
        } catch PostgresFailure.lost, PostgresFailure.deadline {
            throw StoreError.outcomeUnknown
        }
        defer { PQclear(result) }
        guard warnings.pointee == 0 else { throw StoreError.outcomeUnknown }
        // The server answers ROLLBACK, as a success, where the transaction had failed.
        guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
            throw PostgresFailure.refused(state: "25P02")
        }
    }

    // MARK: Calls

    private func result(of sql: String, _ values: [StoreValue]) throws -> OpaquePointer {
        guard !isBroken else { throw PostgresFailure.lost }
        let parameters = try PostgresParameters(values)
        let sent = parameters.withPointers { pointers, lengths, formats in
            PQsendQueryParams(
                connection, sql, Int32(values.count), nil, pointers, lengths, formats, 1)
        }
        guard sent == 1 else { throw broken(.lost) }
        let deadline = Self.now() + Self.callSeconds
        try flush(until: deadline)
        var last: OpaquePointer?
        while true {
            while PQisBusy(connection) == 1 {
                try wait(for: Int16(POLLIN), until: deadline)
                guard PQconsumeInput(connection) == 1 else { throw broken(.lost) }
            }
            guard let next = PQgetResult(connection) else { break }
            if let last { PQclear(last) }
            last = next
        }
        guard let last else { throw broken(.lost) }
        let status = PQresultStatus(last)
        guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else {
            defer { PQclear(last) }
            guard PQstatus(connection) == CONNECTION_OK, let state = hj_sqlstate(last) else {
                throw broken(.lost)
            }
            throw PostgresFailure.refused(state: String(cString: state))
        }
        return last
    }

    private func flush(until deadline: Int) throws {
        while true {
            switch PQflush(connection) {
            case 0: return
            case 1:
                // Reading too, so that two full buffers can't wait for each other.
                try wait(for: Int16(POLLIN | POLLOUT), until: deadline)
                guard PQconsumeInput(connection) == 1 else { throw broken(.lost) }
            default: throw broken(.lost)
            }
        }
    }

    private func finishConnecting() throws {
        guard PQstatus(connection) != CONNECTION_BAD else { throw broken(.lost) }
        let deadline = Self.now() + Self.connectSeconds
        var wanted = PGRES_POLLING_WRITING
        while true {
            switch wanted {
            case PGRES_POLLING_OK: return
            case PGRES_POLLING_READING: try wait(for: Int16(POLLIN), until: deadline)
            case PGRES_POLLING_WRITING: try wait(for: Int16(POLLOUT), until: deadline)
            default: throw broken(.lost)
            }
            wanted = PQconnectPoll(connection)
        }
    }

    private func wait(for events: Int16, until deadline: Int) throws {
        while true {
            let secondsLeft = deadline - Self.now()
            guard secondsLeft > 0 else { throw broken(.deadline) }
            var descriptor = pollfd(fd: PQsocket(connection), events: events, revents: 0)
            let ready = poll(&descriptor, 1, Int32(secondsLeft) * 1000)
            if ready > 0 { return }
            guard ready == 0 || errno == EINTR else { throw broken(.lost) }
        }
    }

    private func broken(_ failure: PostgresFailure) -> PostgresFailure {
        isBroken = true
        return failure
    }

    /// Whole seconds of the monotonic clock.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }

    private static let connectSeconds = 10
    private static let callSeconds = 30
    /// The server ends what we no longer wait for: in milliseconds.
    private static let settings = [
        ("statement_timeout", 25_000), ("idle_in_transaction_session_timeout", 60_000),
    ]
}

extension PostgresSession {
    /// The rows of a result in the binary format.
    private static func rows(of result: OpaquePointer) throws -> [StoreRow] {
        let columns = PQnfields(result)
        return try (0..<PQntuples(result)).map { row in
            StoreRow(
                values: try (0..<columns).map { column in
                    if PQgetisnull(result, row, column) == 1 { return .null }
                    let bytes = UnsafeRawBufferPointer(
                        start: PQgetvalue(result, row, column),
                        count: Int(PQgetlength(result, row, column)))
                    return try value(bytes, type: PQftype(result, column))
                })
        }
    }

    /// The types that our statements give, by their fixed object ids.
    private static func value(_ bytes: UnsafeRawBufferPointer, type: Oid) throws -> StoreValue {
        switch type {
        case 17: .bytes(Array(bytes))
        case 20, 23: .integer(bytes.reduce(0) { $0 << 8 | Int64($1) })
        case 25, 1043: .text(String(decoding: bytes, as: UTF8.self))
        default: throw StoreError.malformedRow("type \(type)")
        }
    }
}
