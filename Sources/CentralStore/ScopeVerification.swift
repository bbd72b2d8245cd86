import Enforcement
import Journal
import Wire

/// Proves one scope's log anew, on one snapshot and page by page.
struct ScopeVerification {
    let scope: Scope
    let keys: [DeviceID: VerificationKey]
    private var result = StoreVerification()
    private var tree = MerkleHead()
    private var chainEnds: [Chain: Digest] = [:]

    private struct Chain: Hashable {
        let device: DeviceID
        let incarnation: Int64
        let sequence: Int64
    }

    /// An entry as both tables give it, with the leaf that was kept beside it.
    private struct Row {
        let position: Int64
        let leaf: [UInt8]
        /// The leaf of what is there now; nil where an act can't be read.
        let recomputed: Digest?
    }

    init(scope: Scope, keys: [DeviceID: VerificationKey]) {
        self.scope = scope
        self.keys = keys
    }

    /// Goes through the whole log.
    mutating func run(on connection: any StoreConnection) throws -> StoreVerification {
        let head = try ScopeHead.read(scope, on: connection)
        var next: Int64 = 1
        while next <= head.position {
            let last = min(head.position, next + Self.pageEntries - 1)
            let rows = try rows(from: next, through: last, on: connection)
            check(rows, from: next, through: last)
            next = last + 1
        }
        if tree.root != head.tree.root { result.problems.append(.root(scope)) }
        let beyond = try rows(from: next, through: .max, on: connection)
        result.problems += beyond.map { .position(scope, $0.position) }
        return result
    }

    private mutating func rows(
        from first: Int64, through last: Int64, on connection: any StoreConnection
    ) throws -> [Row] {
        let range: [StoreValue] = [.text(scope.text), .integer(first), .integer(last)]
        let acts = try connection.run(
            """
            SELECT position, envelope, signature, payload, held, leaf, id, matter, hash
            FROM act WHERE scope = $1 AND position >= $2 AND position <= $3 ORDER BY position
            """, range)
        let changes = try connection.run(
            """
            SELECT position, op, row_table, row_key, content, leaf
            FROM row_change WHERE scope = $1 AND position >= $2 AND position <= $3
            """, range)
        var rows: [Row] = []
        for row in acts {
            rows.append(
                Row(
                    position: try row.integer(0), leaf: try row.bytes(5),
                    recomputed: try check(act: row)))
        }
        for row in changes {
            let change = RowChange(
                op: try row.text(1), table: try row.text(2), key: try row.text(3),
                content: try row.optionalText(4))
            let entry = LogEntry(position: try row.integer(0), change: change.change)
            rows.append(
                Row(
                    position: entry.position, leaf: try row.bytes(5),
                    recomputed: MerkleHead.leaf(entry.leafBytes)))
        }
        return rows.sorted { $0.position < $1.position }
    }

    private mutating func check(_ rows: [Row], from first: Int64, through last: Int64) {
        let byPosition = Dictionary(grouping: rows, by: \.position)
        for position in first...last {
            guard let found = byPosition[position], found.count == 1 else {
                result.problems.append(.position(scope, position))
                continue
            }
            result.entries += 1
            if found[0].recomputed?.bytes != found[0].leaf {
                result.problems.append(.leaf(scope, position))
            }
            if let leaf = found[0].recomputed { tree.append(leaf) }
        }
    }

    /// Checks one act and returns its leaf; nil where it can't be read.
    private mutating func check(act row: StoreRow) throws -> Digest? {
        result.acts += 1
        let position = try row.integer(0)
        let stored: StoredAct
        do {
            stored = try StoredAct(row: row)
        } catch StoreError.malformedRow {
            result.problems.append(.unreadableAct(scope, position))
            return nil
        }
        let act = stored.act
        if try row.text(6) != act.id.description || row.text(7) != act.matter.description
            || row.bytes(8) != act.hash.bytes || act.envelope.scope != scope
        {
            result.problems.append(.column(scope, position))
        }
        let link = act.envelope.link
        if keys[link.device]?.verifies(act.signature, of: act.bytes) != true {
            result.problems.append(.signature(scope, position))
        }
        if stored.held != .fork { checkChain(act, position) }
        return MerkleHead.leaf(stored.entry.leafBytes)
    }

    private mutating func checkChain(_ act: Act, _ position: Int64) {
        let link = act.envelope.link
        let before = Chain(
            device: link.device, incarnation: link.incarnation, sequence: link.sequence - 1)
        let end = link.sequence == 1 ? Digest.zero : chainEnds.removeValue(forKey: before)
        if end != link.previous { result.problems.append(.chain(scope, position)) }
        let here = Chain(
            device: link.device, incarnation: link.incarnation, sequence: link.sequence)
        chainEnds[here] = act.hash
    }

    private static let pageEntries: Int64 = 500
}
