/// Why a text is not a key or a sequence of keys.
package enum KeyNotationError: Error, Hashable, Sendable {
    /// No key has this name between `<` and `>`.
    case unknownName(String)
    /// A `<` has no `>` after it.
    case unclosed(String)
    /// The text names no key, or several where one is wanted.
    case notOneKey(String)
}
