import Glibc

/// The child process that unpacks a file: `xz -dc` or `gzip -dc` with the file as its standard
/// input and a pipe to us as its standard output.
final class Unpacker {
    /// Where the unpacked bytes come from.
    let output: Int32
    private let program: String
    private var child: pid_t?

    /// The program that unpacks what this file holds; nil where it is not packed or not a file.
    static func of(_ file: Int32) -> String? {
        var first = [UInt8](repeating: 0, count: 6)
        let count = pread(file, &first, first.count, 0)
        if count >= 6, first == [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00] { return "xz" }
        if count >= 2, first[0] == 0x1F, first[1] == 0x8B { return "gzip" }
        return nil
    }

    /// Starts the program, found along `PATH`.
    init(program: String, packed file: Int32) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw IntakeError.cannotStart(program: program, errno: errno)
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup("-dc")]
        defer { for word in words { free(word) } }
        let noEnvironment: [UnsafeMutablePointer<CChar>?] = [nil]
        var started: pid_t = 0
        let failure = posix_spawnp(
            &started, program, &actions, nil, words + [nil], noEnvironment)
        close(ends[1])
        guard failure == 0 else {
            close(ends[0])
            throw failure == ENOENT
                ? IntakeError.missingProgram(name: program)
                : IntakeError.cannotStart(program: program, errno: failure)
        }
        self.program = program
        output = ends[0]
        child = started
    }

    deinit { close(output) }

    /// Waits for the program after its last byte and tells whether it was content.
    func finish() throws {
        guard let status = wait(), status != 0 else { return }
        throw IntakeError.unpackingFailed(program: program, status: status)
    }

    /// Ends the program where the reader has had enough.
    func stop() {
        guard let child else { return }
        kill(child, SIGTERM)
        _ = wait()
    }

    /// The exit status, or 128 and the signal; nil where it was waited for already.
    private func wait() -> Int32? {
        guard let process = child else { return nil }
        child = nil
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return nil }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
