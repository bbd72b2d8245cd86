import Glibc

/// A stream of bytes from a file, standard input or a pipe, read in chunks so that memory stays
/// small whatever the size.
///
/// A file packed by xz or gzip is known by its first bytes and unpacked by a child process.
package final class ByteSource {
    /// The size of the file on disk, nil for a pipe.
    package let totalBytes: Int64?
    private let descriptor: Int32
    private let unpacker: Unpacker?
    private let chunk: UnsafeMutableRawBufferPointer
    private var bytesFromDescriptor: Int64 = 0
    private var isAtEnd = false

    /// How much is read at a time.
    package static let chunkBytes = 256 * 1024

    /// Opens a file, unpacking it where it is packed.
    ///
    /// - Throws: `IntakeError` where it can't be opened or unpacked.
    package convenience init(path: String, chunkBytes: Int = chunkBytes) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw IntakeError.cannotOpen(path: path, errno: errno) }
        try self.init(owned: file, chunkBytes: chunkBytes)
    }

    /// Reads from an open descriptor, which stays the caller's.
    package convenience init(descriptor: Int32, chunkBytes: Int = chunkBytes) throws {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0 else { throw IntakeError.cannotRead(errno: errno) }
        try self.init(owned: copy, chunkBytes: chunkBytes)
    }

    private init(owned file: Int32, chunkBytes: Int) throws {
        precondition(chunkBytes > 0, "a chunk has at least one byte")
        var status = stat()
        if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
            totalBytes = Int64(status.st_size)
        } else {
            totalBytes = nil
        }
        do {
            unpacker = try Unpacker.of(file).map { try Unpacker(program: $0, packed: file) }
        } catch {
            close(file)
            throw error
        }
        descriptor = file
        chunk = .allocate(byteCount: chunkBytes, alignment: 16)
    }

    deinit {
        unpacker?.stop()
        close(descriptor)
        chunk.deallocate()
    }

    /// How much of the file has been read, in bytes as they lie on disk (packed ones, where it is
    /// packed), so that it compares with `totalBytes`.
    package var bytesRead: Int64 {
        guard unpacker != nil else { return bytesFromDescriptor }
        // The child shares our file offset, so its progress shows here.
        return Int64(max(0, lseek(descriptor, 0, SEEK_CUR)))
    }

    /// Appends the next chunk; false at the end of the stream.
    package func read(into bytes: inout [UInt8]) throws -> Bool {
        guard !isAtEnd, let base = chunk.baseAddress else { return false }
        let input = unpacker?.output ?? descriptor
        while true {
            let count = Glibc.read(input, base, chunk.count)
            if count > 0 {
                bytesFromDescriptor += Int64(count)
                bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
                return true
            }
            if count == 0 {
                isAtEnd = true
                try unpacker?.finish()
                return false
            }
            guard errno == EINTR else { throw IntakeError.cannotRead(errno: errno) }
        }
    }
}
