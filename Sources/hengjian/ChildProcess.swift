import FoundationEssentials
import Glibc

/// A program started by this one.
struct ChildProcess {
    let pid: pid_t
    /// Its standard input: open, and without a word, until this process closes it or ends.
    private let input: Int32
    /// What it writes on standard output.
    private let output: Int32

    /// Starts a program with standard input and output in pipes and standard error in a file.
    static func start(
        _ program: String, _ arguments: [String], environment: [String: String],
        errorsTo log: String
    ) throws -> ChildProcess {
        let input = try PipeEnds()
        let output = try PipeEnds()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.read, 0)
        posix_spawn_file_actions_adddup2(&actions, output.write, 1)
        posix_spawn_file_actions_addopen(
            &actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own: Ctrl-C and Ctrl-Z are the screen's, not the child's.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)

        var pid: pid_t = 0
        let code = withCStrings([program] + arguments) { argv in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
                posix_spawn(&pid, program, &actions, &attributes, argv, envp)
            }
        }
        close(input.read)
        close(output.write)
        guard code == 0 else {
            close(input.write)
            close(output.read)
            throw CommandProblem.missingProgram(program)
        }
        return ChildProcess(pid: pid, input: input.write, output: output.read)
    }

    /// Runs a program to its end.
    ///
    /// - Returns: what it wrote on standard output.
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String],
        errorsTo log: String
    ) throws -> String {
        let child = try start(program, arguments, environment: environment, errorsTo: log)
        close(child.input)
        let text = child.readAll()
        close(child.output)
        guard child.wait() == 0 else { throw CommandProblem.serverDidNotStart(log) }
        return text
    }

    /// Reads standard output up to the end of a line; nil at its end.
    func readLine() -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(output, &byte, 1)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
            if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
    }

    private func readAll() -> String {
        var lines: [String] = []
        while let line = readLine() { lines.append(line) }
        return lines.joined(separator: "\n")
    }

    /// Asks it to end and waits until it has.
    func stop() {
        kill(pid, SIGTERM)
        _ = wait()
        close(input)
        close(output)
    }

    /// Waits for its end; the exit status, or -1 where a signal ended it.
    @discardableResult
    private func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 {
            guard errno == EINTR else { return -1 }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
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
