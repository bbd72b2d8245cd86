import Cells
import Enforcement
import Journal

/// Two acts that contradict each other, side by side, to choose the one that stands.
struct ConflictCompare: Sendable {
    let matter: MatterSummary
    /// The act that has effect now, and the one the centre holds.
    let effective: DocketEntry
    let held: DocketEntry
    /// Whether the held act is the chosen one; nil while none is.
    var choosesHeld: Bool?

    /// The act chosen.
    var chosen: DocketEntry? { choosesHeld.map { $0 ? held : effective } }
}

extension State {
    /// The first open conflict of a matter whose two acts are here.
    func compare(_ matter: MatterSummary) -> ConflictCompare? {
        guard let docket = dockets[matter.id] else { return nil }
        for conflict in docket.conflicts where conflict.chosen == nil {
            guard let effective = docket.entries.first(where: { $0.id == conflict.effective }),
                let held = docket.entries.first(where: { $0.id == conflict.held })
            else { continue }
            return ConflictCompare(matter: matter, effective: effective, held: held)
        }
        return nil
    }

    /// Gives a key to the comparison.
    mutating func press(_ key: Key, in compare: ConflictCompare) -> [Effect] {
        var compare = compare
        switch key.foldedForCommands {
        case .escape, .control("c"), .character("q"):
            dialog = nil
            return []
        case .left, .character("h"), .character("1"): compare.choosesHeld = false
        case .right, .character("l"), .character("2"): compare.choosesHeld = true
        case .tab: compare.choosesHeld = !(compare.choosesHeld ?? true)
        case .enter:
            guard let chosen = compare.chosen else { return [] }
            let words = ActKindTable.row(chosen.kind)?.wording ?? .same(chosen.kind.text)
            let name = session.name(of: chosen.author)
            dialog = nil
            return open(
                .resolve, on: [compare.matter],
                fixed: [
                    "act": (
                        chosen.id.description,
                        Wording(zh: "\(words.zh) (\(name))", en: "\(words.en) (\(name))")
                    )
                ])
        default: return []
        }
        dialog = .compare(compare)
        return []
    }
}
