import Enforcement
import Support
import Testing

@testable import Journal

struct SealTests {
    private static let act = UniqueID(high: 5, low: 6)

    private static func key(_ byte: UInt8 = 7) throws -> ScopeKey {
        try #require(ScopeKey(bytes: [UInt8](repeating: byte, count: 32)))
    }

    @Test("a payload opens to the fields that were sealed, and hides them")
    func roundTrip() throws {
        let fields: Fields = ["complainant": "张三丰", "n": .integer(3), "who": .texts(["甲"])]
        let sealed = try Self.key().seal(fields, for: Self.act)
        #expect(try Self.key().open(sealed, of: Self.act) == fields)
        let name = Array("张三丰".utf8)
        #expect(!sealed.indices.contains { sealed[$0...].starts(with: name) })
        #expect(try Self.key().seal(fields, for: Self.act) != sealed)
    }

    @Test("a payload opens for no other act, under no other key, and not once changed")
    func bound() throws {
        let sealed = try Self.key().seal(["text": "内容"], for: Self.act)
        #expect(throws: (any Error).self) {
            try Self.key().open(sealed, of: UniqueID(high: 5, low: 7))
        }
        #expect(throws: (any Error).self) { try Self.key(8).open(sealed, of: Self.act) }
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(throws: (any Error).self) { try Self.key().open(changed, of: Self.act) }
        }
        for count in 0..<sealed.count {
            #expect(throws: (any Error).self) {
                try Self.key().open(Array(sealed.prefix(count)), of: Self.act)
            }
        }
    }

    @Test("keys are of 32 bytes")
    func keySizes() {
        #expect(ScopeKey(bytes: []) == nil)
        #expect(ScopeKey(bytes: [UInt8](repeating: 0, count: 33)) == nil)
        #expect(ScopeKey().bytes.count == 32)
        #expect(ScopeKey() != ScopeKey())
        #expect(DeviceKey(seed: [1, 2]) == nil)
        #expect(!VerificationKey(bytes: [1]).verifies([], of: []))
    }

    /// RFC 8032, section 7.1, test 2.
    @Test("the signature is Ed25519")
    func ed25519() throws {
        let seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
        let open = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
        let signature =
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        let seedBytes = try #require(Hexadecimal.bytes(of: seed))
        let key = try #require(DeviceKey(seed: seedBytes))
        #expect(Hexadecimal.text(of: key.verification.bytes) == open)
        let bytes = try #require(Hexadecimal.bytes(of: signature))
        #expect(key.verification.verifies(bytes, of: [0x72]))
        #expect(!key.verification.verifies(bytes, of: [0x73]))
        #expect(key.verification.verifies(try key.sign([0x72]), of: [0x72]))
    }

    @Test(
        "hexadecimal digits are read in pairs",
        arguments: [
            ("", []), ("00ff", [0, 255]), ("0", nil), ("0g", nil), ("é", nil), ("AB", [0xAB]),
        ] as [(String, [UInt8]?)])
    func hexadecimal(text: String, bytes: [UInt8]?) {
        #expect(Hexadecimal.bytes(of: text) == bytes)
    }
}
