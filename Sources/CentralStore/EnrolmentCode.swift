package import Journal

/// A one-time code (注册码) with which a device is enrolled: twenty characters of base32, a hundred
/// random bits. The store keeps its hash alone.
package struct EnrolmentCode: Hashable, Sendable {
    private let characters: [UInt8]

    /// Makes a new code.
    package init(using generator: inout some RandomNumberGenerator) {
        characters = (0..<Self.length).map { _ in
            Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
        }
    }

    /// Reads a code as a person types it: groups, blanks and case don't matter; nil for a text
    /// that is no code.
    package init?(_ typed: String) {
        let characters = typed.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: " "): nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
            default: byte
            }
        }
        guard characters.count == Self.length, characters.allSatisfy(Self.alphabet.contains)
        else { return nil }
        self.characters = characters
    }

    /// What the store keeps.
    package var hash: Digest { Digest(of: characters) }

    private static let length = 20
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
}

extension EnrolmentCode: CustomStringConvertible {
    /// The code in groups of five.
    package var description: String {
        stride(from: 0, to: characters.count, by: 5).map { start in
            String(decoding: characters[start..<start + 5], as: UTF8.self)
        }.joined(separator: "-")
    }
}
