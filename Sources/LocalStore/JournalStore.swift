package import Enforcement
import GRDB
import Journal

/// The officer's journal (`journal.db`): own acts, other officers' acts in the same scopes, what
/// the centre said of them, drafts, and what this workstation knew when.
///
/// It is precious. There is one connection in one process that writes, every commit is synced in
/// full before it is acknowledged, and the ends of this device's own chains are kept in a file
/// beside it too. Others open it to read.
package struct JournalStore: Sendable {
    package let directory: WorkspaceDirectory
    /// The device whose acts are appended here.
    package let device: DeviceID
    /// The officer whose workspace it is.
    package let officer: OfficerID
    /// What was found on opening. After anything but `ok` the writer began a new incarnation.
    package let finding: AnchorFinding
    let queue: DatabaseQueue
    /// nil where opened to read.
    private let lock: WorkspaceLock?
    private let anchor: AnchorKeeper

    /// Makes the journal of a new workspace and opens it to write.
    ///
    /// - Throws: `JournalStoreError.alreadyThere` where there is one.
    package static func create(
        in directory: WorkspaceDirectory, device: DeviceID, officer: OfficerID
    ) throws -> JournalStore {
        try directory.create()
        let lock = try WorkspaceLock(directory)
        if !directory.holdsJournal { try DurableFile.write([], to: directory.journal) }
        let queue = try connect(directory.journal, readOnly: false)
        try JournalSchema.check(queue, path: directory.journal)
        try JournalSchema.migrate(queue, path: directory.journal)
        try requireFull(queue)
        try queue.write { db in
            // A file without a station is what a making that was cut short left behind.
            guard try Int.fetchOne(db, sql: "SELECT count(*) FROM station") == 0 else {
                throw JournalStoreError.alreadyThere(path: directory.journal)
            }
            try db.execute(
                sql: "INSERT INTO station (one, device, officer, incarnation) VALUES (1, ?, ?, 1)",
                arguments: [device.description, officer.text])
        }
        try queue.read(Anchor.current).write(to: directory.anchor)
        return try JournalStore(directory: directory, finding: .ok, queue: queue, lock: lock)
    }

    /// Opens a journal to write. Where acknowledged acts are missing or nothing proves that none
    /// are, a new incarnation of the device begins, so that no sequence number is used twice.
    ///
    /// - Throws: `JournalStoreError`: `locked` names the process that writes already.
    package static func open(_ directory: WorkspaceDirectory) throws -> JournalStore {
        guard directory.holdsJournal else {
            throw JournalStoreError.missing(path: directory.journal)
        }
        let lock = try WorkspaceLock(directory)
        let queue = try connect(directory.journal, readOnly: false)
        try JournalSchema.check(queue, path: directory.journal)
        try JournalSchema.migrate(queue, path: directory.journal)
        try requireFull(queue)
        let check = try queue.read { try AnchorCheck($0, path: directory.anchor) }
        if check.finding != .ok {
            try queue.write { db in
                try db.execute(
                    sql: "UPDATE station SET incarnation = ?", arguments: [check.nextIncarnation])
            }
        }
        let store = try JournalStore(
            directory: directory, finding: check.finding, queue: queue, lock: lock)
        try queue.read(Anchor.current).write(to: directory.anchor)
        return store
    }

    /// Opens a journal to look only, whoever writes.
    package static func openReadOnly(_ directory: WorkspaceDirectory) throws -> JournalStore {
        guard directory.holdsJournal else {
            throw JournalStoreError.missing(path: directory.journal)
        }
        let queue = try connect(directory.journal, readOnly: true)
        try JournalSchema.check(queue, path: directory.journal)
        try JournalSchema.requireCurrent(queue)
        let check = try queue.read { try AnchorCheck($0, path: directory.anchor) }
        return try JournalStore(
            directory: directory, finding: check.finding, queue: queue, lock: nil)
    }

    /// Closes the connection and lets go of the lock; the store can't be used afterwards.
    package func close() throws {
        try queue.close()
        lock?.release()
    }

    /// Why the anchor could not be written after the last act; nil where it could.
    package var anchorFailure: (any Error)? { anchor.failure }

    private init(
        directory: WorkspaceDirectory, finding: AnchorFinding, queue: DatabaseQueue,
        lock: WorkspaceLock?
    ) throws {
        let station = try queue.read { db in
            try Row.fetchOne(db, sql: "SELECT device, officer FROM station")
        }
        guard let station, let device = DeviceID(station[0]) else {
            throw JournalStoreError.unreadable(column: "device")
        }
        self.directory = directory
        self.device = device
        officer = OfficerID(station[1])
        self.finding = finding
        self.queue = queue
        self.lock = lock
        anchor = AnchorKeeper(try queue.read(Anchor.current), path: directory.anchor)
    }

    private static func connect(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.label = "journal.db"
        configuration.busyMode = .timeout(5)
        if !readOnly { configuration.journalMode = .wal }
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw JournalStoreError.notADatabase(path: path)
        }
    }

    /// Sets `synchronous=FULL` and makes sure of it: GRDB lowers the level when it turns the
    /// write-ahead log on, after every place where a configuration could set it.
    private static func requireFull(_ queue: DatabaseQueue) throws {
        let level = try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
        }
        guard level == 2 else { throw JournalStoreError.notDurable(level: level) }
    }

    /// Commits the acts that `body` appends, synced, and brings the anchor up to them.
    func commit(_ body: (Database) throws -> [Act]) throws -> [Act] {
        try queue.writeWithoutTransaction { db in
            var acts: [Act] = []
            try db.inTransaction(.immediate) {
                acts = try body(db)
                return .commit
            }
            anchor.advance(over: acts)
            return acts
        }
    }
}
