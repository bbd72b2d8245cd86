import ChineseText
import Enforcement
import GRDB

/// A typed query made ready: the text, the code and the phrases it may stand for.
struct SearchQuery {
    /// The longest query that is looked at, in scalars, and the most terms.
    static let scalarsMax = 1_024
    static let termsMax = 8

    /// The whole query folded, as names are folded.
    let folded: String
    /// The whole query as a code.
    let code: String
    /// What each term may stand for.
    let terms: [SearchTerm]

    init(_ text: String) {
        let text = String(text.unicodeScalars.prefix(Self.scalarsMax))
        folded = Folding.fold(text)
        code = IdentifierVerdict.judge(text).normalised
        terms =
            text.split(whereSeparator: \.isWhitespace).lazy
            .map { SearchTerm(String($0)) }.filter { !$0.phrases.isEmpty }
            .prefix(Self.termsMax).map { $0 }
    }

    /// Nothing in it can be looked for.
    var isEmpty: Bool { terms.isEmpty }
}

/// One term of a query.
struct SearchTerm {
    /// The ways it may stand in a name.
    let phrases: [NamePhrase]
    /// The term as the beginning of a code; nil where it has no digit.
    let code: String?

    init(_ text: String) {
        phrases = NameTokens.forQuery(text)
        let code = IdentifierVerdict.judge(text).normalised
        let mayBeCode =
            code.utf8.contains { (0x30...0x39).contains($0) }
            && code.utf8.allSatisfy { $0 < 0x80 }
        self.code = mayBeCode ? code : nil
    }
}

extension [SearchTerm] {
    /// The FTS5 pattern that every term matches in a way of that kind, or in any way where
    /// `kind` is nil; nil where a term has none.
    func pattern(of kind: NamePhrase.Kind?) -> String? {
        var conditions: [String] = []
        for term in self {
            let ways = term.phrases.filter { kind == nil || $0.kind == kind }.map(\.pattern)
            guard !ways.isEmpty else { return nil }
            conditions.append("(" + ways.joined(separator: " OR ") + ")")
        }
        return conditions.isEmpty ? nil : conditions.joined(separator: " AND ")
    }
}

extension NamePhrase {
    /// The phrase as a string of FTS5's query language; nothing of it is read as an operator.
    fileprivate var pattern: String {
        var text = "\""
        for (index, token) in tokens.enumerated() {
            if index > 0 { text += " " }
            for scalar in token.unicodeScalars {
                text.unicodeScalars.append(scalar)
                if scalar == "\"" { text += "\"" }
            }
        }
        return text + (lastIsPrefix ? "\" *" : "\"")
    }
}
