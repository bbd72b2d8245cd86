import CentralStore
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Wire

/// Answers every request: finds its endpoint, checks it, has it done, and makes words of what
/// went wrong. Nothing of a request but its endpoint and its device's id is logged.
struct CentreResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let routes: CentreRoutes
    let gate: RequestGate
    let logger: Logger

    func respond(to request: Request, context: Context) async throws -> Response {
        let started = ContinuousClock.now
        var record: Logger.Metadata = [:]
        let response: Response
        do {
            response = try await gate.admitting {
                let received = try await ReceivedRequest(request)
                record["endpoint"] = "\(received.endpoint.rawValue)"
                return try await answer(received, &record)
            }
        } catch let refusal as RequestRefusal {
            record["reason"] = "\(refusal.rawValue)"
            response = try Self.response(to: refusal)
        } catch StoreError.unknownScope {
            response = try Self.response(to: .notFound)
        } catch let error as StoreError {
            logger.error("store failed", metadata: ["error": "\(error)"])
            response = try Self.response(to: .storeUnavailable)
        }
        record["status"] = "\(response.status.code)"
        record["milliseconds"] = "\((ContinuousClock.now - started) / .milliseconds(1))"
        logger.info("answered", metadata: record)
        return response
    }

    private func answer(
        _ request: ReceivedRequest, _ record: inout Logger.Metadata
    ) async throws -> Response {
        try gate.checkVersion(request)
        let device = try await gate.device(of: request)
        if let device { record["device"] = "\(device.id)" }
        switch (request.endpoint, device) {
        case (.health, _):
            return try Self.response(.ok, try await routes.health())
        case (.time, _):
            return try Self.response(.ok, try routes.time())
        case (.enrol, _):
            let message = try request.message(EnrolmentRequest.self)
            return try Self.response(.ok, try await routes.enrol(message))
        case (.push, let device?):
            let message = try request.message(PushRequest.self)
            return try await gate.pushing(device.id) {
                try Self.response(.ok, try await routes.push(message, from: device))
            }
        case (.pull, let device?):
            let query = try request.query()
            return try Self.response(.ok, try await routes.pull(query, from: device))
        case (.push, nil), (.pull, nil):
            throw RequestRefusal.unauthorized
        }
    }

    private static func response(
        _ status: HTTPResponse.Status, _ message: some Encodable
    ) throws -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try WireCoding.bytes(message))))
    }

    private static func response(to refusal: RequestRefusal) throws -> Response {
        var response = try response(refusal.status, Problem(reason: refusal.rawValue))
        if refusal.isPassing {
            // Spread, so that stations turned away together don't come again together.
            response.headers[.retryAfter] = String(Int.random(in: 2...10))
        }
        if refusal.endsConnection { response.endConnection() }
        return response
    }
}

/// Ends a connection from inside the writing of its last reply.
private struct ConnectionEnd: Error {}

extension Response {
    /// Has the connection closed when the reply is written, with the rest of the request unread.
    fileprivate mutating func endConnection() {
        let body = body
        headers[.connection] = "close"
        headers[.contentLength] = body.contentLength.map(String.init)
        self.body = ResponseBody(contentLength: body.contentLength) { writer in
            try await body.write(writer)
            throw ConnectionEnd()
        }
    }
}
