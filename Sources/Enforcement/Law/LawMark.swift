/// How far a rule or a measure was confirmed. The raw value is the mark as printed.
package enum LawMark: String, Hashable, Sendable, Codable, CaseIterable {
    /// Read in the text of the rule itself.
    case confirmed = "C"
    /// Read in the opening of the text, or in an official summary of it.
    case summary = "Cp"
    /// Not confirmed: a configurable value shown as unverified, never presented as law.
    case unconfirmed = "M"
}
