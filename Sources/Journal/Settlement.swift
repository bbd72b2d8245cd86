import Enforcement

/// Which acts of a matter were withdrawn, chosen or overruled: what later acts say of earlier
/// ones, gathered before the fold.
struct Settlement {
    private(set) var withdrawn: Set<ActID> = []
    private(set) var chosen: Set<ActID> = []
    private(set) var overruled: Set<ActID> = []
    private(set) var conflicts: [Conflict] = []

    init(of acts: [JournaledAct]) {
        let authors = Dictionary(
            acts.map { ($0.act.id, $0.act.envelope.author) },
            uniquingKeysWith: { first, _ in first })
        for journaled in acts {
            guard case .held(_, .contradicts(let other)) = journaled.standing else { continue }
            conflicts.append(Conflict(effective: other, held: journaled.act.id, chosen: nil))
        }
        for journaled in acts where journaled.hasStanding {
            guard let named = journaled.act.envelope.fields["act"].flatMap({ ActID($0.string) })
            else { continue }
            if journaled.act.kind == .withdraw, authors[named] == journaled.act.envelope.author {
                withdrawn.insert(named)
            } else if journaled.act.kind == .resolve {
                settle(by: named)
            }
        }
    }

    /// Settles the open conflicts that the chosen act is part of.
    private mutating func settle(by act: ActID) {
        for index in conflicts.indices where conflicts[index].chosen == nil {
            let conflict = conflicts[index]
            guard act == conflict.held || act == conflict.effective else { continue }
            conflicts[index].chosen = act
            chosen.insert(act)
            overruled.insert(act == conflict.held ? conflict.effective : conflict.held)
        }
    }
}

extension JournaledAct {
    /// Whether the act may have an effect: it is pending here or accepted there.
    fileprivate var hasStanding: Bool {
        switch standing {
        case .pending, .accepted: true
        case .held, .refused: false
        }
    }
}
