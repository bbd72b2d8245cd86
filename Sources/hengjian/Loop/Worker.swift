import Glibc
import Synchronization

/// A thread that does one job after the other: what is slow never runs on the screen's thread.
final class Worker: Sendable {
    /// Something to do.
    typealias Job = @Sendable () -> Void

    private let jobs = Mutex<[Job]>([])
    private let readEnd: Int32
    private let writeEnd: Int32

    /// Starts the thread; it lives as long as the process.
    init() throws {
        let ends = try PipeEnds()
        (readEnd, writeEnd) = (ends.read, ends.write)
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { context in
                if let context {
                    Unmanaged<Worker>.fromOpaque(context).takeRetainedValue().work()
                }
                return nil
            }, Unmanaged.passRetained(self).toOpaque())
        guard code == 0 else { throw CommandProblem.unreadable(path: "thread", errno: code) }
        pthread_detach(thread)
    }

    /// Puts a job behind those that wait.
    func enqueue(_ job: @escaping Job) {
        jobs.withLock { $0.append(job) }
        var byte: UInt8 = 1
        while write(writeEnd, &byte, 1) < 0, errno == EINTR {}
    }

    private func work() {
        // The screen's thread alone is to be woken by a change of its size.
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var byte: UInt8 = 0
        while true {
            let count = read(readEnd, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return }
            jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }?()
        }
    }
}

/// Something one thread waits for and another brings about.
final class Completion: Sendable {
    private let isFulfilled = Mutex(false)

    func fulfil() {
        isFulfilled.withLock { $0 = true }
    }

    /// Returns once it is there.
    func wait() {
        while !isFulfilled.withLock({ $0 }) { usleep(1_000) }
    }
}
