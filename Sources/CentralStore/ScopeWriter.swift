import Enforcement
import Journal
import Wire

/// The one way into a scope's log: takes the head, numbers what is new, writes the head back.
struct ScopeWriter {
    let connection: any StoreConnection
    private(set) var head: ScopeHead

    /// Takes the scope's head for this transaction.
    init(taking scope: Scope, on connection: any StoreConnection) throws {
        self.connection = connection
        head = try ScopeHead.lock(scope, on: connection)
    }

    /// Appends an act and returns its position.
    mutating func append(
        _ act: Act, held: HoldReason?, receivedAt: Instant
    ) throws -> Int64 {
        let leaf = append(.act(WireAct(act), held: held?.description))
        let link = act.envelope.link
        try connection.run(
            """
            INSERT INTO act (scope, id, position, matter, device, incarnation, sequence, hash,
                envelope, signature, payload, held, received_at, leaf)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            [
                .text(head.scope.text), .text(act.id.description), .integer(head.position),
                .text(act.matter.description), .text(link.device.description),
                .integer(link.incarnation), .integer(link.sequence), .bytes(act.hash.bytes),
                .bytes(act.bytes), .bytes(act.signature), .optional(act.sealedPayload),
                .optional(held?.description), .integer(receivedAt.millisecondsSince1970),
                .bytes(leaf.bytes),
            ])
        return head.position
    }

    /// Appends changes of reference rows, many in one statement.
    mutating func append(_ changes: [RowChange]) throws {
        var rest = changes[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Self.rowsPerStatement)
            rest = rest.dropFirst(Self.rowsPerStatement)
            var values: [StoreValue] = [.text(head.scope.text)]
            for change in batch {
                let leaf = append(change.change)
                values += [
                    .integer(head.position), .text(change.op), .text(change.table),
                    .text(change.key), .optional(change.content), .bytes(leaf.bytes),
                ]
            }
            let places = batch.indices.map { index in
                let first = 2 + (index - batch.startIndex) * 6
                return "($1, \((first..<first + 6).map { "$\($0)" }.joined(separator: ", ")))"
            }
            try connection.run(
                """
                INSERT INTO row_change (scope, position, op, row_table, row_key, content, leaf)
                VALUES \(places.joined(separator: ", "))
                """, values)
        }
    }

    /// Writes the head back; the last thing in the transaction.
    func finish() throws -> ScopeHead {
        try head.save(on: connection)
        return head
    }

    /// Gives the next position and returns the entry's leaf.
    private mutating func append(_ change: LogEntry.Change) -> Digest {
        let entry = LogEntry(position: head.position + 1, change: change)
        let leaf = MerkleHead.leaf(entry.leafBytes)
        head.tree.append(leaf)
        return leaf
    }

    private static let rowsPerStatement = 200
}

/// A change of one reference row, as stored.
struct RowChange: Hashable, Sendable {
    let op: String
    let table: String
    let key: String
    /// The row's JSON text for `put`.
    let content: String?

    static func put(table: String, key: String, content: String) -> RowChange {
        RowChange(op: "put", table: table, key: key, content: content)
    }

    /// The change as an entry of the log has it.
    var change: LogEntry.Change {
        switch (op, content) {
        case ("leave", _): .leave(table: table, key: key)
        case ("erase", _): .erase(table: table, key: key)
        default: .put(table: table, key: key, row: content ?? "")
        }
    }
}
