/// One entity that a search found, with what a list shows of it.
package struct EntityHit: Hashable, Sendable, Codable {
    package var id: EntityID
    package var name: String
    package var code: String?
    package var status: EntityStatus
    package var region: String?
    package var riskClass: RiskClass?
    /// The lists it is on today.
    package var flags: [ListKind]
    package var matchedBy: MatchKind
    /// Another entity has the same code (同号异主).
    package var sharesCode: Bool

    package init(
        id: EntityID, name: String, code: String?, status: EntityStatus, region: String?,
        riskClass: RiskClass?, flags: [ListKind], matchedBy: MatchKind, sharesCode: Bool
    ) {
        self.id = id
        self.name = name
        self.code = code
        self.status = status
        self.region = region
        self.riskClass = riskClass
        self.flags = flags
        self.matchedBy = matchedBy
        self.sharesCode = sharesCode
    }
}

/// Why an entity was found; the raw value is what `matched_by` prints.
package enum MatchKind: String, Hashable, Sendable, Codable, CaseIterable {
    case code, codePrefix = "code_prefix", name, pinyin, initials, mixed
    case formerName = "former_name"
}

/// The first page of a search.
package struct SearchPage: Hashable, Sendable, Codable {
    package var query: String
    package var hits: [EntityHit]
    package var count: Int
    /// False where counting stopped: there are at least `count`.
    package var countIsExact: Bool

    package init(query: String, hits: [EntityHit], count: Int, countIsExact: Bool) {
        self.query = query
        self.hits = hits
        self.count = count
        self.countIsExact = countIsExact
    }
}

/// Everything known of one entity (信用档案): what the time line and the checklist are made of.
package struct SubjectFile: Hashable, Sendable, Codable {
    package var entity: Entity
    package var provenance: Provenance?
    /// By day, latest first; records without a day last.
    package var records: [CreditRecord]
    package var listings: [Listing]

    package init(
        entity: Entity, provenance: Provenance?, records: [CreditRecord], listings: [Listing]
    ) {
        self.entity = entity
        self.provenance = provenance
        self.records = records
        self.listings = listings
    }
}
