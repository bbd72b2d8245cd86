package import Enforcement

/// One immutable thing an officer did, signed on the device (操作).
///
/// The envelope is JSON in UTF-8, and is stored, hashed and signed exactly as first written; it
/// is never encoded anew. The payload with everything personal stands apart, sealed, and is
/// bound by its hash, so it can be erased later without breaking a chain.
package struct Act: Hashable, Sendable {
    package let envelope: ActEnvelope
    /// The envelope as first written: what was hashed and signed.
    package let bytes: [UInt8]
    /// The device's Ed25519 signature over `bytes`, 64 bytes.
    package let signature: [UInt8]
    /// The sealed payload; nil where there is none or where it was erased.
    package let sealedPayload: [UInt8]?

    /// Reads an act as it was stored or received. The signature is not checked here.
    ///
    /// - Throws: `ActError` where the bytes are no act or the payload is not the one it names.
    package init(
        bytes: [UInt8], signature: [UInt8], sealedPayload: [UInt8]?
    ) throws(ActError) {
        let envelope = try ActEnvelope(bytes: bytes)
        guard signature.count == 64 else { throw .signature }
        if let sealedPayload {
            guard sealedPayload.count <= Act.payloadBytesMax else { throw .tooLong }
            guard envelope.payloadHash == Digest(of: sealedPayload) else { throw .payloadHash }
        }
        self.envelope = envelope
        self.bytes = bytes
        self.signature = signature
        self.sealedPayload = sealedPayload
    }

    package var id: ActID { envelope.id }
    package var kind: ActKind { envelope.kind }
    package var matter: MatterID { envelope.matter }

    /// The hash that the next act of the chain, an approval or a withdrawal names.
    package var hash: Digest { Digest(of: bytes) }

    /// The longest envelope and the longest sealed payload, in bytes.
    package static let envelopeBytesMax = 64 << 10
    package static let payloadBytesMax = 256 << 10
}

/// What is wrong with bytes that should be an act.
package enum ActError: Error, Hashable, Sendable {
    case json(StrictJSONError)
    case missing(String)
    case malformed(String)
    case algorithm(String)
    case schema(Int64)
    case signature
    case payloadHash
    case tooLong
}
