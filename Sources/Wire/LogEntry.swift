/// One position of a scope's log: an act, or a change of a reference row.
package struct LogEntry: Hashable, Sendable, Codable {
    package var position: Int64
    package var change: Change

    package init(position: Int64, change: Change) {
        self.position = position
        self.change = change
    }

    /// What stands at a position.
    package enum Change: Hashable, Sendable {
        /// An act, and the reason where it is held.
        case act(WireAct, held: String?)
        /// A new version of a row: the JSON text of a `ReferenceRow`, exactly as the centre
        /// holds it.
        case put(table: String, key: String, row: String)
        /// The row left this scope; it is not gone.
        case leave(table: String, key: String)
        /// The row must be erased.
        case erase(table: String, key: String)
    }

    /// The bytes whose hash is the entry's leaf in the scope's tree. They do not hold the
    /// position: the leaf's place is the position.
    package var leafBytes: [UInt8] {
        switch change {
        case .act(let act, _): Array("act\n".utf8) + act.bytes.bytes
        case .put(let table, let key, let row): Array("put\n\(table)\n\(key)\n\(row)".utf8)
        case .leave(let table, let key): Array("leave\n\(table)\n\(key)".utf8)
        case .erase(let table, let key): Array("erase\n\(table)\n\(key)".utf8)
        }
    }
}

extension LogEntry {
    private enum Key: String, CodingKey {
        case position = "p"
        case op, act, held, table, key, row
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        position = try container.decode(Int64.self, forKey: .position)
        let op = try container.decode(String.self, forKey: .op)
        if op == "act" {
            change = .act(
                try container.decode(WireAct.self, forKey: .act),
                held: try container.decodeIfPresent(String.self, forKey: .held))
            return
        }
        let table = try container.decode(String.self, forKey: .table)
        let key = try container.decode(String.self, forKey: .key)
        switch op {
        case "put":
            change = .put(
                table: table, key: key, row: try container.decode(String.self, forKey: .row))
        case "leave": change = .leave(table: table, key: key)
        case "erase": change = .erase(table: table, key: key)
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .op, in: container, debugDescription: "unknown op")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(position, forKey: .position)
        switch change {
        case .act(let act, let held):
            try container.encode("act", forKey: .op)
            try container.encode(act, forKey: .act)
            try container.encodeIfPresent(held, forKey: .held)
        case .put(let table, let key, let row):
            try container.encode("put", forKey: .op)
            try container.encode(table, forKey: .table)
            try container.encode(key, forKey: .key)
            try container.encode(row, forKey: .row)
        case .leave(let table, let key):
            try container.encode("leave", forKey: .op)
            try container.encode(table, forKey: .table)
            try container.encode(key, forKey: .key)
        case .erase(let table, let key):
            try container.encode("erase", forKey: .op)
            try container.encode(table, forKey: .table)
            try container.encode(key, forKey: .key)
        }
    }
}

/// A page of a scope's log.
package struct PullReply: Hashable, Sendable, Codable {
    package var header: ReplyHeader
    package var entries: [LogEntry]
    /// There are entries after the last one here.
    package var hasMore: Bool

    package init(header: ReplyHeader, entries: [LogEntry], hasMore: Bool) {
        self.header = header
        self.entries = entries
        self.hasMore = hasMore
    }
}
