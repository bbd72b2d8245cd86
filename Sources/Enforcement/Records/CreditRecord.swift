/// One dated fact about an entity from a named source (信用记录). A complaint is internal work and
/// never a credit record.
package struct CreditRecord: Hashable, Sendable, Codable {
    package var id: RecordID
    package var entity: EntityID
    package var kind: CreditRecordKind
    /// The day of the fact (of the decision, where it is one); real files leave it out.
    package var day: Day?
    /// One line that says what happened.
    package var title: String
    /// The department that says so.
    package var source: String
    /// The paper's number (文号).
    package var documentNumber: String?
    /// The legal basis, as the source cites it.
    package var basis: String?
    /// The source's full text.
    package var content: String?
    /// An amount in fen (1/100 yuan), such as a fine.
    package var amountFen: Int64?
    /// The last day of its effect.
    package var until: Day?
    /// The day it was published, and the last day it is shown.
    package var published: Day?
    package var shownUntil: Day?
    package var standing: RecordStanding
    /// Whatever else the source said, by its own heading.
    package var other: [String: String]
    /// What was odd about the row and was kept all the same.
    package var warnings: [String]

    package init(
        id: RecordID, entity: EntityID, kind: CreditRecordKind, day: Day?, title: String,
        source: String
    ) {
        self.id = id
        self.entity = entity
        self.kind = kind
        self.day = day
        self.title = title
        self.source = source
        standing = .standing
        other = [:]
        warnings = []
    }
}

/// Whether a record still stands. History is never deleted by it.
package enum RecordStanding: String, Hashable, Sendable, Codable, CaseIterable {
    case standing, repaired, revoked, expired

    /// The word shown beside the record.
    package var wording: Wording {
        switch self {
        case .standing: Wording(zh: "有效", en: "standing")
        case .repaired: Wording(zh: "已修复", en: "repaired")
        case .revoked: Wording(zh: "已撤销", en: "revoked")
        case .expired: Wording(zh: "已届满", en: "expired")
        }
    }
}
