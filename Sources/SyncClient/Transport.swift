/// How a request reaches the centre. A value, so that a directory of pages or a test can stand in
/// for the network.
package struct Transport: Sendable {
    /// Sends one request and waits for its reply.
    ///
    /// - Throws: `SyncError.offline` where the centre could not be reached.
    package var send: @Sendable (TransportRequest) throws -> TransportReply

    package init(send: @escaping @Sendable (TransportRequest) throws -> TransportReply) {
        self.send = send
    }
}

/// A request: method, path with query, headers, body.
package struct TransportRequest: Hashable, Sendable {
    package var method: String
    package var target: String
    package var headers: [String: String]
    package var body: [UInt8]

    package init(method: String, target: String, headers: [String: String], body: [UInt8]) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }
}

/// A reply: status and body.
package struct TransportReply: Hashable, Sendable {
    package var status: Int
    package var body: [UInt8]

    package init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
