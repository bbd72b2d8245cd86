package import Enforcement

/// What was odd about a row that was kept all the same.
package enum IntakeWarning: Hashable, Sendable {
    /// The code is no valid identifier; genuine registrations fail the check too.
    case code(IdentifierFault)
    /// The source has no code, so only the name tells who it is.
    case codeAbsent
    case nameAbsent
    /// A text that is no date; kept among what else the source said.
    case unreadable(IntakeField)
    /// The row lacks the day of receipt; that of the import stands in.
    case receivedAssumed
    /// The record has no day.
    case dayAbsent
    /// Columns at the end are missing.
    case shortRow
    case quotesRepaired
    case nulDropped

    /// The stable word stored beside the row.
    package var code: String {
        switch self {
        case .code(let fault): "code:\(fault.rawValue)"
        case .codeAbsent: "code_absent"
        case .nameAbsent: "name_absent"
        case .unreadable(let field): "unreadable:\(field.rawValue)"
        case .receivedAssumed: "received_assumed"
        case .dayAbsent: "day_absent"
        case .shortRow: "short_row"
        case .quotesRepaired: "quotes_repaired"
        case .nulDropped: "nul_dropped"
        }
    }
}
