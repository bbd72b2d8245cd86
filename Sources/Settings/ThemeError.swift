package import Cells

/// Why a theme file is of no use at all; smaller faults are a `ThemeWarning`.
package enum ThemeError: Error, Hashable, Sendable {
    /// No folder has a theme of that name.
    case unknownTheme(name: String, known: [String])
    /// The file cannot be read; the number is an `errno`.
    case unreadable(file: String, errorNumber: Int32)
    /// The file is not UTF-8, or larger than a theme can be.
    case notText(file: String)
    /// The file is not TOML from that line and column on; the parser's words are in English.
    case notTOML(file: String, line: Int, column: Int, reason: String)
    /// The theme breaks a rule that leaves nothing to show; the line is that of what it concerns.
    case unusable(file: String, line: Int, problem: ThemeProblem)
}
