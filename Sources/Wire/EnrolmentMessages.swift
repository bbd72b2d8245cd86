package import Enforcement

/// Asks to enrol a device with a one-time code.
package struct EnrolmentRequest: Hashable, Sendable, Codable {
    package var code: String
    package var device: DeviceID
    /// The device's public key, 32 bytes.
    package var publicKey: WireBytes
    /// The machine's name, for people.
    package var deviceName: String

    package init(code: String, device: DeviceID, publicKey: WireBytes, deviceName: String) {
        self.code = code
        self.device = device
        self.publicKey = publicKey
        self.deviceName = deviceName
    }
}

/// What an enrolled device gets.
package struct EnrolmentReply: Hashable, Sendable, Codable {
    package var officer: Officer
    package var scopes: [ScopeGrant]
    /// The centre's public key, 32 bytes.
    package var centreKey: WireBytes
    package var serverTime: Instant

    package init(
        officer: Officer, scopes: [ScopeGrant], centreKey: WireBytes, serverTime: Instant
    ) {
        self.officer = officer
        self.scopes = scopes
        self.centreKey = centreKey
        self.serverTime = serverTime
    }
}

/// A scope that an officer works in, with the key of its acts' payloads.
package struct ScopeGrant: Hashable, Sendable, Codable {
    package var scope: Scope
    package var epoch: Int64
    package var payloadKey: WireBytes

    package init(scope: Scope, epoch: Int64, payloadKey: WireBytes) {
        self.scope = scope
        self.epoch = epoch
        self.payloadKey = payloadKey
    }
}

/// Why a request was not served; the reason is stable text, never a detail of the store.
package struct Problem: Hashable, Sendable, Codable, Error {
    package var reason: String

    package init(reason: String) {
        self.reason = reason
    }
}
