/// Why a theme cannot be used.
package enum ThemeProblem: Error, Hashable, Sendable {
    /// No theme has the name that this one inherits from.
    case unknownParent(theme: String, parent: String)
    /// The parent has a parent itself, perhaps this very theme; one level is all there is.
    case parentHasParent(theme: String, parent: String)
    /// Neither the theme nor its parent says anything about a role that must be there.
    case missingRole(theme: String, role: Role)
    /// A role has text colour or ground colour but not both, so its contrast is unknowable.
    case halfColored(theme: String, role: Role)
    /// A colour is no palette key, no `#RRGGBB` and no name of one of the sixteen colours.
    case unknownColor(theme: String, role: Role, color: String)
}
