import FoundationEssentials
import Glibc
import Synchronization

/// The socket of the process that holds a workspace: writing commands of other processes come in
/// here, one JSON line each way.
final class HolderSocket: Sendable {
    /// The longest request or answer, in bytes.
    private static let bytesMax = 16 << 20
    /// How long a caller waits for the holder to take its request, in milliseconds.
    private static let patienceMilliseconds: Int32 = 2_000

    private let descriptor: Int32
    private let path: String

    /// Listens at `path`, mode 0600.
    init(path: String) throws {
        unlink(path)
        self.path = path
        descriptor = try Self.withAddress(path) { address, length in
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
            let mask = umask(0o177)
            defer { umask(mask) }
            guard descriptor >= 0, bind(descriptor, address, length) == 0,
                listen(descriptor, 16) == 0
            else { throw CommandProblem.unreadable(path: path, errno: errno) }
            return descriptor
        }
    }

    /// Answers requests on a thread of its own until the process ends.
    func serve(_ answer: @escaping @Sendable (HolderRequest) -> HolderAnswer) throws {
        let worker = try Worker()
        let listening = descriptor
        worker.enqueue {
            while true {
                let caller = accept(listening, nil, nil)
                if caller < 0 {
                    if errno == EINTR || errno == ECONNABORTED { continue }
                    return
                }
                _ = fcntl(caller, F_SETFD, FD_CLOEXEC)
                Self.answer(caller, answer)
                Glibc.close(caller)
            }
        }
    }

    /// Stops listening and removes the socket.
    func close() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        Glibc.close(descriptor)
        unlink(path)
    }

    private static func answer(_ caller: Int32, _ body: (HolderRequest) -> HolderAnswer) {
        // A word at once: the caller knows that somebody is there and waits as long as it takes.
        guard send(Array("taken\n".utf8), to: caller),
            let line = receiveLine(from: caller, within: patienceMilliseconds),
            let request = try? JSONDecoder().decode(HolderRequest.self, from: Data(line)),
            let bytes = try? JSONEncoder().encode(body(request))
        else { return }
        _ = send(Array(bytes) + [UInt8(ascii: "\n")], to: caller)
    }

    /// Hands a request to the holder and waits for its answer.
    ///
    /// - Throws: `CommandProblem.holderSilent` where it does not take the request in time.
    static func ask(
        _ path: String, holder pid: Int32, _ request: HolderRequest
    ) throws -> HolderAnswer {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw CommandProblem.holderSilent(pid: pid) }
        defer { Glibc.close(descriptor) }
        let connected = try withAddress(path) { connect(descriptor, $0, $1) == 0 }
        guard connected, receiveLine(from: descriptor, within: patienceMilliseconds) != nil,
            send(Array(try JSONEncoder().encode(request)) + [UInt8(ascii: "\n")], to: descriptor),
            let line = receiveLine(from: descriptor, within: -1)
        else { throw CommandProblem.holderSilent(pid: pid) }
        return try JSONDecoder().decode(HolderAnswer.self, from: Data(line))
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func receiveLine(
        from descriptor: Int32, within milliseconds: Int32
    ) -> [UInt8]? {
        var line: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while line.count < bytesMax {
            var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&event, 1, milliseconds)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return nil }
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            line += chunk[..<count]
            if line.last == UInt8(ascii: "\n") { return line.dropLast() }
        }
        return nil
    }

    private static func withAddress<Result>(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) throws -> Result
    ) throws -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw CommandProblem.unreadable(path: path, errno: ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return try withUnsafePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                try body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
