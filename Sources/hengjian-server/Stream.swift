import ChineseText
import Glibc

/// The process's two output streams: answers go to stdout, messages to stderr.
enum Stream {
    /// Writes lines of answer, made safe where they go to a terminal.
    static func answer(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    /// Writes lines of message, made safe where they go to a terminal.
    static func message(_ text: String) {
        write(text, to: STDERR_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        guard !text.isEmpty else { return }
        let isTerminal = isatty(descriptor) == 1
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            isTerminal ? SafeText(String(line)).string : String(line)
        }
        var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                guard errno == EINTR else { return }
            } else {
                bytes = bytes.dropFirst(count)
            }
        }
    }
}
