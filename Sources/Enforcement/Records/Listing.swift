/// An entity's being on a list (名单): entered, left, and why.
package struct Listing: Hashable, Sendable, Codable {
    package var id: RecordID
    package var entity: EntityID
    package var list: ListKind
    package var entered: Day
    package var reason: String
    /// Who decided.
    package var authority: String
    package var documentNumber: String?
    package var basis: String?
    package var left: Day?
    package var leaveReason: String?

    package init(
        id: RecordID, entity: EntityID, list: ListKind, entered: Day, reason: String,
        authority: String
    ) {
        self.id = id
        self.entity = entity
        self.list = list
        self.entered = entered
        self.reason = reason
        self.authority = authority
    }

    /// Whether the entity is on the list on that day.
    package func stands(on day: Day) -> Bool {
        entered <= day && (left.map { day < $0 } ?? true)
    }
}

/// The lists an entity can be on.
package enum ListKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// 经营异常名录 (for households 经营异常状态): 企业信息公示暂行条例.
    case abnormal
    /// 严重违法失信名单: 《市场监督管理严重违法失信名单管理办法》(Order 44), from 2021-09-01.
    case serious
    /// 失信被执行人: the court's list.
    case courtDebtor
    /// 守信激励对象 (red list).
    case red

    /// The list's name.
    package var wording: Wording {
        switch self {
        case .abnormal: Wording(zh: "经营异常名录", en: "abnormal list")
        case .serious: Wording(zh: "严重违法失信名单", en: "serious list")
        case .courtDebtor: Wording(zh: "失信被执行人", en: "court debtor")
        case .red: Wording(zh: "守信红名单", en: "red list")
        }
    }

    /// The two characters shown as a flag in a list of entities.
    package var flag: Wording {
        switch self {
        case .abnormal: Wording(zh: "异常", en: "abn")
        case .serious: Wording(zh: "严重", en: "ser")
        case .courtDebtor: Wording(zh: "被执", en: "ctd")
        case .red: Wording(zh: "守信", en: "red")
        }
    }
}
