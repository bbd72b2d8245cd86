/// A registered enterprise, household or co-operative (市场主体). Names and identifiers are rows
/// beside it, each with its time and source, because both change.
package struct Entity: Hashable, Sendable, Codable {
    package var id: EntityID
    /// The name in use, as the source wrote it.
    package var name: String
    /// Former names (曾用名).
    package var formerNames: [String]
    /// The codes it has or had, the one in use first.
    package var identifiers: [EntityIdentifier]
    package var status: EntityStatus
    /// Its kind in the registry's words, such as 有限责任公司.
    package var type: String?
    /// The region of registration, GB/T 2260, withdrawn codes included.
    package var region: String?
    /// The industry, GB/T 4754-2017.
    package var industry: String?
    package var established: Day?
    /// Registered capital as the source wrote it: real files mix units and currencies.
    package var capital: String?
    package var legalRepresentative: String?
    package var address: String?
    package var businessScope: String?
    /// The risk class (信用风险分类): an internal reference, never published.
    package var riskClass: RiskClass?
    /// Whatever else the source said, by its own heading.
    package var other: [String: String]
    /// What was odd about the row and was kept all the same.
    package var warnings: [String]

    package init(id: EntityID, name: String) {
        self.id = id
        self.name = name
        formerNames = []
        identifiers = []
        status = .unknown
        other = [:]
        warnings = []
    }

    /// The code shown beside the name: the first identifier, valid or not.
    package var code: String? { identifiers.first?.value }
}

/// One code of an entity, as long as it had it.
package struct EntityIdentifier: Hashable, Sendable, Codable {
    package var kind: IdentifierKind
    /// Normalised: trimmed, narrow, upper case.
    package var value: String
    package var valid: Bool
    package var from: Day?
    package var until: Day?

    package init(kind: IdentifierKind, value: String, valid: Bool) {
        self.kind = kind
        self.value = value
        self.valid = valid
    }
}

/// Where an entity stands in the register (登记状态).
package enum EntityStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case active, suspended, revoked, cancelled, movedOut, unknown

    /// The register's word.
    package var wording: Wording {
        switch self {
        case .active: Wording(zh: "存续", en: "active")
        case .suspended: Wording(zh: "歇业", en: "suspended")
        case .revoked: Wording(zh: "吊销", en: "revoked")
        case .cancelled: Wording(zh: "注销", en: "cancelled")
        case .movedOut: Wording(zh: "迁出", en: "moved out")
        case .unknown: Wording(zh: "未知", en: "unknown")
        }
    }
}

/// The internal credit risk class (企业信用风险分类), 国市监信发〔2022〕6号: a reference for allocating
/// supervision, "not a credit evaluation of the enterprise", and never published.
package enum RiskClass: String, Hashable, Sendable, Codable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
}
