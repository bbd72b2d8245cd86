import Enforcement
import FoundationEssentials
import GRDB
import Journal

/// The rows of the table `act`: how an act is written and read back.
enum StoredAct {
    /// The columns that make an act and its standing.
    static let columns = "bytes, signature, payload, state, position, reason"

    private static let insertSQL = """
        INSERT INTO act (
            id, scope, matter, kind, author, device, incarnation, sequence, \(columns),
            received_at, change
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Writes an act that is not there yet.
    static func insert(
        _ act: Act, _ standing: ActStanding, receivedAt: Instant, change: Int64, _ db: Database
    ) throws {
        let envelope = act.envelope
        let state = StandingColumns(standing)
        try db.cachedStatement(sql: insertSQL).execute(arguments: [
            act.id.description, envelope.scope.text, act.matter.description, act.kind.text,
            envelope.author.text, envelope.link.device.description, envelope.link.incarnation,
            envelope.link.sequence, Data(act.bytes), Data(act.signature),
            act.sealedPayload.map { Data($0) }, state.state, state.position, state.reason,
            receivedAt.millisecondsSince1970, change,
        ])
    }

    private static let settleSQL = """
        UPDATE act SET state = ?, position = ?, reason = ?, change = ?
        WHERE id = ? AND (state <> ? OR position IS NOT ? OR reason IS NOT ?)
        """

    /// Notes what the centre says of an act.
    ///
    /// - Returns: whether that was new.
    static func settle(
        _ id: ActID, _ standing: ActStanding, change: Int64, _ db: Database
    ) throws -> Bool {
        let state = StandingColumns(standing)
        try db.cachedStatement(sql: settleSQL).execute(arguments: [
            state.state, state.position, state.reason, change, id.description, state.state,
            state.position, state.reason,
        ])
        return db.changesCount > 0
    }

    /// The act of a row, as it was stored.
    static func act(_ row: Row) throws -> Act {
        let payload: Data? = row["payload"]
        do throws(ActError) {
            return try Act(
                bytes: Array(row["bytes"] as Data), signature: Array(row["signature"] as Data),
                sealedPayload: payload.map { Array($0) })
        } catch {
            throw JournalStoreError.unreadableAct(error)
        }
    }

    /// What the centre said of the act of a row.
    static func standing(_ row: Row) throws -> ActStanding {
        try StandingColumns(
            state: row["state"], position: row["position"], reason: row["reason"]
        ).standing
    }

    /// The number of the next change of the journal.
    static func nextChange(_ db: Database) throws -> Int64 {
        try db.execute(sql: "UPDATE station SET changes = changes + 1")
        return try Int64.fetchOne(db, sql: "SELECT changes FROM station") ?? 0
    }
}

/// A standing as three columns.
private struct StandingColumns {
    var state: String
    var position: Int64?
    var reason: String?

    init(state: String, position: Int64?, reason: String?) {
        self.state = state
        self.position = position
        self.reason = reason
    }

    init(_ standing: ActStanding) {
        switch standing {
        case .pending: state = "pending"
        case .accepted(let position):
            state = "accepted"
            self.position = position
        case .held(let position, let reason):
            state = "held"
            self.position = position
            self.reason = reason.description
        case .refused(let reason):
            state = "refused"
            self.reason = reason.rawValue
        }
    }

    var standing: ActStanding {
        get throws {
            switch (state, position, reason) {
            case ("pending", nil, nil): return .pending
            case ("accepted", let position?, nil): return .accepted(position: position)
            case ("held", let position?, let reason?):
                guard let reason = HoldReason(reason) else { break }
                return .held(position: position, reason: reason)
            case ("refused", nil, let reason?):
                guard let reason = RefuseReason(rawValue: reason) else { break }
                return .refused(reason)
            default: break
            }
            throw JournalStoreError.unreadable(column: "state")
        }
    }
}
