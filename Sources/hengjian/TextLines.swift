import FoundationEssentials
import Glibc

/// Reads a text file line by line.
enum TextLines {
    /// The longest file that is read at once, in bytes.
    private static let bytesMax = 64 << 20

    /// Calls `body` with each line, without its end. `-` is standard input.
    static func each(of path: String, _ body: (String) throws -> Void) throws {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CommandProblem.unreadable(path: path, errno: errno)
        }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var rest: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw CommandProblem.unreadable(path: path, errno: errno)
            }
            if count == 0 { break }
            rest += chunk[..<count]
            guard rest.count <= bytesMax else {
                throw CommandProblem.unreadable(path: path, errno: EFBIG)
            }
            var start = 0
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                try body(line(rest[start..<end]))
                start = end + 1
            }
            rest.removeSubrange(..<start)
        }
        if !rest.isEmpty { try body(line(rest[...])) }
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
