import Enforcement
import FoundationEssentials
import GRDB
import Journal
import Support
import Testing

@testable import LocalStore

struct LocalAnchorTests {
    private let fixture: LocalFixture

    init() throws {
        fixture = try LocalFixture()
    }

    /// Makes a journal of five acts, closes it, and keeps what it was like after three.
    private func journalOfFive() throws -> WorkspaceDirectory {
        let early = WorkspaceDirectory(path: fixture.temporary.file("early"))
        let store = try fixture.create()
        for number: UInt64 in 1...5 {
            try fixture.append(number, matter: 1, to: store)
            if number == 3 {
                try store.queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
                try FileManager.default.copyItem(
                    atPath: fixture.directory.path, toPath: early.path)
            }
        }
        try store.close()
        return early
    }

    /// Puts the database of another workspace in the place of ours; the anchor stays.
    private func restore(_ other: WorkspaceDirectory) throws {
        for end in ["", "-wal", "-shm"] {
            let path = fixture.directory.journal + end
            if FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
        }
        try FileManager.default.copyItem(
            atPath: other.journal, toPath: fixture.directory.journal)
    }

    @Test("An untouched journal is found whole")
    func whole() throws {
        do { _ = try journalOfFive() }
        let store = try JournalStore.open(fixture.directory)
        #expect(store.finding == .ok)
        #expect(store.anchorFailure == nil)
        #expect(try fixture.append(6, matter: 1, to: store).envelope.link.sequence == 6)
    }

    @Test("A lost tail is noticed, and no sequence number is used twice")
    func lostTail() throws {
        let early: WorkspaceDirectory
        do { early = try journalOfFive() }
        try restore(early)
        do {
            let store = try JournalStore.open(fixture.directory)
            guard case .lostTail(let tails) = store.finding, let tail = tails.first else {
                Issue.record("no lost tail: \(store.finding)")
                return
            }
            #expect(tail.scope == LocalFixture.scope)
            #expect(tail.expected.sequence == 5)
            #expect(tail.found?.sequence == 3)
            let link = try fixture.append(6, matter: 1, to: store).envelope.link
            #expect(link.incarnation == 2)
            #expect(link.sequence == 1)
            #expect(link.previous == .zero)
            #expect(try store.verify { _ in fixture.deviceKey.verification }.isGood)
        }
        #expect(try JournalStore.open(fixture.directory).finding == .ok)
    }

    @Test("A flipped bit in the write-ahead log loses nothing unnoticed")
    func flippedBit() throws {
        let copy = WorkspaceDirectory(path: fixture.temporary.file("copy"))
        let store = try fixture.create()
        for number: UInt64 in 1...30 { try fixture.append(number, matter: 1, to: store) }
        try FileManager.default.copyItem(atPath: fixture.directory.path, toPath: copy.path)
        let log = copy.journal + "-wal"
        var bytes = try Data(contentsOf: URL(filePath: log))
        bytes[bytes.startIndex + bytes.count / 2] ^= 4
        try bytes.write(to: URL(filePath: log))
        let reopened = try JournalStore.open(copy)
        let count = try reopened.journalLines().count
        #expect(count == 30 || reopened.finding != .ok)
        #expect(count < 30)
    }

    @Test("Without a readable anchor nothing is proven and a new incarnation begins")
    func unproven() throws {
        do { _ = try journalOfFive() }
        try FileManager.default.removeItem(atPath: fixture.directory.anchor)
        do {
            let store = try JournalStore.open(fixture.directory)
            #expect(store.finding == .unproven)
            #expect(try fixture.append(6, matter: 1, to: store).envelope.link.incarnation == 2)
        }
        try Data("nonsense".utf8).write(to: URL(filePath: fixture.directory.anchor))
        let store = try JournalStore.open(fixture.directory)
        #expect(store.finding == .unproven)
        #expect(try fixture.append(7, matter: 1, to: store).envelope.link.incarnation == 3)
    }

    @Test("A text file, a foreign file and a newer schema are refused")
    func refused() throws {
        do { _ = try fixture.create() }
        let path = fixture.directory.journal
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9')")
        }
        try queue.close()
        #expect(
            throws: JournalStoreError.newerSchema(found: 9, known: JournalSchema.known)
        ) { try JournalStore.open(fixture.directory) }
        try FileManager.default.removeItem(atPath: path)
        let foreign = try DatabaseQueue(path: path)
        try foreign.write { try $0.execute(sql: "CREATE TABLE t (a)") }
        try foreign.close()
        #expect(throws: JournalStoreError.notADatabase(path: path)) {
            try JournalStore.open(fixture.directory)
        }
        for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
            try FileManager.default.removeItem(atPath: path + end)
        }
        let text = String(repeating: "name,code\n", count: 500)
        try Data(text.utf8).write(to: URL(filePath: path))
        #expect(throws: JournalStoreError.notADatabase(path: path)) {
            try JournalStore.open(fixture.directory)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("An older journal with acts is copied beside itself and migrated", arguments: [1])
    func older(schema: Int) throws {
        do {
            let store = try fixture.create()
            try fixture.append(1, matter: 1, to: store)
            try store.queue.write { db in
                try db.execute(
                    sql: """
                        DROP TABLE draft;
                        DROP TABLE message;
                        DELETE FROM grdb_migrations WHERE identifier > '\(schema)';
                        """)
            }
            try store.close()
        }
        #expect(
            throws: JournalStoreError.olderSchema(found: schema, known: JournalSchema.known)
        ) { try JournalStore.openReadOnly(fixture.directory) }
        let store = try JournalStore.open(fixture.directory)
        #expect(store.finding == .ok)
        #expect(try store.drafts().isEmpty)
        #expect(try fixture.append(2, matter: 1, to: store).envelope.link.sequence == 2)
        let copy = try DatabaseQueue(path: "\(fixture.directory.journal).schema-\(schema)")
        #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM act") } == 1)
    }
}
