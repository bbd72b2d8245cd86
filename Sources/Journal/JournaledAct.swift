package import Enforcement

/// An act as a journal holds it: with what the centre said of it, and opened where this officer
/// may read it.
package struct JournaledAct: Hashable, Sendable {
    package var act: Act
    /// The personal fields; nil where there are none or they can't be opened here.
    package var payload: Fields?
    package var standing: ActStanding

    package init(act: Act, payload: Fields?, standing: ActStanding) {
        self.act = act
        self.payload = payload
        self.standing = standing
    }

    /// Public, working and, where opened, personal fields together, for people to read. Where a
    /// payload repeats a field of the envelope, the envelope's holds.
    package var fields: Fields {
        act.envelope.fields.merging(payload ?? [:]) { working, _ in working }
    }
}

/// What the centre said of an act.
package enum ActStanding: Hashable, Sendable {
    /// 待传: not at the centre yet.
    case pending
    /// Has effect at this position of its scope.
    case accepted(position: Int64)
    /// Kept at this position without effect until somebody settles it.
    case held(position: Int64, reason: HoldReason)
    /// Kept here, and not taken by the centre: it was not authentic.
    case refused(RefuseReason)

    /// Its position at the centre, once it has one.
    package var position: Int64? {
        switch self {
        case .accepted(let position), .held(let position, _): position
        case .pending, .refused: nil
        }
    }
}

/// Why an authentic act is kept without effect. Nothing authentic is ever refused.
package enum HoldReason: Hashable, Sendable {
    /// Another officer decided the same thing first, which this officer had not seen.
    case contradicts(ActID)
    /// The matter no longer stands where the act could be done.
    case state(MatterState)
    /// The matter, or the act it names, is not known yet.
    case missingParent
    /// The author had no right to it.
    case authority
    /// A kind of a newer version.
    case unknownKind
    /// The device forked its own history.
    case fork
}

/// Why the centre does not take an act at all.
package enum RefuseReason: String, Hashable, Sendable, CaseIterable {
    case signature, malformed, oversize
    case notThisDevice = "not_this_device"
    case sequenceGap = "sequence_gap"
}

extension HoldReason: LosslessStringConvertible {
    /// The stable text that travels and is stored.
    package var description: String {
        switch self {
        case .contradicts(let act): "contradicts:\(act)"
        case .state(let state): "state:\(state.rawValue)"
        case .missingParent: "missing_parent"
        case .authority: "authority"
        case .unknownKind: "unknown_kind"
        case .fork: "fork"
        }
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        switch (parts.first, parts.count) {
        case ("contradicts", 2):
            guard let act = ActID(parts[1]) else { return nil }
            self = .contradicts(act)
        case ("state", 2):
            guard let state = MatterState(rawValue: parts[1]) else { return nil }
            self = .state(state)
        case ("missing_parent", 1): self = .missingParent
        case ("authority", 1): self = .authority
        case ("unknown_kind", 1): self = .unknownKind
        case ("fork", 1): self = .fork
        default: return nil
        }
    }
}
