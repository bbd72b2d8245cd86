import Dispatch
import Enforcement
import Glibc
import Journal
import Support
import SyncClient
import Synchronization
import Testing
import Wire

/// Real requests over the loopback, to servers that answer with whatever bytes a test gives.
struct SyncClientHTTPTests {
    private static let request = TransportRequest(
        method: "GET", target: "/v1/time", headers: ["x-test": "1"], body: [])

    private static func send(
        _ request: TransportRequest = request, timeoutSeconds: Int = 20,
        to answer: @escaping @Sendable (RawConnection) -> Void
    ) throws -> TransportReply {
        let server = try RawServer(answer)
        let address = try CentreAddress("http://127.0.0.1:\(server.port)")
        return try Transport.http(address, timeoutSeconds: timeoutSeconds).send(request)
    }

    @Test("a request arrives as it was meant, and its reply comes back")
    func roundTrip() throws {
        let body = Array(String(repeating: "衡鉴", count: 200_000).utf8)
        let seen = Mutex<[UInt8]>([])
        let reply = try Self.send(
            TransportRequest(
                method: "POST", target: "/v1/push?a=1", headers: ["x-test": "甲"], body: body)
        ) { connection in
            let request = connection.readRequest()
            seen.withLock { $0 = request }
            connection.write("HTTP/1.1 201 Created\r\nContent-Length: 4\r\n\r\nok\r\n")
        }
        #expect(reply == TransportReply(status: 201, body: Array("ok\r\n".utf8)))
        let request = seen.withLock { $0 }
        let text = String(decoding: request.dropLast(body.count), as: UTF8.self)
        #expect(text.hasPrefix("POST /v1/push?a=1 HTTP/1.1\r\n"))
        #expect(text.contains("\r\nx-test: 甲\r\n"))
        #expect(text.contains("\r\nContent-Length: \(body.count)\r\n"))
        #expect(!text.lowercased().contains("expect:"))
        #expect(Array(request.suffix(body.count)) == body)
    }

    struct Answer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let error: SyncError
        let answer: @Sendable (RawConnection) -> Void

        init(
            _ name: String, _ error: SyncError,
            _ answer: @escaping @Sendable (RawConnection) -> Void
        ) {
            testDescription = name
            self.error = error
            self.answer = answer
        }

