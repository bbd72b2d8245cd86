package import Enforcement
import Journal
import Wire

/// Something in the store that is not as it was written.
package enum StoreProblem: Hashable, Sendable {
    /// The tree of the entries has another root than the head says.
    case root(Scope)
    /// There is no entry at a position, or there are two.
    case position(Scope, Int64)
    /// The entry's bytes are not those that were numbered.
    case leaf(Scope, Int64)
    /// The act can't be read, or its payload is not the one it names.
    case unreadableAct(Scope, Int64)
    /// A column of the act is not what its bytes say.
    case column(Scope, Int64)
    /// No enrolled device's key made the act's signature.
    case signature(Scope, Int64)
    /// The act does not follow the one before it in its chain.
    case chain(Scope, Int64)
}

/// What a verification went through and found.
package struct StoreVerification: Hashable, Sendable {
    package internal(set) var acts = 0
    package internal(set) var entries = 0
    package internal(set) var problems: [StoreProblem] = []
}

extension RecordStore {
    /// Reads everything and proves it anew: positions, leaves, roots, signatures and chains.
    package func verify() async throws -> StoreVerification {
        let keys = Dictionary(
            uniqueKeysWithValues: try await devices().map { ($0.id, $0.publicKey) })
        var result = StoreVerification()
        for scope in try await scopes() {
            let found = try await driver.read { connection in
                var verification = ScopeVerification(scope: scope, keys: keys)
                return try verification.run(on: connection)
            }
            result.acts += found.acts
            result.entries += found.entries
            result.problems += found.problems
        }
        return result
    }
}
