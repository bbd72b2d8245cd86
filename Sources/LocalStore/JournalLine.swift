package import Enforcement

/// An act as `hengjian journal` lists it, without a word of its content.
package struct JournalLine: Hashable, Sendable, Codable {
    package var act: ActID
    package var scope: Scope
    package var matter: MatterID
    package var kind: ActKind
    package var author: OfficerID
    package var device: DeviceID
    package var incarnation: Int64
    package var sequence: Int64
    /// `pending`, `accepted`, `held` or `refused`.
    package var state: String
    package var position: Int64?
    package var reason: String?
    /// When it was done here or came here.
    package var receivedAt: Instant
}

/// The matters whose acts changed, up to a number of the journal's changes.
package struct MatterChanges: Hashable, Sendable {
    package var matters: [MatterID]
    package var through: Int64
}
