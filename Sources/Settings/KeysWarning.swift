package import Cells
package import Workstation

/// A fault in a key file that costs only the row it is in.
package struct KeysWarning: Hashable, Sendable {
    /// What is wrong.
    package enum Fault: Hashable, Sendable {
        /// A key file has no such table.
        case unknownKey(String)
        /// There is no command of that name.
        case unknownCommand(CommandID)
        /// The keys are neither a text nor a list of texts.
        case badValue(CommandID)
        /// The text names no keys.
        case badKeys(CommandID, KeyNotationError)
        /// Two commands claim one sequence in one place; the other stands on that line, or
        /// nowhere in the file (line 1) where its keys are the standard ones.
        case clash(KeyMap.Clash, otherLine: Int)
    }

    /// The file, as it was asked for.
    package let file: String
    /// The line of the row, from 1.
    package let line: Int
    /// What is wrong.
    package let fault: Fault
}

/// Why a key file is of no use at all; smaller faults are a `KeysWarning`.
package enum KeysError: Error, Hashable, Sendable {
    /// The file is not UTF-8.
    case notText(file: String)
    /// The file is not TOML from that line and column on; the parser's words are in English.
    case notTOML(file: String, line: Int, column: Int, reason: String)
}
