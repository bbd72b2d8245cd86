/// The kind of an act (操作). It is an open text: kinds of newer versions are kept byte for byte.
package struct ActKind: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }

    package static let open: ActKind = "matter.open"
    package static let accept: ActKind = "accept"
    package static let refuse: ActKind = "refuse"
    package static let dispatch: ActKind = "dispatch"
    package static let mediate: ActKind = "mediate"
    package static let terminate: ActKind = "terminate"
    package static let close: ActKind = "close"
    package static let reopen: ActKind = "reopen"
    package static let file: ActKind = "case.file"
    package static let assign: ActKind = "assign"
    package static let note: ActKind = "note"
    package static let tell: ActKind = "tell"
    package static let answer: ActKind = "answer"
    package static let evidence: ActKind = "evidence.add"
    package static let paper: ActKind = "paper.issue"
    package static let serve: ActKind = "paper.serve"
    package static let pause: ActKind = "clock.pause"
    package static let extend: ActKind = "clock.extend"
    package static let ask: ActKind = "ask"
    package static let approve: ActKind = "approve"
    package static let sendBack: ActKind = "return"
    package static let decline: ActKind = "decline"
    package static let countersign: ActKind = "countersign"
    package static let markMeasure: ActKind = "measure.mark"
    package static let listEnter: ActKind = "list.enter"
    package static let listLeave: ActKind = "list.leave"
    package static let repairRequest: ActKind = "repair.request"
    package static let repairDecide: ActKind = "repair.decide"
    package static let publish: ActKind = "publish"
    package static let withdraw: ActKind = "withdraw"
    package static let resolve: ActKind = "resolve"
    package static let confirmBasis: ActKind = "basis.confirm"
}

/// What an act does to its docket.
package enum ActEffect: Hashable, Sendable {
    /// Begins the matter.
    case opens
    /// Moves the matter to a state.
    case moves(MatterState)
    case assigns
    case dispatches
    case notes
    case tells
    case adds(DocketItemKind)
    case pausesClock
    case extendsClock
    case marksMeasure
    /// Asks that the act kind named in field `for` be approved.
    case asks
    case approves
    case returns
    case declines
    case countersigns
    case withdraws
    case resolves
}

/// The things that pile up in a docket.
package enum DocketItemKind: String, Hashable, Sendable, Codable, CaseIterable {
    case note, telling, paper, service, evidence, basis
}

/// One row of the table of act kinds: everything that is to know about a kind of act.
package struct ActKindRow: Hashable, Sendable {
    package let kind: ActKind
    package let wording: Wording
    /// What it does, in one line.
    package let explanation: Wording
    /// The kinds of matter it can be done on; empty means all.
    package let matters: Set<MatterKind>
    /// The states it starts from; empty means all.
    package let states: Set<MatterState>
    package let effect: ActEffect
    package let tier: ConfirmationTier
    package let permission: Permission
    /// The act has no effect until another person approves it.
    package let needsApproval: Bool
    /// Two of these from the same base contradict each other.
    package let isDecision: Bool
    package let fields: [FieldRow]
}

extension ActKindRow {
    /// Whether it can be done on a matter of this kind that stands so.
    package func fits(_ kind: MatterKind, in state: MatterState) -> Bool {
        (matters.isEmpty || matters.contains(kind)) && (states.isEmpty || states.contains(state))
    }

    /// Whether an `ask` can name it: it is no act about another act, and all that it needs can
    /// be said with the ask.
    package var canBeAsked: Bool {
        switch effect {
        case .opens, .asks, .approves, .returns, .declines, .countersigns, .withdraws, .resolves:
            return false
        case .moves, .assigns, .dispatches, .notes, .tells, .adds, .pausesClock, .extendsClock,
            .marksMeasure:
            let sayable = Set(ActKindTable.row(.ask)?.fields.map(\.key) ?? [])
            return fields.allSatisfy { !$0.isRequired || sayable.contains($0.key) }
        }
    }
}

/// How hard an act is to take back, and so how it is confirmed.
package enum ConfirmationTier: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Looking and marking: nothing.
    case none
    /// At once, with a word that it can be undone.
    case undoable
    /// A dialog whose default is Cancel.
    case confirmed
    /// The last four characters of the code are typed.
    case typed

    package static func < (left: ConfirmationTier, right: ConfirmationTier) -> Bool {
        left.rawValue < right.rawValue
    }
}
