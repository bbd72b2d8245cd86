/// Who is about to do something, and in which circumstances.
package struct Circumstances: Hashable, Sendable {
    package var officer: OfficerID
    package var roles: Set<OfficerRole>
    package var scopes: Set<Scope>
    /// The workspace was opened to look only.
    package var readOnly: Bool
    /// The offline lease has run out.
    package var leaseExpired: Bool

    package init(
        officer: OfficerID, roles: Set<OfficerRole>, scopes: Set<Scope>, readOnly: Bool = false,
        leaseExpired: Bool = false
    ) {
        self.officer = officer
        self.roles = roles
        self.scopes = scopes
        self.readOnly = readOnly
        self.leaseExpired = leaseExpired
    }
}

/// Why something is refused; words are made of it where it is shown.
package enum Refusal: Error, Hashable, Sendable {
    case readOnly
    case leaseExpired
    case role(Permission)
    case outOfScope(Scope)
    case ownRequest
    case state(MatterState)
    case unknownKind(String)
    case matterKind(MatterKind)
    case missingField(String)
    case unknownField(String)
    case badValue(field: String, value: String)
    case noLegalBasis(MeasureID)
    case notFound(String)
    case needsMatter
    case alreadySettled
    case alreadySent
}

/// The one place where it is decided whether an officer may do something: screen, command line
/// and server ask here.
package enum Authorizer {
    /// Throws the reason for which the permission does not hold; returns when it does.
    package static func require(
        _ permission: Permission, scope: Scope?, in circumstances: Circumstances
    ) throws(Refusal) {
        if permission != .read {
            if circumstances.readOnly { throw .readOnly }
            if circumstances.leaseExpired { throw .leaseExpired }
        }
        guard !permission.holders.isDisjoint(with: circumstances.roles) else {
            throw .role(permission)
        }
        if let scope, !circumstances.scopes.contains(scope) { throw .outOfScope(scope) }
    }
}
