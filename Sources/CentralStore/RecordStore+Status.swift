package import Enforcement
import Journal

/// What a store holds, in numbers.
package struct StoreStatus: Hashable, Sendable, Codable {
    package var schema: Int64
    package var officers: Int64
    package var devices: Int64
    package var scopes: [ScopeStatus]
}

/// What one scope holds, in numbers.
package struct ScopeStatus: Hashable, Sendable, Codable {
    package var scope: Scope
    package var epoch: Int64
    package var position: Int64
    /// The root of the log's tree, hexadecimal.
    package var root: String
    package var acts: Int64
    package var held: Int64
    /// Changes of reference rows.
    package var changes: Int64
}

extension RecordStore {
    /// The scopes there are, in order.
    package func scopes() async throws -> [Scope] {
        try await driver.read { connection in try Self.scopes(on: connection) }
    }

    /// What the store holds.
    package func status() async throws -> StoreStatus {
        try await driver.read { connection in
            try StoreSchema.check(connection)
            return StoreStatus(
                schema: StoreSchema.version,
                officers: try Self.count("officer", on: connection),
                devices: try Self.count("device", on: connection),
                scopes: try Self.scopes(on: connection).map {
                    try Self.status(of: $0, on: connection)
                })
        }
    }

    static func scopes(on connection: any StoreConnection) throws -> [Scope] {
        try connection.run("SELECT scope FROM scope_head ORDER BY scope", []).map {
            Scope(try $0.text(0))
        }
    }

    private static func count(_ table: String, on connection: any StoreConnection) throws -> Int64 {
        try connection.row("SELECT COUNT(*) FROM \(table)", [])?.integer(0) ?? 0
    }

    private static func status(
        of scope: Scope, on connection: any StoreConnection
    ) throws -> ScopeStatus {
        let head = try ScopeHead.read(scope, on: connection)
        let acts = try connection.row(
            "SELECT COUNT(*), COUNT(held) FROM act WHERE scope = $1", [.text(scope.text)])
        let count = try acts?.integer(0) ?? 0
        return ScopeStatus(
            scope: scope, epoch: head.epoch, position: head.position,
            root: head.tree.root.hexadecimal, acts: count, held: try acts?.integer(1) ?? 0,
            changes: head.position - count)
    }
}
