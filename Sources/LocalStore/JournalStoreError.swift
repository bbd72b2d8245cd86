package import Enforcement
package import Journal

/// Why a journal can't be used; words are made of it where it is shown.
package enum JournalStoreError: Error, Hashable, Sendable {
    /// The file is no SQLite database, or one that is not ours.
    case notADatabase(path: String)
    /// A newer program wrote the file: its schema, and the newest this program knows.
    case newerSchema(found: Int, known: Int)
    /// An older program wrote the file, and a journal opened to read can't be migrated.
    case olderSchema(found: Int, known: Int)
    /// The directory holds no journal.
    case missing(path: String)
    /// A journal is there already.
    case alreadyThere(path: String)
    /// Another process writes here; nil where it left no number.
    case locked(pid: Int32?)
    /// SQLite did not take `synchronous=FULL`: the level it reports.
    case notDurable(level: Int)
    /// A call of the operating system failed, with its `errno`.
    case system(call: String, path: String, errno: Int32)
    /// An act to append was not made for the link it was given.
    case wrongLink(ActID)
    /// A stored act can't be read.
    case unreadableAct(ActError)
    /// A stored value can't be read.
    case unreadable(column: String)
}
