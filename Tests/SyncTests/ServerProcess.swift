import CentralStore
import Glibc

/// A `hengjian-server serve` of its own process, on a free loopback port.
struct ServerProcess: Sendable {
    let port: Int
    private let processID: pid_t

    struct Failure: Error {
        let step: String
    }

    /// The program as built beside these tests.
    static var program: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { return nil }
        let own = String(
            decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        let path = own.prefix(own.count - (own.split(separator: "/").last?.count ?? 0))
        let program = path + "hengjian-server"
        return access(String(program), X_OK) == 0 ? String(program) : nil
    }

    /// Starts it and waits until it listens.
    init(store: String) throws {
        guard let program = Self.program else { throw Failure(step: "find") }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(step: "pipe") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        let words = [
            program, "serve", "--store", store, "--listen", "127.0.0.1:0", "--log-level", "error",
        ]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var process: pid_t = 0
        let status = posix_spawn(&process, program, &actions, nil, &arguments, environ)
        arguments.forEach { free($0) }
        posix_spawn_file_actions_destroy(&actions)
        close(ends[1])
        defer { close(ends[0]) }
        guard status == 0 else { throw Failure(step: "spawn") }
        processID = process
        guard let port = Self.port(saidOn: ends[0]) else {
            waitpid(process, nil, 0)
            throw Failure(step: "listen")
        }
        self.port = port
    }

    /// Sends a signal.
    func signal(_ signal: Int32) {
        kill(processID, signal)
    }

    /// Sends a signal and waits for the process's end; its exit status, or nil where it was
    /// killed.
    @discardableResult
    func end(with signal: Int32) -> Int32? {
        kill(processID, signal)
        var status: Int32 = 0
        waitpid(processID, &status, 0)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    private static func port(saidOn descriptor: Int32) -> Int? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self).split(separator: ":").last.flatMap { Int($0) }
    }
}
