/// The head of a scope's log as an RFC 9162 hash tree, kept as a compact range: the roots of the
/// complete subtrees, largest first. Appending costs O(log n) and needs no other leaf.
package struct MerkleHead: Hashable, Sendable {
    /// How many leaves there are: the scope's last position.
    package private(set) var size: Int64
    /// The roots of the complete subtrees, one for each set bit of `size`, largest first.
    package private(set) var subtrees: [Digest]

    package init() {
        size = 0
        subtrees = []
    }

    /// Takes a stored head; nil where the number of subtrees doesn't fit the size.
    package init?(size: Int64, subtrees: [Digest]) {
        guard size >= 0, subtrees.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.subtrees = subtrees
    }

    /// The hash of one log entry: H(0x00 ‖ entry).
    package static func leaf(_ entry: [UInt8]) -> Digest {
        Digest(of: [0], entry)
    }

    /// Appends a leaf's hash.
    package mutating func append(_ leaf: Digest) {
        var node = leaf
        var bits = size
        while bits & 1 == 1 {
            node = Digest(of: [1], subtrees.removeLast().bytes, node.bytes)
            bits >>= 1
        }
        subtrees.append(node)
        size += 1
    }

    /// The root: the hash of nothing where the log is empty.
    package var root: Digest {
        guard var node = subtrees.last else { return Digest(of: []) }
        for subtree in subtrees.dropLast().reversed() {
            node = Digest(of: [1], subtree.bytes, node.bytes)
        }
        return node
    }
}
