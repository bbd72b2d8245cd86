/// A database engine under the central store. The SQL is written once, in this target; a driver
/// knows connections, transactions and how values travel.
protocol StoreDriver: Sendable {
    /// Runs `body` in one transaction that is on disk when this returns. A body may run again
    /// after a serialization failure, so it changes nothing but the store.
    @discardableResult
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreConnection) throws -> Value
    ) async throws -> Value

    /// Runs `body` on one snapshot.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreConnection) throws -> Value
    ) async throws -> Value

    /// Ends every connection.
    func close() async
}

/// A connection inside a transaction.
protocol StoreConnection {
    var dialect: StoreDialect { get }

    /// Runs one statement. Its parameters are written `$1`, `$2` …; values are always bound.
    @discardableResult
    func run(_ sql: String, _ values: [StoreValue]) throws -> [StoreRow]
}

extension StoreConnection {
    /// Runs a statement that has at most one row.
    func row(_ sql: String, _ values: [StoreValue]) throws -> StoreRow? {
        try run(sql, values).first
    }
}

/// The few words in which the engines differ.
struct StoreDialect: Sendable {
    let bytesType: String
    let integerType: String
    let tableEnding: String
    /// Ends a SELECT that takes its rows for this transaction.
    let lockingEnding: String

    /// SQLite takes its one write lock when the transaction begins.
    static let sqlite = StoreDialect(
        bytesType: "BLOB", integerType: "INTEGER", tableEnding: " STRICT", lockingEnding: "")
    static let postgres = StoreDialect(
        bytesType: "BYTEA", integerType: "BIGINT", tableEnding: "", lockingEnding: " FOR UPDATE")
}
