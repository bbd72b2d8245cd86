/// Why the screen cannot be taken.
package enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is no terminal but a file or a pipe.
    case notATerminal
    /// `TERM` is empty or `dumb`: the cursor of such a terminal cannot be moved.
    case cannotMoveCursor(term: String)
    /// There is no description of the terminal, nor of the common ones tried after it.
    case unknownTerminal(term: String)
    /// The locale asks for a character set other than UTF-8, such as GBK, and the terminal would
    /// show nothing of ours.
    case notUTF8(codeset: String)
    /// The system has no UTF-8 locale at all, not even `C.UTF-8`.
    case noUTF8Locale
    /// The log that takes standard error during the session cannot be opened; the number is an
    /// `errno`.
    case cannotOpenLog(path: String, errorNumber: Int32)
}
