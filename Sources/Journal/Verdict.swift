package import Enforcement

/// What the centre says of one pushed act.
package enum Verdict: Hashable, Sendable {
    case accepted(position: Int64)
    /// It was there already, at this position, with this standing.
    case duplicate(position: Int64, held: HoldReason?)
    case held(position: Int64, reason: HoldReason)
    case refused(RefuseReason)

    /// How the act stands after it.
    package var standing: ActStanding {
        switch self {
        case .accepted(let position), .duplicate(let position, nil):
            .accepted(position: position)
        case .held(let position, let reason), .duplicate(let position, let reason?):
            .held(position: position, reason: reason)
        case .refused(let reason): .refused(reason)
        }
    }
}

/// Decides whether an authentic act has effect, from the docket the centre folds before it.
package enum Judge {
    /// The reason to hold an act, or nil where it is accepted.
    ///
    /// - Parameters:
    ///   - docket: the matter as it stands at the centre; nil where it isn't known.
    ///   - roles: the author's roles.
    package static func reasonToHold(
        _ act: Act, docket: Docket?, roles: Set<OfficerRole>
    ) -> HoldReason? {
        guard let row = ActKindTable.row(act.kind) else { return .unknownKind }
        guard !row.permission.holders.isDisjoint(with: roles) else { return .authority }
        if act.kind == .open {
            return docket == nil && act.id == act.matter ? nil : .missingParent
        }
        guard let docket, docket.isBegun else { return .missingParent }
        if let unseen = unseenRival(of: act, row, in: docket) { return .contradicts(unseen) }
        guard row.fits(docket.kind, in: docket.state) else { return .state(docket.state) }
        return reasonToHoldForTarget(act, row, docket)
    }

    /// An effective act of another chain that this one contradicts and its author had not seen.
    private static func unseenRival(
        of act: Act, _ row: ActKindRow, in docket: Docket
    ) -> ActID? {
        let matter = act.matter.description
        let seen = act.envelope.base.first { $0.table == "matter" && $0.key == matter }?.version
        let unseen = docket.entries.filter { entry in
            entry.outcome == .effective && (entry.standing.position ?? 0) > seen ?? 0
                && entry.link.device != act.envelope.link.device
        }
        if row.effect == .marksMeasure {
            return unseen.first { entry in
                entry.kind == act.kind
                    && entry.working["measure"] == act.envelope.fields["measure"]
                    && entry.working["mark"] != act.envelope.fields["mark"]
            }?.id
        }
        guard row.isDecision else { return nil }
        return unseen.first { ActKindTable.row($0.kindMeant)?.isDecision ?? false }?.id
    }

    /// An act about a request needs one that is open, with its very hash, and is never the
    /// asker's own; an act about another act needs that act.
    private static func reasonToHoldForTarget(
        _ act: Act, _ row: ActKindRow, _ docket: Docket
    ) -> HoldReason? {
        let fields = act.envelope.fields
        let named = fields["act"].flatMap { ActID($0.string) }
        switch row.effect {
        case .approves, .returns, .declines:
            guard let request = docket.requests.first(where: { $0.act == named }),
                fields["hash"]?.string == request.hash.hexadecimal
            else { return .missingParent }
            if request.asker == act.envelope.author { return .authority }
            return request.outcome == .asked ? nil : .state(docket.state)
        case .countersigns:
            guard let entry = docket.entries.first(where: { $0.id == named }),
                fields["hash"]?.string == entry.hash.hexadecimal
            else { return .missingParent }
            return entry.author == act.envelope.author ? .authority : nil
        case .withdraws:
            return docket.entries.contains { $0.id == named } ? nil : .missingParent
        case .resolves:
            let conflicts = docket.conflicts.filter { $0.held == named || $0.effective == named }
            if conflicts.isEmpty { return .missingParent }
            return conflicts.contains { $0.chosen == nil } ? nil : .state(docket.state)
        case .opens, .moves, .assigns, .dispatches, .notes, .tells, .adds, .pausesClock,
            .extendsClock, .marksMeasure, .asks:
            return nil
        }
    }
}
