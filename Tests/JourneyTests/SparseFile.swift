import Glibc
import Support

/// A file written here and there; what was not written reads as NULs.
final class SparseFile {
    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ProgramFault.notStarted(path, errno: errno) }
    }

    deinit {
        close(descriptor)
    }

    func put(_ bytes: [UInt8], at offset: Int) throws {
        guard pwrite(descriptor, bytes, bytes.count, offset) == bytes.count else {
            throw ProgramFault.notStarted("pwrite", errno: errno)
        }
    }
}
