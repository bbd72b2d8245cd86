package import Enforcement

/// How the workstation stands to its centre. Offline is a state, not an error.
package struct SyncStatus: Hashable, Sendable {
    /// The connection.
    package enum Link: Hashable, Sendable {
        /// There is no centre (单机).
        case alone
        /// The last exchange succeeded, at that moment.
        case online(lastSynced: Instant)
        /// An exchange is running; `total` is zero while it is not known.
        case syncing(done: Int, total: Int)
        /// The centre has not answered since then.
        case offline(since: Instant)
    }

    package var link: Link
    /// Acts that are not at the centre yet (待传).
    package var pending: Int
    /// Contradictions nobody has settled (冲突).
    package var conflicts: Int

    package init(link: Link, pending: Int = 0, conflicts: Int = 0) {
        self.link = link
        self.pending = pending
        self.conflicts = conflicts
    }
}
