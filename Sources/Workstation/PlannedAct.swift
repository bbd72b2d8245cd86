package import Enforcement
package import Journal

/// An act that an officer confirmed and that is to be signed and recorded.
///
/// Several go in one list when one needs another: ticking a measure of an entity without a
/// checklist first opens the checklist and then marks in it.
package struct PlannedAct: Hashable, Sendable {
    /// The matter an act is done on.
    package enum Target: Hashable, Sendable {
        /// The act opens a matter of its own.
        case new
        case matter(MatterID)
        /// The matter that the act before it in the same list opens.
        case openedBefore
    }

    package var kind: ActKind
    package var scope: Scope
    package var target: Target
    package var fields: Fields

    package init(kind: ActKind, scope: Scope, target: Target, fields: Fields) {
        self.kind = kind
        self.scope = scope
        self.target = target
        self.fields = fields
    }

    /// The act as the journal takes it.
    ///
    /// - Parameter opened: the matter that the act before it opened, if one did.
    package func draft(opened: MatterID?) -> ActDraft {
        let matter: MatterID? =
            switch target {
            case .new: nil
            case .matter(let id): id
            case .openedBefore: opened
            }
        return ActDraft(kind: kind, scope: scope, matter: matter, fields: fields)
    }
}

/// What is left of an act once it is on disk: enough to name it and to withdraw it.
package struct ActReceipt: Hashable, Sendable {
    package var act: ActID
    package var kind: ActKind
    package var scope: Scope
    package var matter: MatterID

    package init(act: ActID, kind: ActKind, scope: Scope, matter: MatterID) {
        self.act = act
        self.kind = kind
        self.scope = scope
        self.matter = matter
    }
}
