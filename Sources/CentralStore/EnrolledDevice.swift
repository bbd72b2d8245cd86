package import Enforcement
package import Journal

/// A device (工作站) as the directory has it, with its officer.
package struct EnrolledDevice: Hashable, Sendable {
    package let id: DeviceID
    package let publicKey: VerificationKey
    package let officer: Officer
    /// The machine's name, for people.
    package let name: String
    package let enrolledAt: Instant
    package let revokedAt: Instant?
    /// The scopes it was enrolled for, as far as its officer still has them.
    package let scopes: Set<Scope>

    /// What the officer may do from it: the circumstances the Authorizer asks for.
    package var circumstances: Circumstances {
        Circumstances(
            officer: officer.id, roles: officer.active ? officer.roles : [], scopes: scopes)
    }

    static let query = """
        SELECT device.id, device.public_key, officer.officer, device.name, device.scopes,
            device.enrolled_at, device.revoked_at
        FROM device JOIN officer ON officer.id = device.officer
        """

    init(row: StoreRow) throws {
        guard let id = DeviceID(try row.text(0)) else { throw StoreError.malformedRow("device") }
        self.id = id
        publicKey = VerificationKey(bytes: try row.bytes(1))
        officer = try DirectoryText.read(Officer.self, try row.text(2))
        name = try row.text(3)
        scopes = Set(try DirectoryText.read([Scope].self, try row.text(4)))
            .intersection(officer.scopes)
        enrolledAt = Instant(millisecondsSince1970: try row.integer(5))
        revokedAt = try row.optionalInteger(6).map(Instant.init(millisecondsSince1970:))
    }

    static func find(
        _ id: DeviceID, on connection: any StoreConnection
    ) throws -> EnrolledDevice? {
        try connection.row("\(query) WHERE device.id = $1", [.text(id.description)])
            .map(EnrolledDevice.init)
    }

    /// The device as it stands in this transaction: roles may have changed since the request's
    /// proof was checked.
    static func current(
        _ device: EnrolledDevice, on connection: any StoreConnection
    ) throws -> EnrolledDevice {
        guard let current = try find(device.id, on: connection) else {
            throw StoreError.unknownDevice(device.id)
        }
        return current
    }
}
