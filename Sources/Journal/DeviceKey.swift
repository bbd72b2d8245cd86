import Crypto

/// A device's signing key (Ed25519), made on the device; it never leaves it.
package struct DeviceKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// A new random key.
    package init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// Takes the 32 bytes of a stored key; nil for anything else.
    package init?(seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            return nil
        }
        self.key = key
    }

    /// The 32 bytes to store, mode 0600.
    package var seed: [UInt8] { Array(key.rawRepresentation) }

    /// The public half, by which others check.
    package var verification: VerificationKey {
        VerificationKey(bytes: Array(key.publicKey.rawRepresentation))
    }

    /// Signs the bytes; 64 bytes.
    package func sign(_ bytes: [UInt8]) throws -> [UInt8] {
        Array(try key.signature(for: bytes))
    }
}

/// The public half of a device's or a centre's key.
package struct VerificationKey: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the signature is this key's over these bytes.
    package func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        // A key that is no point of the curve verifies nothing.
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes) else {
            return false
        }
        return key.isValidSignature(signature, for: bytes)
    }
}
