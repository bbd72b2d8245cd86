import CNcurses
import Glibc

/// Gives the terminal back whatever ends the process: the signals of a crash, a kill, or
/// `exit()`. The handler itself is C (`shim.h`); there is one terminal, so there is one guard.
struct TerminalGuard {
    private let standardError: Int32?
    private let log: Int32?
    private let logBytesAtStart: off_t
    private let notice: String

    /// Saves the terminal's modes, points standard error to the log and installs the handlers.
    init(_ options: TerminalOptions) throws(TerminalError) {
        notice = options.logNotice.isEmpty ? "" : options.logNotice + "\n"
        if let path = options.logPath {
            let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw .cannotOpenLog(path: path, errorNumber: errno) }
            log = file
            logBytesAtStart = Self.bytes(of: file)
            standardError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        } else {
            log = nil
            logBytesAtStart = 0
            standardError = nil
        }
        guard hj_guard_install(standardError ?? -1, log ?? -1, notice) == 0 else {
            throw .notATerminal
        }
        takeOver()
    }

    /// From here on the handlers give the terminal back, and standard error goes to the log.
    func takeOver() {
        hj_guard_set_active(1)
        if let log { _ = dup2(log, STDERR_FILENO) }
    }

    /// The terminal has its own modes and standard error again, and the handlers leave it alone.
    func giveBack() {
        hj_guard_reset_modes()
        hj_guard_set_active(0)
        if let standardError, standardError >= 0 { _ = dup2(standardError, STDERR_FILENO) }
    }

    /// Says where the log is when the session wrote to it.
    func mentionLog() {
        guard let log, Self.bytes(of: log) > logBytesAtStart else { return }
        notice.utf8.withContiguousStorageIfAvailable { bytes in
            _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count)
        }
    }

    private static func bytes(of file: Int32) -> off_t {
        var status = stat()
        return fstat(file, &status) == 0 ? status.st_size : 0
    }
}
