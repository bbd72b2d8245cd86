import Support
import Testing

@testable import Journal

struct MerkleHeadTests {
    /// The hash of RFC 9162, section 2.1.1, as its text defines it: split at the largest power of
    /// two below the number of leaves.
    private static func root(_ leaves: ArraySlice<Digest>) -> Digest {
        guard let first = leaves.first else { return Digest(of: []) }
        if leaves.count == 1 { return first }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        return Digest(
            of: [1], root(leaves.prefix(split)).bytes, root(leaves.dropFirst(split)).bytes)
    }

    /// The leaves and roots of the Certificate Transparency project's own tests.
    private static let known: [(leaf: String, root: String)] = [
        ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (
            "5051525354555657",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"
        ),
        (
            "606162636465666768696a6b6c6d6e6f",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        ),
    ]

    @Test("the known vectors of Certificate Transparency hold")
    func vectors() throws {
        var head = MerkleHead()
        #expect(
            head.root.hexadecimal
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (leaf, root) in Self.known {
            head.append(MerkleHead.leaf(try #require(Hexadecimal.bytes(of: leaf))))
            #expect(head.root.hexadecimal == root)
        }
    }

    @Test("the compact head has the root of the recursive definition, at every size")
    func reference() {
        var head = MerkleHead()
        var leaves: [Digest] = []
        for size in 0...260 {
            #expect(head.size == Int64(size))
            #expect(head.root == Self.root(leaves[...]), "size \(size)")
            #expect(MerkleHead(size: head.size, subtrees: head.subtrees) == head)
            let leaf = MerkleHead.leaf(Array("leaf \(size)".utf8))
            leaves.append(leaf)
            head.append(leaf)
        }
    }

    @Test("a stored head whose parts don't fit its size is none")
    func storedHead() {
        #expect(MerkleHead(size: -1, subtrees: []) == nil)
        #expect(MerkleHead(size: 3, subtrees: [.zero]) == nil)
        #expect(MerkleHead(size: 4, subtrees: [.zero]) != nil)
        #expect(MerkleHead(size: 0, subtrees: []) == MerkleHead())
    }

    @Test("a leaf is no node: the two have different prefixes")
    func domainSeparation() {
        let (left, right) = (MerkleHead.leaf([1]), MerkleHead.leaf([2]))
        var head = MerkleHead()
        head.append(left)
        head.append(right)
        #expect(head.root != MerkleHead.leaf(left.bytes + right.bytes))
    }
}
