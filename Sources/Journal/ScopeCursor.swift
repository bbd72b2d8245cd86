/// How far a scope's log was taken over, and the head of its tree there.
package struct ScopeCursor: Hashable, Sendable {
    package var epoch: Int64
    /// The tree over everything taken over; its size is the position.
    package var head: MerkleHead

    package init(epoch: Int64, head: MerkleHead) {
        self.epoch = epoch
        self.head = head
    }

    /// The last position taken over; 0 before the first.
    package var position: Int64 { head.size }

    /// Before the first position.
    package static let start = ScopeCursor(epoch: 0, head: MerkleHead())
}
