import Glibc

/// A Unix socket that sends and receives lines, closed when it is let go of.
final class LocalSocket: Sendable {
    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Listens at a path of which this process holds the lock: what is there is left over.
    init(listeningAt path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Self.closeOnExec, 0)
        unlink(path)
        // Nobody else may connect, not even for the moment before a chmod.
        let mask = umask(0o177)
        let bound = Self.withAddress(of: path) { bind(descriptor, $0, $1) }
        umask(mask)
        guard descriptor >= 0, bound == 0, Glibc.listen(descriptor, 8) == 0 else {
            throw CommandError.socket(errno: errno)
        }
        self.descriptor = descriptor
    }

    /// Connects; nil where nobody listens.
    init?(connectingTo path: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Self.closeOnExec, 0)
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        guard Self.withAddress(of: path, { connect(descriptor, $0, $1) }) == 0 else { return nil }
    }

    /// The next connection; nil where listening has ended.
    func accept() -> LocalSocket? {
        while true {
            let connection = Glibc.accept(descriptor, nil, nil)
            if connection >= 0 { return LocalSocket(descriptor: connection) }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
    }

    /// Gives up receiving after so many seconds; zero waits for ever.
    func limitReceiving(seconds: Int) {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Sends all the bytes; false where the other side is gone.
    @discardableResult
    func send(_ bytes: some Sequence<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    /// Receives one line, without its end; nil where none comes.
    func line() -> [UInt8]? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while recv(descriptor, &byte, 1, 0) == 1 {
            if byte == UInt8(ascii: "\n") { return bytes }
            bytes.append(byte)
            guard bytes.count <= Self.lineBytesMax else { return nil }
        }
        return nil
    }

    /// An address may be 107 bytes long, a path longer: it is named by its open directory.
    private static func withAddress(
        of path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        let name = path.split(separator: "/").last ?? ""
        let parent = String(path.dropLast(name.count))
        let directory = open(parent.isEmpty ? "." : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return -1 }
        defer { close(directory) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let place = Array("/proc/self/fd/\(directory)/\(name)".utf8)
        guard place.count < MemoryLayout.size(ofValue: address.sun_path) else { return -1 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: place) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    private static let closeOnExec = Int32(SOCK_CLOEXEC.rawValue)
    private static let lineBytesMax = 1 << 20
}
