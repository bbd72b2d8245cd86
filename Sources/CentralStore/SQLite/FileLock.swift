import Glibc
import Synchronization

/// The right to write a SQLite file, for one process at a time.
///
/// The lock is on a file beside it: closing any descriptor of the database file itself would end
/// SQLite's own locks on it.
final class FileLock: Sendable {
    private let descriptor: Mutex<Int32>

    /// Takes the lock and writes this process's id.
    ///
    /// - Throws: `StoreError.heldElsewhere` with the id of the process that has it.
    init(beside path: String) throws {
        let lockPath = path + ".lock"
        let file = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw StoreError.unreachable(path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.processID(in: file)
            _ = Glibc.close(file)
            throw StoreError.heldElsewhere(path: path, processID: holder)
        }
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(file, 0) == 0, pwrite(file, text, text.count, 0) == text.count else {
            _ = Glibc.close(file)
            throw StoreError.unreachable(path)
        }
        descriptor = Mutex(file)
    }

    deinit {
        release()
    }

    /// Gives the lock up; doing it again does nothing.
    func release() {
        descriptor.withLock { file in
            guard file >= 0 else { return }
            // Also from a copy that a program which is just being started holds.
            _ = flock(file, LOCK_UN)
            _ = Glibc.close(file)
            file = -1
        }
    }

    private static func processID(in file: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(file, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(
            String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
