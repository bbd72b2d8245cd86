/// Every route of the centre. The server's table, the client's calls and the permission test
/// derive from this one.
package enum Endpoint: String, Hashable, Sendable, CaseIterable {
    case health, time, enrol, push, pull

    /// The HTTP method.
    package var method: String {
        switch self {
        case .health, .time, .pull: "GET"
        case .enrol, .push: "POST"
        }
    }

    /// The path, without a query.
    package var path: String {
        switch self {
        case .health: "/healthz"
        case .time: "/v1/time"
        case .enrol: "/v1/enrol"
        case .push: "/v1/push"
        case .pull: "/v1/pull"
        }
    }

    /// Whether a request must carry a device's proof.
    package var needsProof: Bool {
        switch self {
        case .health, .time, .enrol: false
        case .push, .pull: true
        }
    }
}

/// The limits of one request, known to both sides.
package enum WireLimit {
    /// Acts in one push.
    package static let actsMax = 500
    /// Bytes of one request's body.
    package static let requestBytesMax = 8 << 20
    /// Bytes of one reply's body that a client reads.
    package static let replyBytesMax = 64 << 20
    /// Entries in one page.
    package static let entriesMax = 2_000
    /// How far a request's clock may be from the centre's, in milliseconds.
    package static let proofAgeMilliseconds: Int64 = 10 * 60 * 1000
}
