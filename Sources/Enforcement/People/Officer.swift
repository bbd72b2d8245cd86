/// An officer (执法人员) as a reference row.
package struct Officer: Hashable, Sendable, Codable {
    package var id: OfficerID
    package var name: String
    package var office: OfficeID
    @SortedCoding package var roles: Set<OfficerRole>
    package var scopes: [Scope]
    /// Posts held (职务), in the bureau's words.
    package var posts: [String]
    package var active: Bool

    package init(
        id: OfficerID, name: String, office: OfficeID, roles: Set<OfficerRole>, scopes: [Scope],
        posts: [String] = []
    ) {
        self.id = id
        self.name = name
        self.office = office
        self.roles = roles
        self.scopes = scopes
        self.posts = posts
        active = true
    }
}

/// An office (科室 or 市场监管所): the unit that holds a matter. A county bureau has a dozen
/// inside one scope.
package struct Office: Hashable, Sendable, Codable {
    package var id: OfficeID
    package var scope: Scope
    package var name: String

    package init(id: OfficeID, scope: Scope, name: String) {
        self.id = id
        self.scope = scope
        self.name = name
    }
}
