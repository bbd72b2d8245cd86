import FoundationEssentials
import Glibc
import Synchronization

/// A program that runs beside the test, with its three streams in the test's hands. It is killed
/// when the test lets go of it.
package final class RunningProgram {
    package let pid: Int32
    private let name: String
    private var inputEnd: Int32?
    private var outputEnd: Int32?
    private var errorsEnd: Int32?
    private var waitingInput: ArraySlice<UInt8>
    private var ended: (status: Int32?, signal: Int32?)?
    /// What it wrote so far.
    package private(set) var output: [UInt8] = []
    package private(set) var errors: [UInt8] = []
    private var peakKibibytes = 0

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - input: what it reads on standard input, which then ends.
    ///   - errorsTo: a file for standard error; nil keeps it here.
    package init(
        _ path: String, _ arguments: [String], environment: [String: String], input: String = "",
        errorsTo: String? = nil
    ) throws {
        let spawned = try Self.spawning.withLock { _ in
            try Self.spawn(path, arguments, environment, errorsTo: errorsTo)
        }
        pid = spawned.pid
        name = ([path] + arguments).joined(separator: " ")
        waitingInput = Array(input.utf8)[...]
        (inputEnd, outputEnd, errorsEnd) = (spawned.input, spawned.output, spawned.errors)
    }

    deinit {
        for case let end? in [inputEnd, outputEnd, errorsEnd] { close(end) }
        guard ended == nil else { return }
        Glibc.kill(pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    }

    /// Sends it a signal.
    package func send(signal: Int32) {
        if ended == nil { Glibc.kill(pid, signal) }
    }

    /// Moves bytes until the condition holds, both outputs have ended, or the time is over.
    ///
    /// - Returns: whether the condition holds.
    @discardableResult
    package func pump(seconds: Double, until condition: (RunningProgram) -> Bool) -> Bool {
        let deadline = Moment.now() + seconds
        while !condition(self) {
            guard outputEnd != nil || errorsEnd != nil, Moment.now() < deadline else {
                return condition(self)
            }
            moveBytes(milliseconds: 20)
        }
        return true
    }

    /// Lets it run to its end.
    ///
    /// - Throws: `ProgramFault.notEnded` where it does not end in time; it is killed then.
    package func finish(within seconds: Double) throws -> Finished {
        let deadline = Moment.now() + seconds
        pump(seconds: seconds) { _ in false }
        while ended == nil {
            reap()
            if ended != nil { break }
            if Moment.now() > deadline {
                send(signal: SIGKILL)
                throw ProgramFault.notEnded(name, output: text(output), errors: text(errors))
            }
            poll(nil, 0, 2)
        }
        return Finished(
            status: ended?.status, signal: ended?.signal, output: text(output),
            errors: text(errors), peakBytes: peakKibibytes << 10)
    }

    /// Kills it as nothing can prevent, and takes what it had written.
    package func kill() throws -> Finished {
        send(signal: SIGKILL)
        return try finish(within: 30)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func reap() {
        var status: Int32 = 0
        guard ended == nil, waitpid(pid, &status, WNOHANG) == pid else { return }
        let signal = status & 0x7F
        ended = signal == 0 ? ((status >> 8) & 0xFF, nil) : (nil, signal)
    }

    private func moveBytes(milliseconds: Int32) {
        if waitingInput.isEmpty { closeInput() }
        var events: [pollfd] = []
        if let inputEnd { events.append(pollfd(fd: inputEnd, events: Int16(POLLOUT), revents: 0)) }
        for case let end? in [outputEnd, errorsEnd] {
            events.append(pollfd(fd: end, events: Int16(POLLIN), revents: 0))
        }
        poll(&events, nfds_t(events.count), milliseconds)
        notePeak()
        writeInput()
        if let end = outputEnd, !Self.readAll(end, into: &output) {
            close(end)
            outputEnd = nil
        }
        if let end = errorsEnd, !Self.readAll(end, into: &errors) {
            close(end)
            errorsEnd = nil
        }
    }

    private func writeInput() {
        guard let inputEnd, !waitingInput.isEmpty else { return }
        let count = waitingInput.prefix(1 << 16).withUnsafeBytes { bytes in
            write(inputEnd, bytes.baseAddress, bytes.count)
        }
        if count > 0 {
            waitingInput = waitingInput.dropFirst(count)
        } else if errno != EAGAIN, errno != EINTR {
            waitingInput = []
        }
    }

    private func closeInput() {
        if let end = inputEnd { close(end) }
        inputEnd = nil
    }

    /// The kernel's high-water mark: what `wait4` tells counts the parent's memory too.
    private func notePeak() {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let size = line.split(whereSeparator: \.isWhitespace).dropFirst().first
        else { return }
        peakKibibytes = max(peakKibibytes, Int(size) ?? 0)
    }

    /// - Returns: false at the end of the stream.
    private static func readAll(_ end: Int32, into bytes: inout [UInt8]) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(end, &chunk, chunk.count)
            if count > 0 {
                bytes += chunk[..<count]
            } else if count < 0, errno == EINTR {
                continue
            } else {
                return count < 0 && errno == EAGAIN
            }
        }
    }

    /// Between making a pipe and closing it to children no other child may start: it would keep
    /// the pipe open.
    private static let spawning = Mutex(())

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String], errorsTo: String?
    ) throws -> (pid: Int32, input: Int32, output: Int32, errors: Int32) {
        // A program that ended early must not end the tests.
        signal(SIGPIPE, SIG_IGN)
        let input = try pipe()
        let output = try pipe()
        let errors = try pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.read, 0)
        posix_spawn_file_actions_adddup2(&actions, output.write, 1)
        if let errorsTo {
            posix_spawn_file_actions_addopen(
                &actions, 2, errorsTo, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        } else {
            posix_spawn_file_actions_adddup2(&actions, errors.write, 2)
        }
        // What this thread ignores or blocks reaches the program.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigfillset(&defaults)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var pid: pid_t = 0
        let code = withCStrings([path] + arguments) { argv in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
                posix_spawn(&pid, path, &actions, &attributes, argv, envp)
            }
        }
        for end in [input.read, output.write, errors.write] { close(end) }
        guard code == 0 else {
            for end in [input.write, output.read, errors.read] { close(end) }
            throw ProgramFault.notStarted(path, errno: code)
        }
        for end in [input.write, output.read, errors.read] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        return (pid, input.write, output.read, errors.read)
    }

    /// A pipe that children don't inherit.
    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else {
            throw ProgramFault.notStarted("pipe", errno: errno)
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}

/// Monotonic time in seconds.
package enum Moment {
    package static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Calls `body` with the texts as a C array that ends in NULL.
private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
}
