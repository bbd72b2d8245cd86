/// What an officer may be (角色). Who investigates neither reviews nor approves: roles are kept
/// apart as rows, and a permission names who holds it.
package enum OfficerRole: String, Hashable, Sendable, Codable, CaseIterable {
    case officer, intake, reviewer, head, department, reader, auditor
    case securityAdmin = "security-admin"
    case systemAdmin = "system-admin"

    /// The office's word.
    package var wording: Wording {
        switch self {
        case .officer: Wording(zh: "执法员", en: "officer")
        case .intake: Wording(zh: "分送", en: "intake")
        case .reviewer: Wording(zh: "审核", en: "reviewer")
        case .head: Wording(zh: "负责人", en: "head")
        case .department: Wording(zh: "协同部门", en: "department")
        case .reader: Wording(zh: "外部查询", en: "outside reader")
        case .auditor: Wording(zh: "审计", en: "auditor")
        case .securityAdmin: Wording(zh: "安全管理", en: "security admin")
        case .systemAdmin: Wording(zh: "系统管理", en: "system admin")
        }
    }
}

/// What can be allowed or refused. Every act kind and every command names one.
package enum Permission: String, Hashable, Sendable, Codable, CaseIterable {
    /// Look at entities, records and matters.
    case read
    /// Open matters and hand them to offices (登记, 分送).
    case register
    /// Work on a matter: accept, mediate, note, tell.
    case handle
    /// Decide a matter: refuse, terminate, close, list, repair.
    case decide
    /// Give feedback on a joint measure.
    case feedback
    /// Approve what another asked for.
    case approve
    /// Review what another investigated.
    case review
    /// Settle a conflict between acts.
    case settle
    /// Take back an act of one's own that was not sent yet.
    case retract
    /// Bring reference rows in.
    case importRows
    /// Make officers, devices and enrolment codes.
    case administer

    /// The roles that hold the permission: the one permission table.
    package var holders: Set<OfficerRole> {
        switch self {
        case .read:
            [.officer, .intake, .reviewer, .head, .department, .reader, .auditor]
        case .register: [.officer, .intake, .head]
        case .handle: [.officer, .head]
        case .decide: [.officer, .head]
        case .feedback: [.officer, .head, .department]
        case .approve: [.head]
        case .review: [.reviewer]
        case .settle: [.officer, .head, .reviewer]
        case .retract: [.officer, .intake, .reviewer, .head, .department]
        case .importRows: [.officer, .intake, .head, .systemAdmin]
        case .administer: [.securityAdmin, .systemAdmin]
        }
    }
}
