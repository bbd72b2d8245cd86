import Glibc

/// A listener on the loopback that gives every caller the same bytes and hangs up: a centre that
/// talks nonsense.
package final class TextServer: Sendable {
    /// `http://127.0.0.1:PORT`.
    package let address: String
    private let listener: Int32

    /// Listens on a free port.
    package init(answer: [UInt8]) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw ProgramFault.notListening(log: "errno \(errno)") }
        self.listener = listener
        address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
        try OwnThread.start { Self.serve(listener, answer) }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private static func serve(_ listener: Int32, _ answer: [UInt8]) {
        while true {
            let caller = accept(listener, nil, nil)
            if caller < 0, errno == EINTR { continue }
            guard caller >= 0 else { return }
            var request = [UInt8](repeating: 0, count: 1 << 16)
            _ = read(caller, &request, request.count)
            var rest = answer[...]
            while !rest.isEmpty {
                let sent = rest.withUnsafeBytes { bytes in
                    send(caller, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
                }
                guard sent > 0 else { break }
                rest = rest.dropFirst(sent)
            }
            // Not only our end: a child may have inherited it.
            shutdown(caller, Int32(SHUT_RDWR))
            close(caller)
        }
    }
}
