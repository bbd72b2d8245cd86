import ChineseText
import Enforcement
import GRDB

/// One way of finding entities. The tiers of a query are asked one after the other, the best
/// first, until there is enough to fill a page; an entity belongs to the first that finds it.
struct SearchTier {
    let matchedBy: MatchKind
    /// Gives row ids as `id`.
    let sql: String
    let arguments: StatementArguments

    private init(_ matchedBy: MatchKind, _ sql: String, _ arguments: StatementArguments) {
        self.matchedBy = matchedBy
        self.sql = sql
        self.arguments = arguments
    }

    /// The tiers of a query, best first.
    static func all(of query: SearchQuery) -> [SearchTier] {
        exact(query) + prefixes(query) + names(query) + codesAndNames(query)
    }

    private static func exact(_ query: SearchQuery) -> [SearchTier] {
        [
            SearchTier(
                .code, "SELECT DISTINCT entity AS id FROM identifier WHERE value = ?",
                [query.code]),
            SearchTier(.name, "SELECT id FROM entity WHERE folded = ?", [query.folded]),
            SearchTier(
                .formerName, "SELECT DISTINCT entity AS id FROM former_name WHERE folded = ?",
                [query.folded]),
        ]
    }

    /// The highest scalar: behind everything that begins with a text.
    private static let end = "\u{10FFFF}"

    private static func prefixes(_ query: SearchQuery) -> [SearchTier] {
        [
            SearchTier(
                .codePrefix,
                "SELECT DISTINCT entity AS id FROM identifier WHERE value >= ? AND value < ?",
                [query.code, query.code + end]),
            SearchTier(
                .name, "SELECT id FROM entity WHERE folded >= ? AND folded < ?",
                [query.folded, query.folded + end]),
        ]
    }

    private static let indexSQL = "SELECT rowid AS id FROM name_index WHERE name_index MATCH ?"

    private static let readings: [(NamePhrase.Kind, MatchKind)] = [
        (.pinyin, .pinyin), (.initials, .initials), (.mixed, .mixed),
    ]

    private static func names(_ query: SearchQuery) -> [SearchTier] {
        var tiers: [SearchTier] = []
        if let text = query.terms.pattern(of: .text) {
            tiers.append(SearchTier(.name, indexSQL, ["name : (\(text))"]))
            tiers.append(SearchTier(.formerName, indexSQL, [text]))
        }
        let kinds = Set(query.terms.flatMap { $0.phrases.map(\.kind) }).subtracting([.text])
        for (kind, matchedBy) in Self.readings where kinds.contains(kind) {
            // A term alone is asked for each way apart, so no way is looked for twice. Of several
            // terms each may be read in its own way; the last kind stands for all of them.
            let isLast = kinds.count == 1 || kind == .mixed
            let asksAll = query.terms.count > 1 && isLast
            guard let pattern = query.terms.pattern(of: asksAll ? nil : kind) else { continue }
            tiers.append(SearchTier(matchedBy, indexSQL, [pattern]))
        }
        return tiers
    }

    /// Several terms of which some are beginnings of a code: `913303 眼镜`.
    private static func codesAndNames(_ query: SearchQuery) -> [SearchTier] {
        guard query.terms.count > 1 else { return [] }
        let codes = query.terms.compactMap(\.code)
        let names = query.terms.filter { $0.code == nil }
        guard !codes.isEmpty else { return [] }
        var arguments: StatementArguments = []
        var conditions: [String] = []
        for code in codes {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM identifier
                    WHERE entity = found.id AND value >= ? AND value < ?)
                """)
            arguments += [code, code + end]
        }
        let source: String
        if let pattern = names.pattern(of: nil) {
            source = indexSQL
            arguments = [pattern] + arguments
        } else {
            source = "SELECT DISTINCT entity AS id FROM identifier WHERE value >= ? AND value < ?"
            arguments = [codes[0], codes[0] + end] + arguments
        }
        let sql = """
            SELECT id FROM (\(source)) found WHERE \(conditions.joined(separator: " AND "))
            """
        return [SearchTier(.codePrefix, sql, arguments)]
    }
}
