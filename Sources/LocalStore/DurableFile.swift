import Glibc

/// Small files that are there whole or not at all, whenever the power goes.
package enum DurableFile {
    /// Writes a file for its owner alone (mode 0600): a new file beside it, synced, renamed over
    /// it, and the directory synced.
    ///
    /// - Throws: `JournalStoreError.system` naming the call that failed.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let fresh = path + ".new"
        let descriptor = Glibc.open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("open", fresh) }
        do {
            try writeAll(bytes, descriptor, fresh)
            guard fsync(descriptor) == 0 else { throw failure("fsync", fresh) }
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        guard Glibc.close(descriptor) == 0 else { throw failure("close", fresh) }
        guard rename(fresh, path) == 0 else { throw failure("rename", path) }
        try syncDirectory(of: path)
    }

    private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("write", path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func syncDirectory(of path: String) throws {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = Glibc.open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", parent) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync", parent) }
    }

    private static func failure(_ call: String, _ path: String) -> JournalStoreError {
        .system(call: call, path: path, errno: errno)
    }
}
