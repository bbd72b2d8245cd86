package import Enforcement
package import Journal

/// The acts of one matter as a journal holds them, and their docket.
package struct MatterFixture {
    /// What the centre says of an act.
    package enum Said {
        case accepted, pending
        case held(HoldReason)
        case refused(RefuseReason)
    }

    package private(set) var acts: [JournaledAct] = []
    /// The last position given.
    package private(set) var position: Int64 = 0
    private let scopeKey: ScopeKey?

    /// - Parameter scopeKey: opens the payloads; nil where this officer may not read them.
    package init(scopeKey: ScopeKey? = nil) {
        self.scopeKey = scopeKey
    }

    /// Puts an act in, at the next position where it has one.
    package mutating func add(_ act: Act, _ said: Said = .accepted) throws {
        switch said {
        case .accepted, .held: position += 1
        case .pending, .refused: break
        }
        let standing: ActStanding =
            switch said {
            case .accepted: .accepted(position: position)
            case .pending: .pending
            case .held(let reason): .held(position: position, reason: reason)
            case .refused(let reason): .refused(reason)
            }
        let payload = try act.sealedPayload.flatMap { try scopeKey?.open($0, of: act.id) }
        acts.append(JournaledAct(act: act, payload: payload, standing: standing))
    }

    /// Lets the centre judge an act, and puts it in as it stands then.
    package mutating func push(
        _ act: Act, roles: Set<OfficerRole> = [.officer, .head]
    ) throws {
        let reason = Judge.reasonToHold(act, docket: Docket.fold(acts), roles: roles)
        try add(act, reason.map(Said.held) ?? .accepted)
    }

    /// Passes over a position that another matter's act took.
    package mutating func skipPosition() {
        position += 1
    }

    /// The docket of the acts.
    package var docket: Docket {
        get throws {
            guard let docket = Docket.fold(acts) else { throw FixtureFault.notOpened }
            return docket
        }
    }

    /// What became of an act.
    package func outcome(of act: Act) throws -> EntryOutcome? {
        try docket.entries.first { $0.id == act.id }?.outcome
    }
}

extension Act {
    /// The fields that name this act, with its hash.
    package var target: Fields {
        ["act": .text(id.description), "hash": .text(hash.hexadecimal)]
    }

    /// The field that names this act.
    package var name: Fields { ["act": .text(id.description)] }
}

/// Pseudo-random numbers that are the same in every run (SplitMix64).
package struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    package init(_ seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
