import ChineseText
import FoundationEssentials
import Glibc

/// Where a command's data and messages go. Data from outside is made safe where a person reads it
/// on a terminal.
struct Output: Sendable {
    /// Writes bytes of data; stdout for a command run by hand, a buffer for one that another
    /// process asked for.
    let data: @Sendable ([UInt8]) -> Void
    let message: @Sendable ([UInt8]) -> Void
    /// A person reads the data on a terminal.
    let isTerminal: Bool

    /// The process's own streams.
    static let standard = Output(
        data: { writeAll($0, to: STDOUT_FILENO) }, message: { writeAll($0, to: STDERR_FILENO) },
        isTerminal: isatty(STDOUT_FILENO) == 1)

    /// One line of data.
    func line(_ text: String = "") {
        data(Array(((isTerminal ? SafeText(text).string : text) + "\n").utf8))
    }

    /// One JSON document on a line of its own.
    func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        data(Array(try encoder.encode(value)) + Array("\n".utf8))
    }

    /// One line for people, on stderr.
    func note(_ text: String) {
        message(Array((SafeText(text).string + "\n").utf8))
    }

    /// Writes everything or stops where nobody reads any more.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(written)
        }
    }
}
