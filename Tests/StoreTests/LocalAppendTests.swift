import Enforcement
import FoundationEssentials
import GRDB
import Glibc
import Journal
import Support
import Testing

@testable import LocalStore

struct LocalAppendTests {
    private let fixture: LocalFixture

    init() throws {
        fixture = try LocalFixture()
    }

    @Test("Every commit is synced in full, in one write-ahead log")
    func durable() throws {
        let store = try fixture.create()
        let (level, mode) = try store.queue.read { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                try String.fetchOne(db, sql: "PRAGMA journal_mode")
            )
        }
        #expect(level == 2)
        #expect(mode == "wal")
        try store.close()
        let again = try JournalStore.open(fixture.directory)
        #expect(try again.queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    }

    @Test("Files and directories are the officer's alone")
    func modes() throws {
        let store = try fixture.create()
        try fixture.append(1, matter: 1, to: store)
        let directory = fixture.directory
        func mode(_ path: String) -> mode_t {
            var status = stat()
            return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
        }
        for path in [directory.path, directory.keys, directory.blobs] {
            #expect(mode(path) == 0o700, "\(path)")
        }
        let files = [
            directory.journal, directory.journal + "-wal", directory.anchor, directory.lock,
        ]
        for path in files {
            #expect(mode(path) == 0o600, "\(path)")
        }
    }

    @Test("A second writer is refused with the number of the first; a reader is not")
    func secondWriter() throws {
        let store = try fixture.create()
        try fixture.append(1, matter: 1, to: store)
        let pid = ProcessInfo.processInfo.processIdentifier
        #expect(throws: JournalStoreError.locked(pid: pid)) {
            try JournalStore.open(fixture.directory)
        }
        let reader = try JournalStore.openReadOnly(fixture.directory)
        #expect(try reader.journalLines().count == 1)
        try fixture.append(2, matter: 1, to: store)
        #expect(try reader.journalLines().count == 2)
        #expect(throws: (any Error).self) { try fixture.append(3, matter: 1, to: reader) }
    }

    @Test("The lock goes with the store, closed or not")
    func lockEnds() throws {
        let store = try fixture.create()
        try store.close()
        do { _ = try JournalStore.open(fixture.directory) }
        _ = try JournalStore.open(fixture.directory)
    }

    @Test("A journal is made once, and only an existing one is opened")
    func making() throws {
        let path = fixture.directory.journal
        #expect(throws: JournalStoreError.missing(path: path)) {
            try JournalStore.open(fixture.directory)
        }
        #expect(throws: JournalStoreError.missing(path: path)) {
            try JournalStore.openReadOnly(fixture.directory)
        }
        do { _ = try fixture.create() }
        #expect(throws: JournalStoreError.alreadyThere(path: path)) { try fixture.create() }
    }

    @Test("A making that was cut short is made up for")
    func cutShort() throws {
        try fixture.directory.create()
        try DurableFile.write([], to: fixture.directory.journal)
        let store = try fixture.create()
        #expect(try fixture.append(1, matter: 1, to: store).envelope.link.sequence == 1)
    }

    @Test("Links run on within a scope and apart between scopes")
    func links() throws {
        let store = try fixture.create()
        let first = try fixture.append(1, matter: 1, to: store)
        let second = try fixture.append(2, matter: 1, to: store)
        let elsewhere = try store.append(in: "990200") {
            try fixture.act(3, matter: 3, link: $0, scope: "990200")
        }
        #expect(first.envelope.link.sequence == 1)
        #expect(first.envelope.link.previous == .zero)
        #expect(second.envelope.link.sequence == 2)
        #expect(second.envelope.link.previous == first.hash)
        #expect(elsewhere.envelope.link.sequence == 1)
        let both = try store.appendAll(
            in: LocalFixture.scope,
            [
                { try fixture.act(4, matter: 1, link: $0) },
                { try fixture.act(5, matter: 1, link: $0) },
            ])
        #expect(both.map(\.envelope.link.sequence) == [3, 4])
        #expect(both[1].envelope.link.previous == both[0].hash)
        let report = try store.verify { _ in fixture.deviceKey.verification }
        #expect(report.isGood)
        #expect(report.acts == 5)
    }

    @Test("Of several acts all are appended or none")
    func together() throws {
        let store = try fixture.create()
        try fixture.append(1, matter: 1, to: store)
        #expect(throws: (any Error).self) {
            try store.appendAll(
                in: LocalFixture.scope,
                [
                    { try fixture.act(2, matter: 1, link: $0) },
                    { try fixture.act(1, matter: 1, link: $0) },
                ])
        }
        #expect(try store.journalLines().count == 1)
        #expect(try fixture.append(3, matter: 1, to: store).envelope.link.sequence == 2)
    }

    @Test("An act made for another link is not taken")
    func wrongLink() throws {
        let store = try fixture.create()
        #expect(throws: JournalStoreError.wrongLink(LocalFixture.id(1))) {
            try store.append(in: LocalFixture.scope) { link in
                var other = link
                other.sequence = 7
                return try fixture.act(1, matter: 1, link: other)
            }
        }
        #expect(try store.journalLines().isEmpty)
    }

    @Test("A copy of the files at any moment holds every acknowledged act")
    func killed() throws {
        let store = try fixture.create()
        for number in 1...20 {
            try fixture.append(UInt64(number), matter: 1, to: store)
            guard number.isMultiple(of: 5) else { continue }
            let copy = WorkspaceDirectory(path: fixture.temporary.file("copy\(number)"))
            try FileManager.default.copyItem(atPath: fixture.directory.path, toPath: copy.path)
            let reopened = try JournalStore.open(copy)
            #expect(reopened.finding == .ok)
            #expect(try reopened.journalLines().count == number)
            #expect(try reopened.verify { _ in fixture.deviceKey.verification }.isGood)
        }
    }

    @Test("What was appended is read back with its payload opened, or without it")
    func reading() throws {
        let store = try fixture.create()
        let opening = try fixture.append(1, matter: 1, to: store)
        let note = try fixture.append(2, matter: 1, to: store)
        try fixture.append(3, matter: 3, to: store)
        let acts = try store.acts(of: LocalFixture.id(1), opener: fixture.open)
        #expect(acts.map(\.act) == [opening, note])
        #expect(acts[0].fields["text"] == "某某说")
        #expect(acts.allSatisfy { $0.standing == .pending })
        let closed = try store.acts(of: LocalFixture.id(1), opener: { _ in nil })
        #expect(closed[0].payload == nil)
        #expect(Docket.fold(acts)?.kind == .complaint)
        #expect(try store.allMatters() == [LocalFixture.id(1), LocalFixture.id(3)])
        #expect(try store.act(note.id)?.act == note)
        #expect(try store.act(LocalFixture.id(99)) == nil)
        // Nothing personal lies in the open anywhere in the file.
        let bytes = try Data(contentsOf: URL(filePath: fixture.directory.journal + "-wal"))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("某某说"))
    }
}
