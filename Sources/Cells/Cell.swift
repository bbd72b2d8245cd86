/// One cell of the grid: what stands in it, what that means and the ground it stands on.
package struct Cell: Hashable, Sendable {
    /// What a cell shows.
    package enum Content: Hashable, Sendable {
        /// Nothing but the ground.
        case blank
        /// One grapheme cluster, one or two columns wide, that begins here.
        case lead(String, widthColumns: Int)
        /// The right half of the two-column cluster on its left.
        case continuation
    }

    /// What it shows.
    package let content: Content
    /// What the text in it means.
    package let role: Role
    /// The ground beneath the text, always one of `Role.surfaces`.
    package let surface: Role

    init(_ content: Content, role: Role, surface: Role) {
        self.content = content
        self.role = role
        self.surface = surface
    }

    /// The same content with another meaning: a surface role changes the ground and keeps what
    /// the text means, any other role changes what the text means and keeps the ground.
    func restyled(_ newRole: Role) -> Cell {
        newRole.isSurface
            ? Cell(content, role: role, surface: newRole)
            : Cell(content, role: newRole, surface: surface)
    }

    /// The same ground with nothing on it.
    var emptied: Cell { Cell(.blank, role: role, surface: surface) }
}
