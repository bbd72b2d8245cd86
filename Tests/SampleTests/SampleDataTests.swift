import Enforcement
import FoundationEssentials
import Intake
import Journal
import Testing
import hengjian_bench

/// The folder SampleData of this package.
enum SampleFolder {
    static let path =
        #filePath.split(separator: "/").dropLast(3)
        .reduce("") { $0 + "/" + $1 } + "/SampleData"

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
    }

    static func rows(_ name: String) throws -> [ReferenceRow] {
        let decoder = JSONDecoder()
        return try bytes(name).split(separator: 0x0A).map {
            try decoder.decode(ReferenceRow.self, from: Data($0))
        }
    }
}

/// The committed sample holds what it promises.
@Suite struct SampleDataTests {
    private let entities: [Entity]
    private let records: [CreditRecord]
    private let listings: [Listing]

    /// Read once for all tests; none of them changes it.
    private static let read = Result {
        let rows = try ["entities.jsonl", "records.jsonl", "listings.jsonl"]
            .flatMap { try SampleFolder.rows($0) }
        return (
            entities: rows.compactMap { row -> Entity? in
                if case .entity(let entity) = row { entity } else { nil }
            },
            records: rows.compactMap { row -> CreditRecord? in
                if case .record(let record) = row { record } else { nil }
            },
            listings: rows.compactMap { row -> Listing? in
                if case .listing(let listing) = row { listing } else { nil }
            }
        )
    }

    init() throws {
        (entities, records, listings) = try Self.read.get()
    }

    @Test("2,000 entities with 12,000 records, each with its own identity")
    func counts() {
        #expect(entities.count == 2000)
        #expect(records.count == 12_000)
        #expect(Set(entities.map(\.id)).count == entities.count)
        #expect(Set(records.map(\.id)).count == records.count)
        #expect(Set(listings.map(\.id)).count == listings.count)
    }

    @Test("every kind of record, list, status and risk class")
    func kinds() {
        #expect(Set(records.map(\.kind)) == Set(CreditRecordKind.allCases))
        #expect(Set(records.map(\.standing)) == Set(RecordStanding.allCases))
        #expect(Set(entities.map(\.status)) == Set(EntityStatus.allCases))
        #expect(Set(entities.compactMap(\.riskClass)) == Set(RiskClass.allCases))
        for list in ListKind.allCases {
            let rows = listings.filter { $0.list == list }
            #expect(rows.contains { $0.stands(on: SampleBureau.day) }, "\(list)")
            #expect(rows.contains { !$0.stands(on: SampleBureau.day) }, "\(list)")
        }
    }

    @Test("records and listings are about entities that are there, on days that were")
    func references() {
        let ids = Set(entities.map(\.id))
        #expect(records.allSatisfy { ids.contains($0.entity) })
        #expect(listings.allSatisfy { ids.contains($0.entity) })
        #expect(records.allSatisfy { $0.day.map { $0 <= SampleBureau.day } ?? true })
        #expect(listings.allSatisfy { $0.left.map { $0 <= SampleBureau.day } ?? true })
    }

    @Test("codes are as valid as they say, and nearly all are")
    func codes() {
        for identifier in entities.flatMap(\.identifiers) {
            #expect(IdentifierVerdict.judge(identifier.value).valid == identifier.valid)
        }
        let codes = entities.compactMap(\.identifiers.first)
        #expect(codes.count { $0.valid && $0.kind == .uscc18 } >= 1980)
        #expect(codes.contains { !$0.valid })
        for category: Character in ["1", "2", "3"] {
            #expect(codes.contains { CreditCode($0.value)?.category == category })
        }
    }

    @Test("no region of the sample is a real one, by code or by name")
    func regions() throws {
        let description = try SampleDescription(json: SampleFolder.bytes("sample.json"))
        let names = Set(RegionTable.decoded.map(\.name))
        for (code, name) in description.regions {
            #expect(RegionTable.builtIn.region(code) == nil)
            #expect(!names.contains(name))
        }
        #expect(entities.allSatisfy { $0.region.map { description.regions[$0] != nil } ?? true })
    }

    @Test("industries are of GB/T 4754-2017")
    func industries() {
        for code in Set(entities.compactMap(\.industry)) {
            #expect(IndustryTable.builtIn.name(of: code) != nil, "\(code)")
        }
    }

    @Test("the oddities of real registers are there")
    func oddities() {
        let byCode = Dictionary(grouping: entities.filter { $0.code != nil }) { $0.code ?? "" }
        #expect(byCode.values.contains { Set($0.map(\.name)).count > 1 })
        #expect(entities.contains { $0.code == nil })
        #expect(entities.contains { $0.warnings.contains("code:check_digit") })
        #expect(entities.contains { $0.established == nil })
        #expect(records.contains { $0.day == nil })
        #expect(entities.contains { $0.formerNames.count > 1 })
        #expect(entities.contains { $0.name.contains("（") })
        #expect(entities.contains { $0.name.contains("(") })
        #expect(entities.contains { $0.name.utf8.contains { (0x41...0x5A).contains($0) } })
        #expect(entities.contains { $0.name.unicodeScalars.count > 45 })
        #expect(entities.contains { $0.other["平台"] != nil })
        #expect(entities.contains { $0.identifiers.count > 1 })
    }

    @Test("officers with every role, in a dozen offices or more")
    func people() throws {
        let rows = try SampleFolder.rows("people.jsonl")
        let officers: [Officer] = rows.compactMap {
            if case .officer(let officer) = $0 { officer } else { nil }
        }
        let offices: [Office] = rows.compactMap {
            if case .office(let office) = $0 { office } else { nil }
        }
        #expect(
            officers.reduce(into: Set()) { $0.formUnion($1.roles) } == Set(OfficerRole.allCases))
        #expect(offices.count >= 12)
        #expect(Set(officers.map(\.office)).isSubset(of: Set(offices.map(\.id))))
        #expect(officers == SampleBureau.officers)
    }

    @Test("the files to import are there, one of them in GB 18030")
    func files() throws {
        let utf8 = try SampleFolder.bytes("import/entities.csv")
        let gb = try SampleFolder.bytes("import/entities-gb18030.csv")
        #expect(utf8.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(gb.starts(with: [0xC6, 0xF3, 0xD2, 0xB5, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C]))
        #expect(utf8.count { $0 == 0x0A } == 61)
        #expect(gb.count { $0 == 0x0A } == 61)
        #expect(try SampleFolder.bytes("import/complaints.csv").count { $0 == 0x0A } == 21)
    }

    @Test("the folder is what the generator writes, byte for byte, and no larger than 6 MiB")
    func committed() throws {
        let set = try SampleSet(entities: SampleSet.entitiesDefault, seed: 51)
        for file in set.files {
            let committed = try SampleFolder.bytes(file.path)
            #expect(committed == file.bytes, "\(file.path)")
        }
        #expect(set.files.reduce(0) { $0 + $1.bytes.count } <= 6 << 20)
    }

    @Test("a small set of another seed has everything too, and other bytes")
    func otherSeed() throws {
        let set = try SampleSet(entities: SampleSet.entitiesMin, seed: 7)
        #expect(set.entities.count == SampleSet.entitiesMin)
        #expect(Set(set.records.map(\.kind)) == Set(CreditRecordKind.allCases))
        #expect(Set(set.listings.map(\.list)) == Set(ListKind.allCases))
        #expect(set.description.matters.count == MatterKind.allCases.count)
        #expect(try set.history.lines() != SampleFolder.bytes("acts.jsonl"))
    }
}
