package import Enforcement
package import Journal

/// The proof that a request comes from an enrolled device: its signature over method, path with
/// query, time and the body's hash (the shape of RFC 9449).
package struct RequestProof: Hashable, Sendable {
    package var device: DeviceID
    package var time: Instant
    package var signature: [UInt8]

    package static let deviceHeader = "hengjian-device"
    package static let timeHeader = "hengjian-time"
    package static let signatureHeader = "hengjian-proof"
    package static let versionHeader = "hengjian-version"

    package init(device: DeviceID, time: Instant, signature: [UInt8]) {
        self.device = device
        self.time = time
        self.signature = signature
    }

    /// Signs a request.
    package init(
        device: DeviceID, key: DeviceKey, time: Instant, method: String, target: String,
        body: [UInt8]
    ) throws {
        self.init(
            device: device, time: time,
            signature: try key.sign(
                Self.signedBytes(device, time, method: method, target: target, body: body)))
    }

    /// Reads the proof from a request's headers; nil where one is missing or malformed.
    package init?(header: (String) -> String?) {
        guard let device = header(Self.deviceHeader).flatMap({ DeviceID($0) }),
            let time = header(Self.timeHeader).flatMap({ Int64($0) }),
            let signature = header(Self.signatureHeader).flatMap(Hexadecimal.bytes(of:))
        else { return nil }
        self.init(
            device: device, time: Instant(millisecondsSince1970: time), signature: signature)
    }

    /// The proof as headers; the signature in hexadecimal digits.
    package var headers: [String: String] {
        [
            Self.deviceHeader: device.description,
            Self.timeHeader: String(time.millisecondsSince1970),
            Self.signatureHeader: Hexadecimal.text(of: signature),
        ]
    }

    /// Whether this is the key's proof for exactly this request.
    package func verifies(
        by key: VerificationKey, method: String, target: String, body: [UInt8]
    ) -> Bool {
        key.verifies(
            signature,
            of: Self.signedBytes(device, time, method: method, target: target, body: body))
    }

    private static func signedBytes(
        _ device: DeviceID, _ time: Instant, method: String, target: String, body: [UInt8]
    ) -> [UInt8] {
        let lines = [
            "hengjian-request-1", device.description, String(time.millisecondsSince1970), method,
            target, Digest(of: body).hexadecimal,
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }
}
