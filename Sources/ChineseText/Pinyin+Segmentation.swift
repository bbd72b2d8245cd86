extension Pinyin {
    /// All ways typed letters split into syllables, those with the fewest first, at most 16. The
    /// last piece may be the beginning of a syllable, as while typing; an apostrophe separates
    /// (`xi'an`). None if the letters are no pinyin.
    package static func segmentations(of typed: String) -> [[String]] {
        let letters = Folding.fold(typed).utf8.filter { $0 != UInt8(ascii: " ") }
        return Segmentation(letters, lastMayBeUnfinished: true)
            .all(limit: 16).map { $0.map(\.text) }
    }
}

/// The ways a run of letters splits into syllables of pinyin, cheapest first.
struct Segmentation {
    /// One part of the letters.
    struct Piece: Hashable {
        /// What a part is taken for.
        enum Kind: Hashable {
            /// A whole syllable.
            case syllable
            /// The beginning of a syllable, at the end of what was typed.
            case unfinished
            /// The first letter standing for a syllable.
            case initial
        }

        let text: String
        let kind: Kind

        /// Few, long pieces come first; a lone letter says least.
        fileprivate var cost: Int { kind == .initial ? 2 : 1 }
    }

    /// Letters looked at; no name is longer.
    static let letterLimit = 96

    /// For each place the pieces that may begin there, longest first, with where they end.
    private var pieces: [[(piece: Piece, end: Int)]] = []
    /// For each place the least cost to reach the end from it; nil where no way leads there.
    private var leastCosts: [Int?]

    private static let apostrophe = UInt8(ascii: "'")
    private static let longestSyllable = 6

    /// Prepares the split of lower-case ASCII letters and apostrophes; anything else leaves no
    /// way through.
    init(_ typed: [UInt8], lastMayBeUnfinished: Bool, initialsAllowed: Bool = false) {
        let typed = typed.prefix(Self.letterLimit)
        let parts = typed.split(separator: Self.apostrophe)
        let letters = parts.flatMap { $0 }
        let table = ReadingTable.shared
        var partEnd = 0
        for part in parts {
            let partStart = partEnd
            partEnd += part.count
            for start in partStart..<partEnd {
                let longest = min(partEnd, start + Self.longestSyllable)
                pieces.append([])
                for end in (start + 1...longest).reversed() {
                    let text = String(decoding: letters[start..<end], as: UTF8.self)
                    if table.syllables.contains(text) {
                        pieces[start].append((Piece(text: text, kind: .syllable), end))
                    } else if lastMayBeUnfinished, end == letters.count,
                        table.syllableBeginnings.contains(text)
                    {
                        pieces[start].append((Piece(text: text, kind: .unfinished), end))
                    }
                    if initialsAllowed, end == start + 1, Self.isInitial(letters[start]) {
                        pieces[start].append((Piece(text: text, kind: .initial), end))
                    }
                }
            }
        }
        leastCosts = Array(repeating: nil, count: letters.count)
        leastCosts.append(letters.isEmpty ? nil : 0)
        for start in letters.indices.reversed() {
            leastCosts[start] = pieces[start]
                .compactMap { next in leastCosts[next.end].map { next.piece.cost + $0 } }.min()
        }
    }

    /// Whether a syllable can begin with this letter.
    static func isInitial(_ letter: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
            && letter != UInt8(ascii: "i") && letter != UInt8(ascii: "u")
            && letter != UInt8(ascii: "v")
    }

    /// The splits in order of cost, at most `limit`.
    func all(limit: Int) -> [[Piece]] {
        guard let least = leastCosts.first ?? nil else { return [] }
        var found: [[Piece]] = []
        var path: [Piece] = []
        // Every piece is at least one letter and costs at most two.
        for budget in least...max(least, 2 * pieces.count) where found.count < limit {
            walk(from: 0, budget: budget, &path, &found, limit)
        }
        return found
    }

    /// Adds every split of exactly this cost; a branch that cannot reach the end is never taken.
    private func walk(
        from start: Int, budget: Int, _ path: inout [Piece], _ found: inout [[Piece]], _ limit: Int
    ) {
        if start == pieces.count {
            if budget == 0 { found.append(path) }
            return
        }
        for (piece, end) in pieces[start] where found.count < limit {
            guard let rest = leastCosts[end], piece.cost + rest <= budget else { continue }
            path.append(piece)
            walk(from: end, budget: budget - piece.cost, &path, &found, limit)
            path.removeLast()
        }
    }
}
