package import Enforcement
package import Journal

/// Where a scope's log stands.
package struct ScopeHead: Hashable, Sendable {
    package let scope: Scope
    /// Goes up when the store was restored or moved.
    package let epoch: Int64
    /// The tree of the log; its size is the last position.
    package internal(set) var tree: MerkleHead

    /// The last position; zero before the first entry.
    package var position: Int64 { tree.size }

    /// The columns that `init(row:scope:)` reads.
    static let columns = "epoch, position, subtrees"

    init(row: StoreRow, scope: Scope) throws {
        let bytes = try row.bytes(2)
        let subtrees = stride(from: 0, to: bytes.count, by: 32).compactMap { start in
            Digest(bytes: Array(bytes[start..<min(start + 32, bytes.count)]))
        }
        guard let tree = MerkleHead(size: try row.integer(1), subtrees: subtrees) else {
            throw StoreError.malformedRow("scope_head")
        }
        self.scope = scope
        epoch = try row.integer(0)
        self.tree = tree
    }

    /// The head as it stands in this connection's snapshot.
    static func read(_ scope: Scope, on connection: any StoreConnection) throws -> ScopeHead {
        try read(scope, on: connection, ending: "")
    }

    /// The head, taken until this transaction ends: no other writer of the scope runs meanwhile,
    /// so the order of positions is the order of commits and of becoming visible.
    static func lock(_ scope: Scope, on connection: any StoreConnection) throws -> ScopeHead {
        try read(scope, on: connection, ending: connection.dialect.lockingEnding)
    }

    private static func read(
        _ scope: Scope, on connection: any StoreConnection, ending: String
    ) throws -> ScopeHead {
        let row = try connection.row(
            "SELECT \(columns) FROM scope_head WHERE scope = $1\(ending)", [.text(scope.text)])
        guard let row else { throw StoreError.unknownScope(scope) }
        return try ScopeHead(row: row, scope: scope)
    }

    /// Makes the scope, with a random payload key, where it isn't there.
    static func make(_ scope: Scope, on connection: any StoreConnection) throws {
        try connection.run(
            """
            INSERT INTO scope_head (scope, epoch, position, subtrees, payload_key)
            VALUES ($1, 1, 0, $2, $3) ON CONFLICT (scope) DO NOTHING
            """, [.text(scope.text), .bytes([]), .bytes(ScopeKey().bytes)])
    }

    /// Writes the head back.
    func save(on connection: any StoreConnection) throws {
        try connection.run(
            "UPDATE scope_head SET position = $1, subtrees = $2 WHERE scope = $3",
            [
                .integer(position), .bytes(tree.subtrees.flatMap(\.bytes)), .text(scope.text),
            ])
    }
}
