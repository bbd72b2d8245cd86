import Enforcement
import FoundationEssentials
import GRDB
import Support
import Testing

@testable import ReferenceStore

struct ReferenceFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test("A text file is no store, and stays as it is")
    func text() throws {
        let text = String(repeating: "name,code\n眼镜,1\n", count: 200)
        let path = try directory.write(text, to: "ref.db")
        #expect(throws: StoreError.notADatabase(path: path)) {
            try ReferenceStore.open(path: path)
        }
        #expect(throws: StoreError.notADatabase(path: path)) {
            try ReferenceStore.openReadOnly(path: path)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("Another program's database is no store")
    func foreign() throws {
        let path = directory.file("ref.db")
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE t (a)") }
        try queue.close()
        #expect(throws: StoreError.notADatabase(path: path)) {
            try ReferenceStore.open(path: path)
        }
    }

    @Test("A missing store can't be opened to read")
    func missing() throws {
        let path = directory.file("none.db")
        #expect(throws: StoreError.missing(path: path)) {
            try ReferenceStore.openReadOnly(path: path)
        }
    }

    @Test("A store of a newer program is refused with both versions")
    func newer() throws {
        let path = directory.file("ref.db")
        let store = try ReferenceStore.open(path: path)
        try store.pool.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9')")
        }
        try store.close()
        let refusal = StoreError.newerSchema(found: 9, known: ReferenceSchema.known)
        #expect(throws: refusal) { try ReferenceStore.open(path: path) }
        #expect(throws: refusal) { try ReferenceStore.openReadOnly(path: path) }
    }

    @Test("An older store with rows is copied beside itself and migrated", arguments: [1])
    func older(schema: Int) throws {
        let path = directory.file("ref.db")
        let entity = Entity("甲眼镜厂", code: "X1")
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { $0.add(tokenizer: NameTokenizer.self) }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try ReferenceSchema.migrator.migrate(pool, upTo: "\(schema)")
            try pool.write { db in
                let place = RowPlace(
                    scope: "990100", position: 1, validFrom: ReferenceFixture.noon)
                _ = try RowWriter(db).put(.entity(entity), at: place)
            }
            try pool.close()
        }
        #expect(throws: StoreError.olderSchema(found: schema, known: ReferenceSchema.known)) {
            try ReferenceStore.openReadOnly(path: path)
        }
        let store = try ReferenceStore.open(path: path)
        #expect(try store.subject(entity.id)?.entity == entity)
        #expect(try store.search("眼镜", limit: 1, today: ReferenceFixture.today).count == 1)
        #expect(try store.counts().matters == 0)
        let copy = try DatabaseQueue(path: "\(path).schema-\(schema)")
        #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entity") } == 1)
    }

    @Test("A reader sees what the writer committed, and writes nothing")
    func reader() throws {
        let path = directory.file("ref.db")
        let writer = try ReferenceStore.open(path: path)
        let reader = try ReferenceStore.openReadOnly(path: path)
        let origin = ReferenceOrigin.centre(position: 1, at: ReferenceFixture.noon)
        let rows = [ReferenceRow.entity(Entity("甲眼镜厂", code: "X1"))]
        _ = try writer.put(rows, scope: "990100", origin: origin)
        #expect(try reader.search("眼镜", limit: 1, today: ReferenceFixture.today).count == 1)
        let others = [ReferenceRow.entity(Entity("乙眼镜厂", code: "X2"))]
        #expect(throws: DatabaseError.self) {
            try reader.put(others, scope: "990100", origin: origin)
        }
    }

    @Test("The index agrees with the names after changes and tidying")
    func integrity() throws {
        let store = try ReferenceStore.open(path: directory.file("ref.db"))
        let origin = ReferenceOrigin.centre(position: 1, at: ReferenceFixture.noon)
        for round in 0..<3 {
            let rows = (0..<300).map { number in
                ReferenceRow.entity(
                    Entity("第\(number)号\(round)店", code: "X\(number)").renamed(
                        id: EntityID("e\(number)")))
            }
            _ = try store.put(rows, scope: "990100", origin: origin)
        }
        try store.optimizeIndex()
        #expect(try store.search("号2店", limit: 999, today: ReferenceFixture.today).count == 300)
        #expect(try store.search("号1店", limit: 999, today: ReferenceFixture.today).count == 0)
        let words = try store.pool.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        #expect(words == ["ok"])
    }
}

extension Entity {
    /// The same entity under another identity.
    fileprivate func renamed(id: EntityID) -> Entity {
        var entity = self
        entity.id = id
        return entity
    }
}
