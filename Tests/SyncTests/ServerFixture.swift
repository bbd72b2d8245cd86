import CentralStore
import Enforcement
import FoundationEssentials
import Glibc
import Journal
import Logging
import SyncServer
import Testing
import Wire

/// A server in this process on a free loopback port.
struct LiveServer: Sendable {
    let store: RecordStore
    let port: Int

    /// Runs the body against a server whose clock stands at `Station.noon`.
    static func with<Value: Sendable>(
        _ kind: StoreKind = .sqlite, _ body: @escaping @Sendable (LiveServer) async throws -> Value
    ) async throws -> Value {
        try await StorePlace.with(kind) { store, _ in
            let (ready, continuation) = AsyncStream.makeStream(of: Int.self)
            let server = CentreServer(
                store: store, now: { Station.noon },
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let running = Task {
                defer { continuation.finish() }
                try await server.run(host: "127.0.0.1", port: 0, endsOnSignals: false) { port in
                    continuation.yield(port)
                }
            }
            var ports = ready.makeAsyncIterator()
            let port = try #require(await ports.next(), "the server did not start")
            let result: Result<Value, any Error>
            do {
                result = .success(try await body(LiveServer(store: store, port: port)))
            } catch {
                result = .failure(error)
            }
            running.cancel()
            _ = await running.result
            return try result.get()
        }
    }

    /// Sends one request and reads the whole reply.
    func send(_ request: RawRequest) async throws -> RawReply {
        try await RawReply(Loopback.exchange(request.bytes, port: port))
    }
}

/// A request written out by hand, so that it can be wrong in any way.
struct RawRequest: Sendable {
    var method: String
    var target: String
    var headers: [String: String] = [RequestProof.versionHeader: ProtocolVersion.current]
    var body: [UInt8] = []

    init(_ endpoint: Endpoint, query: String = "", body: [UInt8] = []) {
        method = endpoint.method
        target = endpoint.path + query
        self.body = body
    }

    /// A message of an endpoint with a device's proof.
    init(_ endpoint: Endpoint, query: String = "", body: [UInt8] = [], by station: Station) throws {
        self.init(endpoint, query: query, body: body)
        try prove(by: station.key, device: station.device, at: Station.noon)
    }

    /// Adds the proof's headers over the request as it stands.
    mutating func prove(by key: DeviceKey, device: DeviceID, at time: Instant) throws {
        let proof = try RequestProof(
            device: device, key: key, time: time, method: method, target: target, body: body)
        headers.merge(proof.headers) { _, new in new }
    }

    var bytes: [UInt8] {
        var lines = ["\(method) \(target) HTTP/1.1", "host: 127.0.0.1", "connection: close"]
        lines += headers.map { "\($0.key): \($0.value)" }
        if !body.isEmpty { lines.append("content-length: \(body.count)") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }
}

/// A reply as it came.
struct RawReply: Sendable {
    let status: Int
    let head: String
    let body: [UInt8]

    init(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
        head = String(parts.first ?? "").lowercased()
        body = Array((parts.count > 1 ? parts[1] : "").utf8)
        status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
    }

    /// The body as a message.
    func message<Message: Decodable>(_ type: Message.Type) throws -> Message {
        try WireCoding.message(type, from: body)
    }
}

/// Exchanges bytes with a loopback port, away from the threads that tasks share.
enum Loopback {
    struct Failure: Error {
        let errno: Int32
    }

    static func exchange(_ bytes: [UInt8], port: Int) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            BlockingThread.start {
                continuation.resume(with: Result { try blockingExchange(bytes, port: port) })
            }
        }
    }

    private static func blockingExchange(_ bytes: [UInt8], port: Int) throws -> [UInt8] {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(errno: errno) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            // A server that has its answer need not read all of a request.
            guard sent > 0 else { break }
            rest = rest.dropFirst(sent)
        }
        var reply: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return reply }
            reply += buffer[..<count]
        }
    }
}
