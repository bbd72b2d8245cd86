package import Enforcement

extension RecordStore {
    /// Adds an officer or changes one, in the directory and as a reference row of each of the
    /// officer's scopes. No transaction spans two scopes; doing it again completes a part.
    package func put(_ officer: Officer) async throws {
        try await driver.write { connection in
            try connection.run(
                """
                INSERT INTO officer (id, officer) VALUES ($1, $2)
                ON CONFLICT (id) DO UPDATE SET officer = excluded.officer
                """,
                [.text(officer.id.text), .text(try DirectoryText.write(officer))])
        }
        for scope in officer.scopes {
            _ = try await put([.officer(officer)], in: scope)
        }
    }

    /// The officers, by id.
    package func officers() async throws -> [Officer] {
        try await driver.read { connection in
            try connection.run("SELECT officer FROM officer ORDER BY id", []).map {
                try DirectoryText.read(Officer.self, try $0.text(0))
            }
        }
    }

    /// The officer; nil where there is none.
    package func officer(_ id: OfficerID) async throws -> Officer? {
        try await driver.read { connection in try Self.officer(id, on: connection) }
    }

    /// Takes every right from an officer; what was done stays.
    ///
    /// - Throws: `StoreError.unknownOfficer`.
    package func revoke(_ id: OfficerID) async throws {
        guard var officer = try await officer(id) else { throw StoreError.unknownOfficer(id) }
        officer.active = false
        try await put(officer)
    }

    static func officer(
        _ id: OfficerID, on connection: any StoreConnection
    ) throws -> Officer? {
        try connection.row("SELECT officer FROM officer WHERE id = $1", [.text(id.text)]).map {
            try DirectoryText.read(Officer.self, try $0.text(0))
        }
    }

    /// The device; nil where there is none.
    package func device(_ id: DeviceID) async throws -> EnrolledDevice? {
        try await driver.read { connection in try EnrolledDevice.find(id, on: connection) }
    }

    /// The devices, in the order they were enrolled.
    package func devices() async throws -> [EnrolledDevice] {
        try await driver.read { connection in
            try connection.run(
                "\(EnrolledDevice.query) ORDER BY device.enrolled_at, device.id", []
            ).map(EnrolledDevice.init)
        }
    }

    /// Turns a device away from now on.
    ///
    /// - Throws: `StoreError.unknownDevice`.
    package func revoke(_ id: DeviceID, at now: Instant) async throws {
        try await driver.write { connection in
            guard try EnrolledDevice.find(id, on: connection) != nil else {
                throw StoreError.unknownDevice(id)
            }
            try connection.run(
                "UPDATE device SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL",
                [.integer(now.millisecondsSince1970), .text(id.description)])
        }
    }
}
