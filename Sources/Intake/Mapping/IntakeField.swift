/// What a column can mean. The raw value is our own heading for it, and the word of a mapping file.
package enum IntakeField: String, Hashable, Sendable, CaseIterable {
    // Who it is about.
    case id, name, code
    case registrationNumber = "reg_no"
    case organisationCode = "org_code"
    case formerName = "former_name"

    // What the register says.
    case established = "reg_date"
    case type, status, capital, province, city, region, address, industry
    case legalRepresentative = "legal_rep"
    case businessScope = "business_scope"
    case riskClass = "risk_class"

    // A dated fact.
    case kind, day, title, source, basis, content, until, published, standing
    case documentNumber = "doc_no"
    case violation
    case penaltyKind = "penalty_kind"
    case amountYuan = "fine_yuan"
    case amountWan = "fine_wan"
    case shownUntil = "shown_until"

    // Being on a list.
    case list, entered, reason, left
    case leaveReason = "leave_reason"

    // A matter.
    case number, outside, subject, received, complainant, phone, text, result
    case acceptance

    // The tables.
    case became, level, parent, direction, area, owner, mark, from, triggers
    case areaEnglish = "area_en"
    case textEnglish = "text_en"
    case baseKind = "base_kind"

    // People.
    case office, roles, scopes, posts, active
    case jurisdiction = "scope_code"

    /// Kept under its own heading.
    case other
}
