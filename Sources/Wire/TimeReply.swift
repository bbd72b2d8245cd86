package import Enforcement
package import Journal

/// The centre's clock, signed: what a station's lease and its acts' `notBefore` rest on.
package struct TimeReply: Hashable, Sendable, Codable {
    package var serverTime: Instant
    package var minimumVersion: String
    /// The centre's signature over `signedBytes`.
    package var signature: WireBytes

    /// Signs the time.
    package init(serverTime: Instant, minimumVersion: String, key: DeviceKey) throws {
        self.serverTime = serverTime
        self.minimumVersion = minimumVersion
        signature = WireBytes(
            try key.sign(Self.signedBytes(serverTime, minimumVersion: minimumVersion)))
    }

    /// Whether the centre with this key said so.
    package func verifies(by key: VerificationKey) -> Bool {
        key.verifies(
            signature.bytes, of: Self.signedBytes(serverTime, minimumVersion: minimumVersion))
    }

    private static func signedBytes(_ time: Instant, minimumVersion: String) -> [UInt8] {
        Array("hengjian-time-1\n\(time.millisecondsSince1970)\n\(minimumVersion)".utf8)
    }
}
