package import Enforcement

/// Why a sync ended early. Nothing is lost by any of them: what is pending stays pending.
package enum SyncError: Error, Hashable, Sendable {
    /// The centre can't be reached: a state, not a fault.
    case offline
    /// The centre answered with a status and a reason of its own.
    case turnedAway(status: Int, reason: String)
    /// The answer is none of this protocol.
    case unintelligible
    /// The answer is longer than any of this protocol.
    case oversize
    /// 服务器数据回退: the centre's store is behind what it told us before.
    case rewound(Scope, known: Int64, told: Int64)
    /// The log we hold and the centre's signed head differ.
    case differentLog(Scope, position: Int64)
    /// The centre asks for a newer version of this program.
    case outdated(minimum: String)
    /// The address is none that may be used: TLS is needed off the loopback.
    case address(String)
    /// The machine could not start the network library.
    case library(code: Int32)
}
