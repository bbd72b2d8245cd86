import Glibc

/// A file that is written from start to end through one buffer, so that a million lines need no
/// more memory than one.
struct BufferedFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private var buffer: [UInt8] = []
    private(set) var byteCount = 0

    /// Makes the file, or empties the one that is there.
    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw GenerateError.file(path, errno) }
        buffer.reserveCapacity(Self.bufferBytes + 4096)
    }

    /// Lets a line or more be appended to the buffer, and writes it out when it is full.
    mutating func append(_ write: (inout [UInt8]) throws -> Void) throws {
        try write(&buffer)
        if buffer.count >= Self.bufferBytes { try flush() }
    }

    /// Writes what is left and closes the file.
    consuming func finish() throws -> Int {
        try flush()
        guard close(descriptor) == 0 else { throw GenerateError.file(path, errno) }
        return byteCount
    }

    private mutating func flush() throws {
        var done = 0
        while done < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                bytes.baseAddress.map { Glibc.write(descriptor, $0 + done, bytes.count - done) }
                    ?? 0
            }
            guard count > 0 else { throw GenerateError.file(path, errno) }
            done += count
        }
        byteCount += done
        buffer.removeAll(keepingCapacity: true)
    }

    private static let bufferBytes = 1 << 20
}

/// Why generating failed.
package enum GenerateError: Error, Hashable, Sendable {
    /// A file could not be written, with the system's error number.
    case file(String, Int32)
    /// An act of the script could not be done; a mistake of the script.
    case script(label: String, SampleFault)
    /// A text has no form in GB 18030.
    case encoding
}

extension GenerateError: CustomStringConvertible {
    /// The reason in words.
    package var description: String {
        switch self {
        case .file(let path, let number): "\(path): \(String(cString: strerror(number)))"
        case .script(let label, let fault): "act \(label) cannot be done: \(fault)"
        case .encoding: "a text cannot be written in GB 18030"
        }
    }
}
