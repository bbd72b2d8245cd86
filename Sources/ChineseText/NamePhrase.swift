/// One way a typed term may stand in a name: tokens at positions that follow each other.
package struct NamePhrase: Hashable, Sendable {
    /// How the term was read.
    package enum Kind: String, Hashable, Sendable {
        /// Letter by letter and character by character, as typed.
        case text
        /// Whole syllables of pinyin (拼音).
        case pinyin
        /// The first letter of each syllable (首字母).
        case initials
        /// Some of each.
        case mixed
    }

    /// The tokens as ``NameTokens`` puts them in the index, in order; never empty.
    package let tokens: [String]
    /// Whether the last token stands for every token beginning so.
    package let lastIsPrefix: Bool
    /// How the term was read.
    package let kind: Kind

    /// A phrase of tokens.
    package init(tokens: [String], lastIsPrefix: Bool, kind: Kind) {
        self.tokens = tokens
        self.lastIsPrefix = lastIsPrefix
        self.kind = kind
    }
}
