import Glibc

/// Both ends of a pipe, closed in programs that are started from here.
struct PipeEnds {
    let read: Int32
    let write: Int32

    /// Makes a pipe.
    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else {
            throw CommandProblem.unreadable(path: "pipe", errno: errno)
        }
        (read, write) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    /// Lets neither end wait.
    func withoutWaiting() -> PipeEnds {
        for end in [read, write] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
        return self
    }
}
