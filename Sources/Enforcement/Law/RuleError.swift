/// Why no day can be computed.
package enum RuleError: Error, Hashable, Sendable {
    /// No rule has this id.
    case unknown(id: String)
    /// The rule exists and no row of it holds on that day.
    case notInForce(id: String, on: Day)
    /// The duty was dropped, or its text gives no number: the row in force has no period.
    case noPeriod(id: String, on: Day, basis: LegalBasis)
    /// The period is counted in hours.
    case notCountedInDays(id: String)
    /// The rule in force knows no extension.
    case noExtension(id: String)
    /// The rule in force leaves no time out.
    case noPause(id: String)
}
