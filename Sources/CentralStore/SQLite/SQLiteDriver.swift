import FoundationEssentials
import GRDB

/// The central store in one SQLite file: one process writes it, over one connection, which alone
/// checkpoints; readers have connections of their own.
struct SQLiteDriver: StoreDriver {
    private let access: Access

    private enum Access {
        case writing(DatabasePool, FileLock)
        case reading(DatabaseQueue)
    }

    init(path: String, access: StoreAccess) throws {
        do {
            switch access {
            case .writing: self.access = try Self.writing(path)
            case .reading: self.access = try Self.reading(path)
            }
        } catch let error as DatabaseError {
            throw Self.opening(error, path)
        }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreConnection) throws -> Value
    ) async throws -> Value {
        guard case .writing(let pool, _) = access else {
            preconditionFailure("a store opened for reading is not written")
        }
        return try await Self.translating {
            try await pool.write { database in
                try body(SQLiteConnection(database: database))
            }
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreConnection) throws -> Value
    ) async throws -> Value {
        try await Self.translating {
            switch access {
            case .writing(let pool, _):
                try await pool.read { try body(SQLiteConnection(database: $0)) }
            case .reading(let queue):
                try await queue.read { try body(SQLiteConnection(database: $0)) }
            }
        }
    }

    func close() async {
        switch access {
        case .writing(let pool, let lock):
            // What can't be closed now ends with the process; nothing is waiting in it.
            do { try pool.close() } catch {}
            lock.release()
        case .reading(let queue):
            do { try queue.close() } catch {}
        }
    }

    private static func writing(_ path: String) throws -> Access {
        let lock = try FileLock(beside: path)
        let pool = try DatabasePool(path: path, configuration: configuration())
        // The pool sets NORMAL when it opens its writer, whatever the configuration says.
        let setting = try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            return try Int64.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
        }
        guard setting == fullSetting else { throw StoreError.durability(setting: setting) }
        return .writing(pool, lock)
    }

    private static func reading(_ path: String) throws -> Access {
        var configuration = configuration()
        configuration.readonly = true
        return .reading(try DatabaseQueue(path: path, configuration: configuration))
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    private static func opening(_ error: DatabaseError, _ path: String) -> StoreError {
        error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_NOTADB
            ? .unreachable(path) : .statement(code: String(error.extendedResultCode.rawValue))
    }

    private static func translating<Value: Sendable>(
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw StoreError.statement(code: String(error.extendedResultCode.rawValue))
        }
    }

    /// `PRAGMA synchronous` reads FULL back as 2.
    private static let fullSetting: Int64 = 2
    private static let busySeconds: TimeInterval = 5
}

/// A SQLite connection inside a transaction.
private struct SQLiteConnection: StoreConnection {
    let database: Database
    var dialect: StoreDialect { .sqlite }

    func run(_ sql: String, _ values: [StoreValue]) throws -> [StoreRow] {
        let statement = try database.cachedStatement(sql: Self.numbered(sql))
        let rows = try Row.fetchCursor(
            statement, arguments: StatementArguments(values.map(\.databaseValue)))
        var result: [StoreRow] = []
        while let row = try rows.next() {
            result.append(StoreRow(values: try row.databaseValues.map(StoreValue.init)))
        }
        return result
    }

    /// SQLite writes a numbered parameter `?1`; no other `$` stands in our statements.
    private static func numbered(_ sql: String) -> String {
        String(
            decoding: sql.utf8.map { $0 == UInt8(ascii: "$") ? UInt8(ascii: "?") : $0 },
            as: UTF8.self)
    }
}

extension StoreValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) throws {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .bytes(Array(data))
        case .double: throw StoreError.malformedRow("a fraction")
        }
    }
}
