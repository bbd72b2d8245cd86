import Enforcement
import FoundationEssentials
import Journal
import LocalStore
import Workstation

extension Workspace {
    /// Keeps what is being typed, sealed like an act's payload.
    func save(_ draft: Draft) throws {
        guard let key = scopeKeys[draft.scope] else { throw Refusal.outOfScope(draft.scope) }
        let id = UniqueID(of: draft.id)
        var fields = draft.typed.mapValues(FieldValue.text)
        fields["\u{1}scope"] = .text(draft.scope.text)
        fields["\u{1}matter"] = draft.matter.map { .text($0.description) }
        fields["\u{1}entity"] = draft.entity.map { .text($0.text) }
        try journal.put(
            StoredDraft(
                id: id, kind: draft.kind.text, target: draft.scope.text,
                body: try key.seal(fields, for: id), updated: clock.now()))
    }

    /// Throws a draft away.
    func discardDraft(_ id: DraftID) throws {
        try journal.deleteDraft(UniqueID(of: id))
    }

    /// The drafts left here that this officer can read.
    func drafts() throws -> [Draft] {
        try journal.drafts().compactMap { stored in
            let scope = Scope(stored.target)
            guard let key = scopeKeys[scope] else { return nil }
            var fields = try key.open(stored.body, of: stored.id)
            let matter = fields.removeValue(forKey: "\u{1}matter")
            let entity = fields.removeValue(forKey: "\u{1}entity")
            fields.removeValue(forKey: "\u{1}scope")
            return Draft(
                kind: ActKind(stored.kind), scope: scope,
                matter: matter.flatMap { MatterID($0.string) },
                entity: entity.map { EntityID($0.string) }, typed: fields.mapValues(\.string))
        }
    }
}

extension UniqueID {
    /// The stored id of a draft: the same draft always has the same.
    fileprivate init(of draft: DraftID) {
        let bytes = Digest(of: Array(draft.text.utf8)).bytes
        let words = [bytes[0..<8], bytes[8..<16]].map { half in
            half.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        self.init(high: words[0], low: words[1])
    }
}
