import Enforcement

/// Which acts of a matter were withdrawn, chosen or overruled: what later acts say of earlier
/// ones, gathered before the fold.
struct Settlement {
    private(set) var withdrawn: Set<ActID> = []
    private(set) var chosen: Set<ActID> = []
    private(set) var overruled: Set<ActID> = []
    /// Withdrawals that came too late, and resolutions with no conflict to settle.
    private(set) var idle: Set<ActID> = []
    private(set) var conflicts: [Conflict] = []
    private let acts: [ActID: JournaledAct]

    /// - Parameter ordered: the acts in the order in which they are folded.
    init(of ordered: [JournaledAct]) {
        acts = Dictionary(ordered.map { ($0.act.id, $0) }, uniquingKeysWith: { first, _ in first })
        // From the last to the first, since a withdrawal may have been withdrawn itself.
        for journaled in ordered.reversed() where journaled.counts(as: .withdraw) {
            guard !withdrawn.contains(journaled.act.id) else { continue }
            if let named = journaled.actMeant, let act = acts[named], act.isUndone(by: journaled) {
                withdrawn.insert(named)
            } else {
                idle.insert(journaled.act.id)
            }
        }
        for journaled in ordered where !withdrawn.contains(journaled.act.id) {
            guard case .held(_, .contradicts(let other)) = journaled.standing else { continue }
            conflicts.append(Conflict(effective: other, held: journaled.act.id, chosen: nil))
        }
        for journaled in ordered where journaled.counts(as: .resolve) {
            guard !withdrawn.contains(journaled.act.id) else { continue }
            if !settle(choosing: journaled.actMeant) { idle.insert(journaled.act.id) }
        }
    }

    /// Settles the open conflicts that the chosen act is part of; false where there is none.
    private mutating func settle(choosing act: ActID?) -> Bool {
        guard let act else { return false }
        var losers: Set<ActID> = []
        for index in conflicts.indices where conflicts[index].chosen == nil {
            let conflict = conflicts[index]
            guard act == conflict.held || act == conflict.effective else { continue }
            conflicts[index].chosen = act
            losers.insert(act == conflict.held ? conflict.effective : conflict.held)
        }
        guard !losers.isEmpty else { return false }
        chosen.insert(act)
        overruled.formUnion(losers)
        for index in conflicts.indices where conflicts[index].chosen == nil {
            let conflict = conflicts[index]
            guard losers.contains(conflict.effective) else { continue }
            if isSameChain(act, conflict.held) {
                // Held for the same rival, and done by the same hand: it stands with the chosen.
                conflicts[index].chosen = conflict.held
                chosen.insert(conflict.held)
            } else {
                conflicts[index].effective = act
            }
        }
        return true
    }

    private func isSameChain(_ left: ActID, _ right: ActID) -> Bool {
        acts[left]?.act.envelope.link.device == acts[right]?.act.envelope.link.device
    }
}

extension JournaledAct {
    /// Whether it is of that kind and may have an effect: it is pending here or accepted there.
    fileprivate func counts(as kind: ActKind) -> Bool {
        guard act.kind == kind else { return false }
        switch standing {
        case .pending, .accepted: return true
        case .held, .refused: return false
        }
    }

    /// The act it is about.
    fileprivate var actMeant: ActID? {
        act.envelope.fields["act"].flatMap { ActID($0.string) }
    }

    /// Whether the withdrawal came before the centre had the act: both are unsent, or went up in
    /// one push, which numbers a chain's acts without anything in between. Both are their
    /// author's, of one chain.
    fileprivate func isUndone(by withdrawal: JournaledAct) -> Bool {
        let (link, later) = (act.envelope.link, withdrawal.act.envelope.link)
        guard act.envelope.author == withdrawal.act.envelope.author,
            link.device == later.device, link.incarnation == later.incarnation,
            link.sequence < later.sequence
        else { return false }
        switch (standing.position, withdrawal.standing.position) {
        case (nil, nil): return true
        case (let place?, let laterPlace?):
            return laterPlace &- place == later.sequence &- link.sequence
        case (nil, _?), (_?, nil): return false
        }
    }
}
