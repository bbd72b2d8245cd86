import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Wire

/// A request of one endpoint, with its body read.
struct ReceivedRequest: Sendable {
    let endpoint: Endpoint
    let headers: HTTPFields
    /// Path and query as sent: what the proof was made over.
    let target: String
    let body: [UInt8]

    /// Finds the endpoint and reads the body, within its limits.
    init(_ request: Request) async throws {
        target = request.head.path ?? ""
        let path = target.prefix { $0 != "?" }
        let method = request.method.rawValue
        let endpoint = Endpoint.allCases.first { $0.path == path && $0.method == method }
        guard let endpoint else { throw RequestRefusal.notFound }
        self.endpoint = endpoint
        headers = request.headers
        guard headers[.contentEncoding] == nil else { throw RequestRefusal.encoding }
        body = try await Self.body(of: request, bytesMax: endpoint.bodyBytesMax)
    }

    /// The value of a header of ours.
    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }

    /// The query by name; throws where it can't be read or names something twice.
    func query() throws -> [String: String] {
        let items = URLComponents(string: target)?.queryItems ?? []
        var query: [String: String] = [:]
        for item in items {
            guard let value = item.value, query.updateValue(value, forKey: item.name) == nil
            else { throw RequestRefusal.badRequest }
        }
        return query
    }

    /// The body as a message.
    func message<Message: Decodable>(_ type: Message.Type) throws -> Message {
        do {
            return try WireCoding.message(type, from: body)
        } catch is DecodingError {
            throw RequestRefusal.badRequest
        }
    }

    private static func body(of request: Request, bytesMax: Int) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > bytesMax {
            throw RequestRefusal.tooLarge
        }
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                var bytes: [UInt8] = []
                for try await part in request.body {
                    guard bytes.count + part.readableBytes <= bytesMax else {
                        throw RequestRefusal.tooLarge
                    }
                    bytes += part.readableBytesView
                }
                return bytes
            }
            group.addTask {
                try await Task.sleep(for: .seconds(ServerLimit.bodySeconds))
                throw RequestRefusal.tooSlow
            }
            defer { group.cancelAll() }
            guard let bytes = try await group.next() else { throw RequestRefusal.badRequest }
            return bytes
        }
    }
}

extension Endpoint {
    /// The longest body it reads.
    fileprivate var bodyBytesMax: Int {
        switch self {
        case .health, .time, .pull: 0
        case .enrol: ServerLimit.enrolmentBytes
        case .push: WireLimit.requestBytesMax
        }
    }
}
