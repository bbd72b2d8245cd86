import FoundationEssentials
import GRDB

/// The reference rows of a workspace or a snapshot (`ref.db`): entities, credit records,
/// listings, the catalogue, their search index, and the stored folds of matters.
///
/// Everything in it can be made again from the centre, from kept imports and from the journal,
/// so it holds public and working fields only and its commits need no full sync. One process
/// writes; others open it read-only.
package struct ReferenceStore: Sendable {
    let pool: DatabasePool

    /// Opens the store to write, making or migrating the file where needed. Before an older
    /// schema is migrated a copy is put beside the file, named `<file>.schema-<number>`.
    ///
    /// - Throws: `StoreError`, or what SQLite says.
    package static func open(path: String) throws -> ReferenceStore {
        if !FileManager.default.fileExists(atPath: path) {
            // For the officer alone, from the first byte on.
            _ = FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let pool = try connect(path: path, readOnly: false)
        try ReferenceSchema.check(pool, path: path)
        try ReferenceSchema.migrate(pool, path: path)
        return ReferenceStore(pool: pool)
    }

    /// Opens an existing store of this schema to look only.
    ///
    /// - Throws: `StoreError`, or what SQLite says.
    package static func openReadOnly(path: String) throws -> ReferenceStore {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError.missing(path: path)
        }
        let pool = try connect(path: path, readOnly: true)
        try ReferenceSchema.check(pool, path: path)
        try ReferenceSchema.requireCurrent(pool)
        return ReferenceStore(pool: pool)
    }

    /// Closes every connection; the store can't be used afterwards.
    package func close() throws {
        try pool.close()
    }

    private static func connect(path: String, readOnly: Bool) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.label = "ref.db"
        configuration.prepareDatabase { db in
            db.add(tokenizer: NameTokenizer.self)
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            // 64 MiB: a bulk import touches index pages all over the file.
            try db.execute(sql: "PRAGMA cache_size = -65536")
        }
        do {
            return try DatabasePool(path: path, configuration: configuration)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw StoreError.notADatabase(path: path)
        }
    }
}
