package import Journal

/// The central store: people and devices, and for each scope one log of numbered entries.
///
/// What it promises is the same on every engine, and one contract suite holds both drivers to
/// it. Positions of a scope have no gaps and become visible in their order; what was reported as
/// done is on disk.
package struct RecordStore: Sendable {
    let driver: any StoreDriver

    /// Opens a store. For writing, a SQLite file is taken for this process alone.
    package init(at location: StoreLocation, for access: StoreAccess = .writing) throws {
        switch location {
        case .sqlite(let path): driver = try SQLiteDriver(path: path, access: access)
        case .postgres(let connection): driver = PostgresDriver(connection: connection)
        }
    }

    /// Brings the schema up to date and makes the centre's key where there is none.
    package func migrate() async throws {
        try await driver.write { connection in try StoreSchema.prepare(connection) }
        try await driver.write { connection in
            try StoreSchema.migrate(connection)
            guard try MetaRow.value("centre_key", on: connection) == nil else { return }
            try MetaRow.put("centre_key", DeviceKey().seed, on: connection)
        }
    }

    /// Throws where the schema is not the one this program reads.
    package func checkSchema() async throws {
        try await driver.read { connection in try StoreSchema.check(connection) }
    }

    /// The key with which the centre signs.
    package func centreKey() async throws -> DeviceKey {
        try await driver.read { connection in
            guard let seed = try MetaRow.value("centre_key", on: connection),
                let key = DeviceKey(seed: seed)
            else { throw StoreError.malformedRow("centre_key") }
            return key
        }
    }

    /// Ends every connection and gives a SQLite file free.
    package func close() async {
        await driver.close()
    }
}

/// The few values that the store keeps of itself.
enum MetaRow {
    static func value(_ name: String, on connection: any StoreConnection) throws -> [UInt8]? {
        try connection.row("SELECT value FROM meta WHERE name = $1", [.text(name)])?.bytes(0)
    }

    static func put(
        _ name: String, _ value: [UInt8], on connection: any StoreConnection
    ) throws {
        try connection.run(
            "INSERT INTO meta (name, value) VALUES ($1, $2)", [.text(name), .bytes(value)])
    }
}
