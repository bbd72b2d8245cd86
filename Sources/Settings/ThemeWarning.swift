package import Cells

/// A fault in a theme file that costs only the key it is in.
package struct ThemeWarning: Hashable, Sendable {
    /// What is wrong.
    package enum Fault: Hashable, Sendable {
        /// No theme has such a key or role; it is left out.
        case unknownKey(String)
        /// The key's value is of no use; the default is used instead.
        case badValue(key: String)
        /// A role's colours are of no use; it is shown like the role it falls back to.
        case badColors(ThemeProblem)
    }

    /// The file, as it was asked for.
    package let file: String
    /// The line of the key, from 1.
    package let line: Int
    /// What is wrong.
    package let fault: Fault
}
