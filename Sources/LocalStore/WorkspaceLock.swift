import Glibc

/// The right to write to a workspace: `flock` on its lock file, held as long as this lives. The
/// kernel lets go of it when the process ends, however it ends.
package final class WorkspaceLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock and leaves this process's number in the file.
    ///
    /// - Throws: `JournalStoreError.locked` where another process has it.
    package init(_ directory: WorkspaceDirectory) throws {
        let path = directory.lock
        descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw JournalStoreError.system(call: "open", path: path, errno: errno)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.number(in: descriptor)
            Glibc.close(descriptor)
            throw JournalStoreError.locked(pid: holder)
        }
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count
        else {
            let code = errno
            Glibc.close(descriptor)
            throw JournalStoreError.system(call: "write", path: path, errno: code)
        }
    }

    /// Lets go of the lock before this ends; doing it again does nothing.
    package func release() {
        // On a descriptor we hold, unlocking can't fail.
        _ = flock(descriptor, LOCK_UN)
    }

    deinit {
        // A program that is being started right now has a copy of the descriptor: closing ours
        // alone would leave the lock held until its start is over.
        flock(descriptor, LOCK_UN)
        Glibc.close(descriptor)
    }

    private static func number(in descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        return Int32(text.prefix { $0.isNumber })
    }
}
