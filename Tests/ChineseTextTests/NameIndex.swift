import ChineseText

/// The tokens of one name by position, and a phrase search over them: what the full-text index
/// does, in its simplest form.
struct NameIndex {
    private var positions: [Set<String>] = []

    init(_ name: String) {
        NameTokens.forIndex(name) { token, colocated in
            if colocated {
                positions[positions.count - 1].insert(token)
            } else {
                positions.append([token])
            }
        }
    }

    /// Whether any reading of the term stands somewhere in the name.
    func contains(_ term: String) -> Bool {
        NameTokens.forQuery(term).contains(where: contains)
    }

    /// Whether the phrase stands somewhere in the name.
    func contains(_ phrase: NamePhrase) -> Bool {
        guard phrase.tokens.count <= positions.count else { return false }
        return (0...positions.count - phrase.tokens.count).contains { start in
            phrase.tokens.indices.allSatisfy { index in
                let token = phrase.tokens[index]
                let place = positions[start + index]
                let mayGoOn = phrase.lastIsPrefix && index == phrase.tokens.count - 1
                return mayGoOn ? place.contains { $0.hasPrefix(token) } : place.contains(token)
            }
        }
    }
}
