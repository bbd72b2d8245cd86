package import Enforcement
import Journal

/// What every reply of the centre about a scope begins with.
package struct ReplyHeader: Hashable, Sendable, Codable {
    package var scope: Scope
    /// Goes up when the centre's store was restored or moved.
    package var epoch: Int64
    /// The scope's last position.
    package var position: Int64
    /// The root of the scope's log at that position, hexadecimal (RFC 9162).
    package var root: String
    package var serverTime: Instant
    /// The oldest client version that the centre still serves.
    package var minimumVersion: String

    package init(
        scope: Scope, epoch: Int64, position: Int64, root: String, serverTime: Instant,
        minimumVersion: String
    ) {
        self.scope = scope
        self.epoch = epoch
        self.position = position
        self.root = root
        self.serverTime = serverTime
        self.minimumVersion = minimumVersion
    }
}

/// The version of this program, sent with each request and compared number by number.
package enum ProtocolVersion {
    /// The version of client and server.
    package static let current = "0.1.0"
    /// The oldest client that a server of this version serves.
    package static let minimum = "0.1.0"

    /// Whether `version` is at least `minimum`; a text that is no version is not.
    package static func serves(_ version: String, minimum: String = minimum) -> Bool {
        let parts = [version, minimum].map { $0.split(separator: ".").map { Int($0) ?? -1 } }
        guard parts[0].count == 3, !parts[0].contains(-1) else { return false }
        return !parts[0].lexicographicallyPrecedes(parts[1])
    }
}
