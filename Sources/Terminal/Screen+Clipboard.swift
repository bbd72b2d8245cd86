import FoundationEssentials
import Glibc

extension Screen {
    /// The longest text handed to a clipboard, in bytes: terminals drop longer ones.
    private static let clipboardBytesMax = 64 * 1_024

    /// Hands a text to the terminal's clipboard (OSC 52). Whether the terminal takes it can't be
    /// known.
    package func copy(_ text: String) {
        let bytes = Array(text.utf8.prefix(Self.clipboardBytesMax))
        let sequence = "\u{1B}]52;c;\(Data(bytes).base64EncodedString())\u{07}"
        var rest = Array(sequence.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
