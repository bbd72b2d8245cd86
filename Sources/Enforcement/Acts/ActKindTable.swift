/// The table of act kinds. Screen, command line, permission test, fold and centre all read it; a
/// new kind of act is a new row here.
package enum ActKindTable {
    /// Every row, in the order shown to people.
    package static let rows: [ActKindRow] = intakeRows + handlingRows + approvalRows + creditRows

    private static let byKind: [ActKind: ActKindRow] = Dictionary(
        rows.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

    /// The row of a kind; nil for a kind of a newer version.
    package static func row(_ kind: ActKind) -> ActKindRow? { byKind[kind] }

    /// The acts that can be done on a matter as it stands, by someone with these roles.
    package static func available(
        for kind: MatterKind, in state: MatterState, roles: Set<OfficerRole>
    ) -> [ActKindRow] {
        rows.filter { row in
            row.fits(kind, in: state) && !row.permission.holders.isDisjoint(with: roles)
        }
    }

    // MARK: Rows

    static func row(
        _ kind: ActKind, zh: String, en: String, _ explanation: Wording,
        on matters: Set<MatterKind> = [], from states: Set<MatterState> = [],
        _ effect: ActEffect, _ tier: ConfirmationTier, _ permission: Permission,
        approval: Bool = false, decision: Bool = false, fields: [FieldRow] = []
    ) -> ActKindRow {
        ActKindRow(
            kind: kind, wording: Wording(zh: zh, en: en), explanation: explanation,
            matters: matters, states: states, effect: effect, tier: tier,
            permission: permission, needsApproval: approval, isDecision: decision,
            fields: fields)
    }

    static let openStates: Set<MatterState> = [
        .received, .accepted, .mediating, .dispatched, .filed,
    ]

    static let reason = FieldRow(
        "reason", .text, .personal, required: true, zh: "理由", en: "reason")
    static let optionalText = FieldRow("text", .text, .personal, zh: "说明", en: "text")
    static let day = FieldRow("day", .day, .working, zh: "日期", en: "day")
    static let target = FieldRow(
        "act", .act, .working, required: true, zh: "所指操作", en: "the act meant")
    static let document = FieldRow(
        "document", .text, .working, zh: "文号", en: "document number")

    /// 不予受理 grounds of 《市场监督管理投诉举报处理办法》(Order 121) article 16, in the order of the text.
    package static let refusalGrounds: [String: Wording] = [
        "1": Wording(zh: "不属于本机关职责", en: "not our duty"),
        "2": Wording(zh: "已由其他机关处理", en: "already handled elsewhere"),
        "3": Wording(
            zh: "非为生活消费需要或不能证明存在争议", en: "no consumer need or no dispute shown"),
        "4": Wording(zh: "超过三年", en: "more than three years"),
        "5": Wording(zh: "材料缺失或虚假", en: "material missing or false"),
        "6": Wording(zh: "冒用他人名义或拒绝核验身份", en: "impersonation or refused check"),
        "7": Wording(zh: "其他", en: "other"),
    ]

    static let matterKinds: [String: Wording] = Dictionary(
        uniqueKeysWithValues: MatterKind.allCases.map { ($0.rawValue, $0.wording) })
}
