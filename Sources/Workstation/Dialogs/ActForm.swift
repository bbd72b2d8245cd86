import Enforcement
import Journal

/// An act being filled in and confirmed. It is made from the row of its kind, and it captures the
/// ids of what it is about when it opens: lists that move underneath change nothing.
struct ActForm: Sendable {
    /// What the act is done on.
    struct Target: Hashable, Sendable {
        /// The matter; nil for an act that opens one.
        var matter: MatterID?
        var scope: Scope
        /// The matter's number, the party's name and the entity's code, as shown.
        var number: String
        var party: String
        var code: String
    }

    /// How far the officer is.
    enum Stage: Hashable, Sendable {
        case filling
        /// A dialog whose default is Cancel.
        case confirming
        /// The last four characters of the code are being typed.
        case typing(String)
    }

    let row: ActKindRow
    let targets: [Target]
    /// The entity, where the act is about one.
    let entity: EntityID?
    /// The act that has to come first: opening the matter this one is done on.
    let opening: PlannedAct?
    /// The rule or catalogue row that the act rests on, in words.
    let basis: Wording?
    /// What is to know of the request that the act decides.
    let brief: [Consequence]
    var fields: [FormField]
    /// The field that has the caret.
    var focus = 0
    var stage = Stage.filling
    /// What is wrong with it.
    var problem: Wording?
    /// Whether Esc was pressed over typed text once.
    var asksToDiscard = false
    /// Whether anything was typed.
    var isEdited = false
    /// An irreversible act may be confirmed a second after its dialog appeared.
    var isArmed = false
    var armingSerial = 0

    init(
        row: ActKindRow, targets: [Target], entity: EntityID?, fields: [FormField],
        opening: PlannedAct? = nil, basis: Wording? = nil, brief: [Consequence] = []
    ) {
        self.row = row
        self.targets = targets
        self.entity = entity
        self.opening = opening
        self.basis = basis
        self.brief = brief
        self.fields = fields
        focus = fields.firstIndex { !$0.isFixed } ?? 0
    }

    /// How it is confirmed: several at once are never done without a dialog.
    var tier: ConfirmationTier { targets.count > 1 ? max(row.tier, .confirmed) : row.tier }

    /// The fields to fill in.
    var openFields: [Int] { fields.indices.filter { !fields[$0].isFixed } }

    /// What has to be typed to confirm an irreversible act: the last four characters of the
    /// code, or of the number where there is no code.
    var secret: String {
        let whole = targets.first.map { $0.code.isEmpty ? $0.number : $0.code } ?? ""
        return String(whole.uppercased().suffix(4))
    }

    /// The fields that people see: a request that is decided is told in words, and the hash that
    /// holds the act to it says nothing to anyone.
    var shownFields: [Int] {
        fields.indices.filter { index in
            !fields[index].isFixed || brief.isEmpty && fields[index].row.key != "hash"
        }
    }

    /// The kind of matter, where the form opens one and it is chosen.
    var openedKind: MatterKind? { values["kind"].flatMap { MatterKind(rawValue: $0.string) } }

    /// The values as they will be recorded; empty fields are left out.
    var values: Fields {
        var values: Fields = [:]
        for field in fields {
            if let value = field.value { values[field.row.key] = .text(value) }
        }
        return values
    }

    /// The act for every target, after the one that opens its matter.
    var acts: [PlannedAct] {
        let own = targets.map { target in
            PlannedAct(
                kind: row.kind, scope: target.scope,
                target: opening != nil
                    ? .openedBefore : target.matter.map { .matter($0) } ?? .new,
                fields: values)
        }
        return (opening.map { [$0] } ?? []) + own
    }

    /// What is kept on every edit.
    var draft: Draft? {
        guard targets.count == 1, let target = targets.first else { return nil }
        var typed: [String: String] = [:]
        for field in fields { typed[field.row.key] = field.value }
        return Draft(
            kind: row.kind, scope: target.scope, matter: target.matter, entity: entity,
            typed: typed)
    }
}
