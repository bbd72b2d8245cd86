import Enforcement
import ReferenceStore
import Testing

struct ReferenceWritingTests {
    private let fixture: ReferenceFixture

    init() throws {
        fixture = try ReferenceFixture()
    }

    /// An entity with every field filled.
    private func full() -> Entity {
        var entity = Entity("甲眼镜厂", code: "91330381MA29AB791M", former: ["甲钟表厂"])
        entity.identifiers.append(
            EntityIdentifier(kind: .reg15, value: "330381000012345", valid: false))
        entity.identifiers[1].until = Day("2015-10-01")
        entity.type = "有限责任公司"
        entity.region = "330381"
        entity.industry = "4041"
        entity.established = Day("1978-05-14")
        entity.capital = "5,088(万元人民币)"
        entity.legalRepresentative = "某"
        entity.address = "某路1号"
        entity.businessScope = "眼镜"
        entity.riskClass = .c
        entity.other = ["备注": "“引号”与\n换行"]
        entity.warnings = ["code_check"]
        return entity
    }

    private func everyKind() -> [ReferenceRow] {
        let entity = full()
        let day = ReferenceFixture.today
        var record = CreditRecord(
            id: "r1", entity: entity.id, kind: .penalty, day: day, title: "罚款", source: "某局")
        record.amountFen = 120_000
        var rule = BuiltInRows.rule
        rule.length = 99
        return [
            .entity(entity), .record(record),
            .listing(
                Listing(
                    id: "l1", entity: entity.id, list: .abnormal, entered: day, reason: "未年报",
                    authority: "某局")),
            .measure(BuiltInRows.measure), .rule(rule),
            .holiday(SpecialDay(day: Day("2031-05-02") ?? day, name: "劳动节", kind: .off)),
            .office(Office(id: "01", scope: ReferenceFixture.scope, name: "某所")),
            .officer(
                Officer(
                    id: "9", name: "某某", office: "01",
                    roles: Set(OfficerRole.allCases), scopes: [ReferenceFixture.scope])),
        ]
    }

    @Test("Importing the same rows again leaves all of them unchanged")
    func again() throws {
        let first = try fixture.importRows(everyKind())
        #expect((first.read, first.inserted, first.warned) == (8, 8, 1))
        let second = try fixture.importRows(everyKind())
        #expect((second.read, second.unchanged, second.inserted) == (8, 8, 0))
        #expect(try fixture.store.counts().entities == 1)
        #expect(try fixture.store.counts().localEntities == 1)
    }

    @Test("What was put comes back whole, with its source")
    func whole() throws {
        _ = try fixture.importRows(everyKind())
        let file = try #require(try fixture.store.subject(full().id))
        #expect(file.entity == full())
        #expect(file.records.map(\.amountFen) == [120_000])
        #expect(file.listings.map(\.reason) == ["未年报"])
        #expect(file.provenance?.source == "registry.csv")
        #expect(file.provenance?.line == 2)
        #expect(file.provenance?.isLocal == true)
        #expect(try fixture.store.officers().map(\.roles) == [Set(OfficerRole.allCases)])
        #expect(try fixture.store.offices().map(\.name) == ["某所"])
        #expect(try fixture.store.listings(.abnormal, limit: 9).count == 1)
        #expect(try fixture.store.subject("nobody") == nil)
    }

    @Test("Stored rows override the built-in tables")
    func overriding() throws {
        _ = try fixture.importRows(everyKind())
        let measures = try fixture.store.measures()
        #expect(measures.count == MeasureTable.rows.count)
        #expect(measures.first { $0.id == BuiltInRows.measure.id }?.owner == "某局")
        let rule = try fixture.store.ruleBook().rule(BuiltInRows.rule.id, on: BuiltInRows.rule.from)
        #expect(rule.length == 99)
        let calendar = try fixture.store.calendar()
        #expect(calendar.publishedThrough == 2031)
        #expect(try calendar.isStatutoryHoliday(#require(Day("2031-05-02"))))
    }

    @Test("A name that a file gives anew takes none away, and is had once")
    func renamed() throws {
        _ = try fixture.importRows([.entity(full())])
        var entity = full()
        entity.name = "乙眼镜厂"
        entity.formerNames = []
        #expect(try fixture.importRows([.entity(entity)]).updated == 1)
        for query in ["乙眼镜", "甲眼镜", "钟表"] {
            #expect(try fixture.names(query) == ["乙眼镜厂"])
        }
        for row in [full(), entity] {
            #expect(try fixture.importRows([.entity(row)]).unchanged == 1)
        }
    }

    @Test("A name that the centre changes is found under the new one only")
    func renamedByTheCentre() throws {
        _ = try fixture.receive([.entity(full())], at: 1)
        var entity = full()
        entity.name = "乙眼镜厂"
        entity.formerNames = []
        _ = try fixture.receive([.entity(entity)], at: 2)
        #expect(try fixture.names("乙眼镜") == ["乙眼镜厂"])
        #expect(try fixture.names("甲眼镜").isEmpty)
        #expect(try fixture.names("钟表").isEmpty)
    }

