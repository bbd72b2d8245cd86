/// Why a reference store can't be used; words are made of it where it is shown.
package enum StoreError: Error, Hashable, Sendable {
    /// The file is no SQLite database, or one that is not ours.
    case notADatabase(path: String)
    /// A newer program wrote the file: its schema, and the newest this program knows.
    case newerSchema(found: Int, known: Int)
    /// An older program wrote the file, and a store opened to read can't be migrated.
    case olderSchema(found: Int, known: Int)
    /// Only an existing store can be opened to read.
    case missing(path: String)
    /// A stored value that this program can't read.
    case unreadable(table: String, key: String)
}
