package import Enforcement

/// A matter with everything done on it (办理记录): the fold of its acts. Two stations that hold the
/// same acts compute the same docket; its hash says whether they did.
package struct Docket: Hashable, Sendable {
    package let id: MatterID
    package internal(set) var scope: Scope
    package internal(set) var kind: MatterKind
    package internal(set) var number: String
    package internal(set) var entity: EntityID?
    package internal(set) var party: String
    package internal(set) var subject: String
    package internal(set) var state: MatterState
    package internal(set) var office: OfficeID?
    package internal(set) var firstHandler: OfficerID?
    package internal(set) var secondHandler: OfficerID?
    package internal(set) var source: String
    package internal(set) var outsideNumber: String?
    package internal(set) var received: Day
    package internal(set) var accepted: Day?
    package internal(set) var ended: Day?
    /// Rules whose clock was extended, with approval.
    package internal(set) var extended: Set<String> = []
    /// Days that don't count: testing, inspection, appraisal.
    package internal(set) var pauses: [ClosedRange<Day>] = []
    /// The days on which each kind of act had effect. Reopening takes back the ending.
    package internal(set) var done: [ActKind: [Day]] = [:]
    package internal(set) var marks: [MeasureID: MeasureMark] = [:]
    package internal(set) var requests: [ApprovalRequest] = []
    package internal(set) var items: [DocketItem] = []
    package internal(set) var conflicts: [Conflict] = []
    /// Every act in order, with what became of it.
    package internal(set) var entries: [DocketEntry] = []
    /// The opening's personal fields, in memory only.
    package internal(set) var details: Fields = [:]
    /// The act that opens the matter has effect. Where it has none, because it is held, refused
    /// or withdrawn, the docket still shows what was opened, and nothing done on it has effect.
    package internal(set) var isBegun = false

    /// The version of the fold. It goes up when the same acts would give another docket.
    package static let foldVersion = 1

    init(id: MatterID, scope: Scope, kind: MatterKind, received: Day) {
        self.id = id
        self.scope = scope
        self.kind = kind
        self.received = received
        number = ""
        party = ""
        subject = ""
        state = .received
        source = ""
    }

    /// The highest position of its acts that this station has: what an officer who looks at it
    /// now has seen.
    package var version: Int64 {
        entries.compactMap(\.standing.position).max() ?? 0
    }

    /// The requests that wait for another person.
    package var openRequests: [ApprovalRequest] { requests.filter { $0.outcome == .asked } }
}

/// An act in its docket.
package struct DocketEntry: Hashable, Sendable {
    package var id: ActID
    package var hash: Digest
    package var kind: ActKind
    package var author: OfficerID
    package var at: Instant
    package var standing: ActStanding
    package var outcome: EntryOutcome
    package var link: ChainLink
    /// The public and working fields: the only ones that the docket's state is made of.
    package var working: Fields
    /// All fields that could be read here; in memory only.
    package var fields: Fields
}

/// What an act did.
package enum EntryOutcome: Hashable, Sendable {
    case effective
    /// 待批.
    case awaitingApproval
    case returned
    case declined
    /// 已撤回: shown struck through.
    case withdrawn
    /// Kept without effect by the centre.
    case held(HoldReason)
    /// Another act was chosen over it.
    case overruled
    /// It could not be done where the matter stood, or there was nothing left for it to do.
    case noEffect(MatterState)
    /// A kind of a newer version: kept, not understood.
    case unknownKind
    case refused(RefuseReason)
}

/// What became of one joint measure.
package struct MeasureMark: Hashable, Sendable {
    package var mark: String
    package var document: String?
    package var day: Day?
    package var by: OfficerID
    package var act: ActID
}

/// Something that one person asked and another decides (审批).
package struct ApprovalRequest: Hashable, Sendable {
    package var act: ActID
    package var hash: Digest
    /// What is asked for.
    package var kind: ActKind
    package var asker: OfficerID
    package var outcome: ApprovalOutcome
    package var decidedBy: OfficerID?
    /// The reason given with a return or a refusal; personal, in memory only.
    package var reason: String?
}

/// Where a request stands.
package enum ApprovalOutcome: String, Hashable, Sendable {
    case asked, approved, returned, declined, withdrawn
}

/// A note, telling, paper, service or piece of evidence.
package struct DocketItem: Hashable, Sendable {
    package var kind: DocketItemKind
    package var act: ActID
    package var by: OfficerID
    package var day: Day
    /// All fields that could be read here; in memory only.
    package var fields: Fields
}

/// Two acts that contradict each other: both are kept and a third act chooses.
package struct Conflict: Hashable, Sendable {
    /// The act that has effect.
    package var effective: ActID
    /// The act that is held.
    package var held: ActID
    /// The act a person chose; nil while it is open.
    package var chosen: ActID?
}
