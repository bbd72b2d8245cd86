package import Enforcement
package import Journal

/// A device that asks to be enrolled.
package struct DeviceApplication: Hashable, Sendable {
    package var device: DeviceID
    package var publicKey: VerificationKey
    package var name: String

    package init(device: DeviceID, publicKey: VerificationKey, name: String) {
        self.device = device
        self.publicKey = publicKey
        self.name = name
    }
}

/// What the centre grants a device.
package struct Enrolment: Hashable, Sendable {
    package let officer: Officer
    package let grants: [Grant]

    /// A scope with the key of its acts' payloads.
    package struct Grant: Hashable, Sendable {
        package let scope: Scope
        package let epoch: Int64
        package let payloadKey: ScopeKey
    }
}

extension RecordStore {
    /// Keeps a one-time code, by its hash alone, and makes the scopes where they are not there.
    ///
    /// - Throws: `StoreError.unknownOfficer`.
    package func createEnrolment(
        codeHash: Digest, officer: OfficerID, scopes: [Scope], expires: Instant
    ) async throws {
        for scope in scopes {
            try await driver.write { connection in try ScopeHead.make(scope, on: connection) }
        }
        try await driver.write { connection in
            guard try Self.officer(officer, on: connection) != nil else {
                throw StoreError.unknownOfficer(officer)
            }
            try connection.run(
                """
                INSERT INTO enrolment (code_hash, officer, scopes, expires_at)
                VALUES ($1, $2, $3, $4)
                """,
                [
                    .bytes(codeHash.bytes), .text(officer.text),
                    .text(try DirectoryText.write(scopes)),
                    .integer(expires.millisecondsSince1970),
                ])
        }
    }

    /// Enrols a device with a code. A code serves one device; the same device asking again, after
    /// a lost reply, gets the same answer.
    ///
    /// - Returns: nil for a code that is unknown, used or expired, and for an officer who was
    ///   revoked: the caller does not say which.
    package func redeemEnrolment(
        codeHash: Digest, for application: DeviceApplication, at now: Instant
    ) async throws -> Enrolment? {
        try await driver.write { connection in
            let code = try connection.row(
                """
                SELECT officer, scopes, expires_at, device FROM enrolment
                WHERE code_hash = $1\(connection.dialect.lockingEnding)
                """, [.bytes(codeHash.bytes)])
            guard let code,
                let officer = try Self.officer(OfficerID(try code.text(0)), on: connection),
                officer.active
            else { return nil }
            let scopes = try DirectoryText.read([Scope].self, try code.text(1))
            if let user = try code.optionalText(3) {
                guard user == application.device.description,
                    let device = try EnrolledDevice.find(application.device, on: connection),
                    device.publicKey == application.publicKey, device.revokedAt == nil
                else { return nil }
            } else {
                guard now.millisecondsSince1970 < (try code.integer(2)),
                    try EnrolledDevice.find(application.device, on: connection) == nil
                else { return nil }
                try Self.enrol(application, officer.id, scopes, now, on: connection)
                try connection.run(
                    "UPDATE enrolment SET device = $1 WHERE code_hash = $2",
                    [.text(application.device.description), .bytes(codeHash.bytes)])
            }
            return Enrolment(
                officer: officer, grants: try scopes.map { try Self.grant($0, on: connection) })
        }
    }

    static func enrol(
        _ application: DeviceApplication, _ officer: OfficerID, _ scopes: [Scope],
        _ now: Instant, on connection: any StoreConnection
    ) throws {
        try connection.run(
            """
            INSERT INTO device (id, public_key, officer, name, scopes, enrolled_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .text(application.device.description), .bytes(application.publicKey.bytes),
                .text(officer.text), .text(application.name),
                .text(try DirectoryText.write(scopes)), .integer(now.millisecondsSince1970),
            ])
    }

    static func grant(
        _ scope: Scope, on connection: any StoreConnection
    ) throws -> Enrolment.Grant {
        let row = try connection.row(
            "SELECT epoch, payload_key FROM scope_head WHERE scope = $1", [.text(scope.text)])
        guard let row else { throw StoreError.unknownScope(scope) }
        guard let key = ScopeKey(bytes: try row.bytes(1)) else {
            throw StoreError.malformedRow("scope_head")
        }
        return Enrolment.Grant(scope: scope, epoch: try row.integer(0), payloadKey: key)
    }
}
