package import Enforcement

/// The identity of a draft: what is being done to what, so there is one draft for each.
package struct DraftID: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// An act that is being filled in (草稿): kept on every edit so that nothing typed is lost. It
/// may hold personal text and is stored like a journal payload, never in an index.
package struct Draft: Hashable, Sendable {
    package var kind: ActKind
    package var scope: Scope
    /// The matter it is about; nil where it would open one or mark a subject's first measure.
    package var matter: MatterID?
    /// The entity it is about, where there is no matter yet.
    package var entity: EntityID?
    /// What was typed, by field key; not checked.
    package var typed: [String: String]

    package init(
        kind: ActKind, scope: Scope, matter: MatterID?, entity: EntityID?, typed: [String: String]
    ) {
        self.kind = kind
        self.scope = scope
        self.matter = matter
        self.entity = entity
        self.typed = typed
    }

    /// The same for every edit of one act on one thing.
    package var id: DraftID {
        let measure = typed["measure"].map { "#" + $0 } ?? ""
        let about = matter?.description ?? entity?.text ?? ""
        return DraftID("\(kind)@\(about)\(measure)")
    }
}
