import Crypto
package import Enforcement

/// The key under which the personal fields of one scope's acts are sealed (AES-256-GCM).
package struct ScopeKey: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// Takes 32 bytes; nil for any other number.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// A new random key.
    package init() {
        bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    }

    /// Seals the personal fields of an act. The act's id is bound in, so a payload can't be
    /// moved to another act.
    package func seal(_ fields: Fields, for act: ActID) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            fields.canonicalBytes, using: SymmetricKey(data: bytes),
            authenticating: Array(act.description.utf8))
        guard let combined = box.combined else { throw SealError.sealing }
        return Array(combined)
    }

    /// Opens what `seal` made.
    package func open(_ sealed: [UInt8], of act: ActID) throws -> Fields {
        let plain = try AES.GCM.open(
            AES.GCM.SealedBox(combined: sealed), using: SymmetricKey(data: bytes),
            authenticating: Array(act.description.utf8))
        return try Fields(json: StrictJSON.parse(Array(plain)))
    }
}

/// A payload could not be sealed.
package enum SealError: Error, Hashable, Sendable {
    case sealing
}
