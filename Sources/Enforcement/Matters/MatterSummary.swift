/// What a queue sorts and filters by: the public and working part of a docket (办理记录), without a
/// word that is personal. It is computed by folding the acts and may be thrown away.
package struct MatterSummary: Hashable, Sendable, Codable {
    package var id: MatterID
    package var scope: Scope
    package var kind: MatterKind
    /// The number people use, such as `TS-2026-0452`.
    package var number: String
    package var entity: EntityID?
    /// The name of the party as the matter has it, which may be no registered entity.
    package var party: String
    /// The subject in a few words of the classification, such as 虚假宣传.
    package var subject: String
    package var state: MatterState
    package var office: OfficeID?
    package var firstHandler: OfficerID?
    package var secondHandler: OfficerID?
    /// Where it came from, and its number there.
    package var source: String
    package var outsideNumber: String?
    package var received: Day
    package var accepted: Day?
    package var ended: Day?
    /// The clock that runs out first, if one runs.
    package var clock: RunningClock?
    @SortedCoding package var attention: Set<MatterAttention>
    /// The officer whose request waits for approval.
    package var asker: OfficerID?
    /// How many acts were folded, by which version of the fold, to which hash (hexadecimal).
    package var actCount: Int
    package var foldVersion: Int
    package var stateHash: String

    package init(id: MatterID, scope: Scope, kind: MatterKind, number: String, received: Day) {
        self.id = id
        self.scope = scope
        self.kind = kind
        self.number = number
        self.received = received
        party = ""
        subject = ""
        state = .received
        source = ""
        attention = []
        actCount = 0
        foldVersion = 0
        stateHash = ""
    }
}

/// A clock that runs, and the day to work to.
package struct RunningClock: Hashable, Sendable, Codable {
    package var rule: String
    package var from: Day
    /// The last day by the rule in force on the day of receipt.
    package var due: Day
    /// The earlier of both rules where the law changed in between (过渡期).
    package var workTo: Day
    /// The calendar of that year is not published.
    package var provisional: Bool
    package var extended: Bool
    /// How far the rule's text was confirmed.
    package var mark: LawMark

    package init(
        rule: String, from: Day, due: Day, workTo: Day, provisional: Bool, extended: Bool,
        mark: LawMark
    ) {
        self.rule = rule
        self.from = from
        self.due = due
        self.workTo = workTo
        self.provisional = provisional
        self.extended = extended
        self.mark = mark
    }
}

/// Why a matter asks to be looked at.
package enum MatterAttention: String, Hashable, Sendable, Codable, CaseIterable {
    /// 待批: an act waits for another person.
    case awaitingApproval
    /// 退回: a request came back with a reason.
    case returned
    /// 挂起: the centre holds an act.
    case held
    /// 冲突: two acts contradict each other.
    case conflict
    /// 待传: an act is not at the centre yet.
    case unsent

    /// The word shown in the queue.
    package var wording: Wording {
        switch self {
        case .awaitingApproval: Wording(zh: "待批", en: "to approve")
        case .returned: Wording(zh: "退回", en: "returned")
        case .held: Wording(zh: "挂起", en: "held")
        case .conflict: Wording(zh: "冲突", en: "conflict")
        case .unsent: Wording(zh: "待传", en: "unsent")
        }
    }
}
