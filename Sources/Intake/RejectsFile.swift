import ChineseText
import Glibc

/// The file of what could not be read: line, reason and text as CSV, for the officer alone (0600),
/// made only when there is something to put into it.
///
/// The texts are safe to show on a terminal and to open in a spreadsheet; the imported file, which
/// is kept, has the bytes.
package struct RejectsFile: ~Copyable {
    package let path: String
    /// How many rejects were written.
    package private(set) var count = 0
    private var descriptor: Int32 = -1
    private var pending: [UInt8] = []

    private static let bufferBytes = 64 * 1024

    /// Names the file; nothing is made yet.
    package init(path: String) {
        self.path = path
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// Adds one reject.
    ///
    /// - Throws: `IntakeError.cannotWrite`, also where a file of that name exists.
    package mutating func append(_ reject: IntakeReject) throws {
        if descriptor < 0 {
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw IntakeError.cannotWrite(path: path, errno: errno)
            }
            pending += "line,reason,text\r\n".utf8
        }
        let cells = ["\(reject.line)", reject.reason.code, Self.cell(reject.text)]
        pending += (cells.joined(separator: ",") + "\r\n").utf8
        count += 1
        if pending.count >= Self.bufferBytes { try flush() }
    }

    /// Writes what is left and sees it onto the disk. Does nothing where there is no file.
    package mutating func close() throws {
        guard descriptor >= 0 else { return }
        try flush()
        guard fsync(descriptor) == 0 else {
            throw IntakeError.cannotWrite(path: path, errno: errno)
        }
        Glibc.close(descriptor)
        descriptor = -1
    }

    private mutating func flush() throws {
        while !pending.isEmpty {
            let written = write(descriptor, pending, pending.count)
            guard written >= 0 || errno == EINTR else {
                throw IntakeError.cannotWrite(path: path, errno: errno)
            }
            pending.removeFirst(max(0, written))
        }
    }

    /// A text as a quoted cell. A sign that makes a spreadsheet see a formula gets `'` before it.
    private static func cell(_ raw: String) -> String {
        var text = SafeText(raw).string
        if let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
            text = "'" + text
        }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
        }
        return quoted + "\""
    }
}
