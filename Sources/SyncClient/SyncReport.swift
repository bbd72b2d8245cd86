package import Enforcement

/// What a sync did.
package struct SyncReport: Hashable, Sendable, Codable {
    package var pushed = 0
    package var accepted = 0
    package var duplicate = 0
    package var held = 0
    package var refused = 0
    package var pulled = 0
    /// The scopes' positions and epochs after it.
    package var positions: [String: Int64] = [:]
    package var epoch: [String: Int64] = [:]
    /// The centre's clock at the last reply.
    package var serverTime: Instant?

    package init() {}
}