        init(_ name: String, _ error: SyncError, _ text: String) {
            self.init(name, error) { connection in
                _ = connection.readRequest()
                connection.write(text)
            }
        }
    }

    private static let answers: [Answer] = [
        Answer("no HTTP at all", .unintelligible, "SSH-2.0-OpenSSH_9.2\r\n"),
        Answer("random bytes", .unintelligible) { connection in
            _ = connection.readRequest()
            connection.write([0xFF, 0x00, 0x13, 0x37, 0x0A, 0x0A])
        },
        Answer("an HTTP of the future", .unintelligible, "HTTP/9.9 200 OK\r\n\r\n"),
        Answer("closed at once", .offline) { _ in },
        Answer("closed after the request", .offline) { _ = $0.readRequest() },
        Answer(
            "closed in the body", .offline, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
        Answer(
            "a chunk of no size", .offline,
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
        Answer("never answers", .offline) { $0.waitUntilClosed() },
        Answer("stops in the header", .offline) { connection in
            connection.write("HTTP/1.1 200 OK\r\n")
            connection.waitUntilClosed()
        },
        Answer("stops in the body", .offline) { connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
            connection.waitUntilClosed()
        },
        Answer("a body without end", .oversize) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk =
                Array("100000\r\n".utf8) + [UInt8](repeating: 0x20, count: 1 << 20) + [13, 10]
            while connection.write(chunk) {}
        },
        Answer("a body longer than any page", .oversize) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n")
            let part = [UInt8](repeating: 0x20, count: 1 << 20)
            while connection.write(part) {}
        },
    ]

    @Test("whatever comes back, the request ends in time and says why", arguments: answers)
    func strangeAnswers(_ answer: Answer) throws {
        let waits =
            answer.testDescription.hasPrefix("stops") || answer.testDescription.hasPrefix("never")
        let start = ContinuousClock.now
        #expect(throws: answer.error) {
            try Self.send(timeoutSeconds: waits ? 1 : 20, to: answer.answer)
        }
        #expect(ContinuousClock.now - start < .seconds(waits ? 6 : 25))
    }

    @Test("a reply that ends in its header has no body, and so is no message")
    func closedInHeader() throws {
        let reply = try Self.send { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Le")
        }
        #expect(reply == TransportReply(status: 200, body: []))
        let request = EnrolmentRequest(
            code: "1", device: UniqueID(high: 1, low: 1), publicKey: WireBytes([]), deviceName: "机")
        #expect(throws: SyncError.unintelligible) {
            try Transport { _ in reply }.enrol(request)
        }
    }

    @Test("a reply that sends us elsewhere is not followed")
    func redirect() throws {
        let reply = try Self.send { connection in
            _ = connection.readRequest()
            connection.write(
                "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n")
        }
        #expect(reply == TransportReply(status: 302, body: []))
    }

    @Test("where nobody listens the centre is offline")
    func nobodyListens() throws {
        let port = try RawServer { _ in }.closedPort()
        let address = try CentreAddress("http://127.0.0.1:\(port)")
        #expect(throws: SyncError.offline) { try Transport.http(address).send(Self.request) }
    }

    @Test("a whole sync over a real connection")
    func wholeSync() throws {
        let station = try StationFixture("王", number: 1)
        let centre = ModelCentre(
            scope: station.scope, devices: [station.device: station.key.verification])
        let server = try RawServer { connection in
            guard let request = TransportRequest(http: connection.readRequest()),
                let reply = try? centre.transport.send(request)
            else { return }
            connection.write(
                "HTTP/1.1 \(reply.status) OK\r\nContent-Length: \(reply.body.count)\r\n\r\n")
            connection.write(reply.body)
        }
        let replica = ModelReplica()
        replica.add(try station.complaint(["complainant": "张三"]))
        centre.put("2026-01-01")
        let client = SyncClient(
            transport: .http(try CentreAddress("http://127.0.0.1:\(server.port)")),
            replica: replica.replica, device: station.device, key: station.key)
        let report = try client.sync(scopes: [station.scope])
        #expect((report.accepted, report.pulled) == (1, 2))
        #expect(replica.standings == [.accepted(position: 2)])
    }
}

extension TransportRequest {
    /// Reads a request as it came over the line.
    fileprivate init?(http bytes: [UInt8]) {
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: [13, 10, 13, 10]) })
        else { return nil }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        let words = (lines.first ?? "").split(separator: " ").map(String.init)
        guard words.count == 3 else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            if parts.count == 2 { headers[parts[0].lowercased()] = parts[1] }
        }
        self.init(
            method: words[0], target: words[1], headers: headers, body: Array(bytes[(end + 4)...]))
    }
}

/// One connection of a raw server.
struct RawConnection: Sendable {
    let descriptor: Int32

    /// Everything of one request, its body as long as its header says.
    func readRequest() -> [UInt8] {
        var bytes: [UInt8] = []
        var wanted: Int?
        while wanted.map({ bytes.count < $0 }) ?? true {
            guard let part = read() else { return bytes }
            bytes += part
            if wanted == nil { wanted = Self.length(of: bytes) }
        }
        return bytes
    }

    /// Waits until the other side has closed.
    func waitUntilClosed() {
        while read() != nil {}
    }

    func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Writes everything; false where the other side has closed.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func read() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }

    /// The length of the request that begins so; nil before its header is whole.
    private static func length(of bytes: [UInt8]) -> Int? {
        let text = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: [13, 10, 13, 10]) })
        else { return nil }
        let line = text.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
        let body = line.flatMap { Int($0.dropFirst("Content-Length: ".count)) } ?? 0
        return end + 4 + body
    }
}

/// A server on the loopback that answers each connection with what a test says, and nothing else.
final class RawServer: Sendable {
    let port: UInt16
    private let listener: Int32

    init(_ answer: @escaping @Sendable (RawConnection) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard listener >= 0, isListening else { throw SyncError.offline }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        DispatchQueue(label: "raw server").async {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                answer(RawConnection(descriptor: connection))
                close(connection)
            }
        }
    }

    deinit { stop() }

    /// A port on which nobody listens any more.
    func closedPort() -> UInt16 {
        stop()
        return port
    }

    private func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }
}
