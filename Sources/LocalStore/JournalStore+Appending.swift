package import Enforcement
import FoundationEssentials
import GRDB
package import Journal

extension JournalStore {
    /// Appends an act to this device's chain of a scope. `make` gets the link the act must carry
    /// and signs it; nothing can come in between.
    ///
    /// - Returns: the act, once it is on disk: what is returned may be acknowledged.
    package func append(in scope: Scope, _ make: (ChainLink) throws -> Act) throws -> Act {
        let acts = try commit { db in
            [try append(in: scope, make, change: StoredAct.nextChange(db), db)]
        }
        return acts[0]
    }

    /// Appends several acts, one behind the other: all of them or none.
    package func appendAll(
        in scope: Scope, _ makes: [(ChainLink) throws -> Act]
    ) throws -> [Act] {
        try commit { db in
            let change = try StoredAct.nextChange(db)
            return try makes.map { try append(in: scope, $0, change: change, db) }
        }
    }

    private func append(
        in scope: Scope, _ make: (ChainLink) throws -> Act, change: Int64, _ db: Database
    ) throws -> Act {
        let link = try nextLink(in: scope, db)
        let act = try make(link)
        guard act.envelope.link == link, act.envelope.scope == scope else {
            throw JournalStoreError.wrongLink(act.id)
        }
        try StoredAct.insert(
            act, .pending, receivedAt: act.envelope.time.at, change: change, db)
        return act
    }

    private static let lastSQL = """
        SELECT sequence, bytes FROM act
        WHERE device = ? AND incarnation = ? AND scope = ? ORDER BY sequence DESC LIMIT 1
        """

    private func nextLink(in scope: Scope, _ db: Database) throws -> ChainLink {
        let incarnation =
            try Int64.fetchOne(db, sql: "SELECT incarnation FROM station") ?? 1
        let last = try Row.fetchOne(
            db.cachedStatement(sql: Self.lastSQL),
            arguments: [device.description, incarnation, scope.text])
        guard let last else {
            return ChainLink(
                device: device, incarnation: incarnation, sequence: 1, previous: .zero)
        }
        return ChainLink(
            device: device, incarnation: incarnation, sequence: last[0] + 1,
            previous: Digest(of: Array(last[1] as Data)))
    }
}
