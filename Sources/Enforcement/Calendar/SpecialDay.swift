/// A day on which the State Council's notice departs from the ordinary week: a day off (放假) or a
/// make-up working day (调休上班).
package struct SpecialDay: Hashable, Sendable, Codable {
    /// What the notice makes of the day; the raw value is the word of the holiday file.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case off, work
    }

    package var day: Day
    /// The festival, as the notice names it.
    package var name: String
    package var kind: Kind

    package init(day: Day, name: String, kind: Kind) {
        self.day = day
        self.name = name
        self.kind = kind
    }
}