    @Test("A local row never overwrites the centre's, and the centre's replaces a local one")
    func precedence() throws {
        var local = full()
        local.address = "本地"
        _ = try fixture.importRows([.entity(local)])
        let received = try fixture.receive([.entity(full())], at: 5)
        #expect(received.updated == 1)
        #expect(try fixture.store.subject(full().id)?.entity.address == "某路1号")
        let imported = try fixture.importRows([.entity(local)])
        #expect(imported.unchanged == 1)
        #expect(try fixture.store.subject(full().id)?.entity.address == "某路1号")
        #expect(try fixture.store.counts().localEntities == 0)
        #expect(try fixture.store.version(.entity, key: full().id.text) == 5)
    }

    @Test("A row that the centre replaces keeps its older version")
    func versions() throws {
        for row in everyKind() { _ = try fixture.receive([row], at: 3) }
        var record = CreditRecord(
            id: "r1", entity: full().id, kind: .penalty, day: nil, title: "已改", source: "某局")
        record.standing = .repaired
        #expect(try fixture.receive([.record(record)], at: 8).updated == 1)
        let versions = try fixture.store.versions(.record, key: "r1")
        #expect(versions.map(\.position) == [3])
        #expect(versions.map(\.row) == [everyKind()[1]])
        #expect(try fixture.store.version(.record, key: "r1") == 8)
        #expect(try fixture.store.subject(full().id)?.records.map(\.title) == ["已改"])
    }

    @Test("A row that leaves is not found and its version is kept; an erased one leaves nothing")
    func leaveAndErase() throws {
        let other = Entity("丙眼镜厂", code: "X1")
        _ = try fixture.receive([.entity(full()), .entity(other)], at: 1)
        let scope = ReferenceFixture.scope
        let key = full().id.text
        try fixture.store.leave(.entity, key: key, scope: scope, at: ReferenceFixture.noon)
        #expect(try fixture.names("眼镜") == ["丙眼镜厂"])
        #expect(try fixture.names("91330381MA29AB791M").isEmpty)
        #expect(try fixture.store.subject(full().id) == nil)
        #expect(try fixture.store.versions(.entity, key: key).map(\.row) == [.entity(full())])
        try fixture.store.erase(.entity, key: key, scope: scope)
        #expect(try fixture.store.versions(.entity, key: key).isEmpty)
        try fixture.store.erase(.entity, key: other.id.text, scope: scope)
        #expect(try fixture.names("眼镜").isEmpty)
        #expect(try fixture.store.counts().entities == 0)
    }

    @Test("A part of a scope's log is taken over once, however often it comes")
    func log() throws {
        let gone = Entity("丁商行", code: "X2")
        let changes = [
            ReferenceChange(position: 1, action: .put(.entity(full()))),
            ReferenceChange(position: 3, action: .put(.entity(gone))),
            ReferenceChange(position: 4, action: .leave(.entity, key: gone.id.text)),
            ReferenceChange(position: 6, action: .erase(.record, key: "none")),
        ]
        let cursor = ReferenceCursor(epoch: 1, position: 6)
        for _ in 0..<2 {
            _ = try fixture.store.apply(
                changes, scope: ReferenceFixture.scope, cursor: cursor, at: ReferenceFixture.noon)
            #expect(try fixture.store.counts().entities == 1)
            #expect(try fixture.store.cursor(of: ReferenceFixture.scope) == cursor)
        }
        #expect(try fixture.store.cursor(of: "000000") == nil)
    }

    @Test("Folds of matters are kept with how far the journal was folded")
    func summaries() throws {
        let day = ReferenceFixture.today
        func summary(_ number: UInt64, ended: Day?) -> MatterSummary {
            var summary = MatterSummary(
                id: MatterID(high: number, low: 1), scope: ReferenceFixture.scope,
                kind: .complaint, number: "TS-2026-\(number)", received: day)
            summary.entity = full().id
            summary.state = ended == nil ? .received : .closed
            summary.ended = ended
            if ended == nil {
                summary.clock = RunningClock(
                    rule: "K1", from: day, due: day, workTo: day.adding(days: -Int(number)),
                    provisional: false, extended: false, mark: .confirmed)
            }
            return summary
        }
        let all = [
            summary(1, ended: nil), summary(2, ended: nil), summary(3, ended: day),
            summary(4, ended: day.adding(days: -40)),
        ]
        try fixture.store.putSummaries(all, through: 17)
        try fixture.store.putSummaries([all[0]])
        #expect(try fixture.store.projectedThrough == 17)
        let since = day.adding(days: -7)
        #expect(
            try fixture.store.summaries(endedSince: since, limit: 9) == [all[1], all[0], all[2]])
        #expect(try fixture.store.summaries(endedSince: since, limit: 1) == [all[1]])
        #expect(try fixture.store.summary(all[3].id) == all[3])
        #expect(try fixture.store.summaries(number: "TS-2026-2") == [all[1]])
        #expect(try fixture.store.summaries(of: full().id).count == 4)
        try fixture.store.clearProjection()
        #expect(try fixture.store.projectedThrough == 0)
        #expect(try fixture.store.summaries(endedSince: since, limit: 9).isEmpty)
    }
}

/// Built-in rows that a test overrides.
private enum BuiltInRows {
    static var measure: Measure {
        var measure = MeasureTable.rows[4]
        measure.owner = "某局"
        return measure
    }

    static var rule: DeadlineRule { RuleBook.builtIn.rows[0] }
}
