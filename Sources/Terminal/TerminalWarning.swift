/// What is not as asked for, although the screen works.
package enum TerminalWarning: Hashable, Sendable {
    /// The terminal has no description, so that of a common one is used.
    case describedAs(term: String, instead: String)
    /// The locale is not UTF-8, so the one named is used for characters.
    case locale(String)
}
