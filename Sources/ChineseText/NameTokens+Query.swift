extension NameTokens {
    /// Alternatives kept of one term; those left out are its least likely splits.
    package static let alternativeLimit = 24
    /// Characters of a term looked at; the rest can only narrow what is found.
    package static let termLimit = 96

    /// Every way a typed term may stand in a name, the literal one first: any of them found as
    /// consecutive tokens is a hit. None for a term without a visible character.
    ///
    /// Letters are tried as letters, as pinyin whose last syllable may be unfinished, and as
    /// first letters of syllables; Han characters and digits only as themselves: `华yue`, `3m`.
    package static func forQuery(_ term: String) -> [NamePhrase] {
        let scalars = term.unicodeScalars.lazy
            .compactMap { Folding.fold($0) }.filter { $0 != " " }.prefix(termLimit)
        guard !scalars.isEmpty else { return [] }
        let literal = NamePhrase(
            tokens: scalars.map { String($0) }, lastIsPrefix: false, kind: .text)
        let runs = Run.split(Array(scalars))
        guard runs.contains(where: \.isLetters) else { return [literal] }
        var ways = [Way()]
        for (index, run) in runs.enumerated() {
            let options = run.ways(isLast: index == runs.count - 1)
            let all = ways.flatMap { way in options.map { way + $0 } }
            ways = Array(all.sorted { $0.rank < $1.rank }.prefix(alternativeLimit))
        }
        var phrases = [literal]
        for phrase in ways.map(\.phrase) where phrase.kind != .text {
            let isKnown = phrases.contains {
                $0.tokens == phrase.tokens && $0.lastIsPrefix == phrase.lastIsPrefix
            }
            if !isKnown { phrases.append(phrase) }
        }
        return phrases
    }
}

/// One way to read a part of a term.
private struct Way {
    var tokens: [String] = []
    var lastIsPrefix = false
    var kinds: Set<NamePhrase.Kind> = []
    /// How far down among the readings of its part it stands; added up over the parts, so that
    /// a term whose parts are all read in the likeliest way comes first.
    var rank = 0

    static func + (left: Way, right: Way) -> Way {
        Way(
            tokens: left.tokens + right.tokens, lastIsPrefix: right.lastIsPrefix,
            kinds: left.kinds.union(right.kinds), rank: left.rank + right.rank)
    }

    /// As a phrase of the whole term.
    var phrase: NamePhrase {
        let kind = kinds.count == 1 ? kinds.first ?? .text : .mixed
        return NamePhrase(tokens: tokens, lastIsPrefix: lastIsPrefix, kind: kind)
    }
}

extension Way {
    /// The pieces of a split as tokens; in an open way the last may be unfinished.
    fileprivate init(_ pieces: [Segmentation.Piece], isOpen: Bool) {
        for (index, piece) in pieces.enumerated() {
            let mayGoOn = isOpen && index == pieces.count - 1
            // One letter and everything that begins with it is just what an initial says.
            let isInitial = piece.kind == .initial || mayGoOn && piece.text.utf8.count == 1
            tokens.append((isInitial ? NameTokens.initialTag : NameTokens.readingTag) + piece.text)
            if piece.kind == .initial {
                kinds.insert(.initials)
            } else if !isInitial {
                kinds.insert(.pinyin)
            }
            lastIsPrefix =
                mayGoOn && !isInitial
                && ReadingTable.shared.syllableBeginnings.contains(piece.text)
        }
        // A lone last letter fits either kind.
        if kinds.isEmpty { kinds = [.initials] }
    }
}

/// A stretch of a term that is read in one way: letters and apostrophes, or anything else.
private struct Run {
    var scalars: [Unicode.Scalar] = []
    var isLetters = false

    static func split(_ scalars: [Unicode.Scalar]) -> [Run] {
        var runs: [Run] = []
        for scalar in scalars {
            let isLetter = ("a"..."z").contains(scalar)
            let continues = runs.last.map {
                $0.isLetters == isLetter || $0.isLetters && scalar == "'"
            }
            if continues != true { runs.append(Run(isLetters: isLetter)) }
            runs[runs.count - 1].scalars.append(scalar)
        }
        return runs
    }

    /// The ways to read this stretch, the likeliest first; only the last of a term may be
    /// unfinished.
    func ways(isLast: Bool) -> [Way] {
        let literal = Way(tokens: scalars.map { String($0) }, kinds: [.text])
        guard isLetters else { return [literal] }
        let letters = scalars.map { UInt8(truncatingIfNeeded: $0.value) }
        var splits = Segmentation(letters, lastMayBeUnfinished: isLast).all(limit: 16)
        if splits.isEmpty {
            splits = Segmentation(letters, lastMayBeUnfinished: isLast, initialsAllowed: true)
                .all(limit: 4)
        }
        var ways = splits.map { Way($0, isOpen: isLast) }
        ways.insert(
            contentsOf: initials.map { [$0, literal] } ?? [literal], at: min(1, ways.count))
        for rank in ways.indices { ways[rank].rank = rank }
        return ways
    }

    /// Every letter as the first of a syllable, where each can be.
    private var initials: Way? {
        let letters = scalars.filter { $0 != "'" }
        let areInitials = letters.allSatisfy {
            Segmentation.isInitial(UInt8(truncatingIfNeeded: $0.value))
        }
        guard areInitials, !letters.isEmpty else { return nil }
        return Way(tokens: letters.map { NameTokens.initialTag + String($0) }, kinds: [.initials])
    }
}
