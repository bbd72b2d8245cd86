package import Enforcement
import FoundationEssentials
package import Intake
import Journal

/// The whole of SampleData: reference rows, a scripted history that was checked act by act, a
/// description, and files to import. The same numbers give the same bytes.
package struct SampleSet {
    package let entities: [Entity]
    package let records: [CreditRecord]
    package let listings: [Listing]
    package let history: SampleHistory
    package let description: SampleDescription
    /// The bytes of every file, by its path in the folder, in the order of paths.
    package let files: [(path: String, bytes: [UInt8])]

    /// How many entities SampleData has.
    package static let entitiesDefault = 2000
    /// The fewest with which every kind of everything is there.
    package static let entitiesMin = 150

    /// - Throws: `GenerateError.script` where an act of the script could not be done.
    package init(entities count: Int, seed: UInt64) throws {
        entities = SampleEntities(count: count, seed: seed).rows
        let credit = SampleRecords(entities: entities, seed: seed)
        (records, listings) = (credit.records, credit.listings)
        let script = Script(entities: entities, records: records, listings: listings, seed: seed)
        history = SampleHistory(acts: script.acts)
        try Self.check(history)
        description = Self.description(script, entities, credit, seed: seed)
        files = try Self.files(entities, credit, history, description)
    }

    private static func check(_ history: SampleHistory) throws {
        var replay = SampleReplay(officers: SampleBureau.officers, scope: SampleBureau.scope)
        for act in history.acts {
            do { try replay.take(act) } catch let fault as SampleFault {
                throw GenerateError.script(label: act.label, fault)
            }
        }
    }

    private static func description(
        _ script: Script, _ entities: [Entity], _ credit: SampleRecords, seed: UInt64
    ) -> SampleDescription {
        SampleDescription(
            day: SampleBureau.day, now: SampleBureau.now.iso, scope: SampleBureau.scope,
            bureau: SampleBureau.name, seed: seed,
            regions: Dictionary(
                uniqueKeysWithValues: [(SampleBureau.scope.text, SampleBureau.city + "市")]
                    + SampleBureau.counties.map { ($0.code, $0.name) }),
            officer: SampleBureau.demoOfficer, colleague: SampleBureau.colleague,
            head: SampleBureau.head, tourEntity: entities[0].id, tourMatter: script.tourMatter,
            rows: [
                "entity": entities.count, "record": credit.records.count,
                "listing": credit.listings.count, "office": SampleBureau.offices.count,
                "officer": SampleBureau.officers.count,
            ],
            acts: script.acts.count,
            matters: Dictionary(
                uniqueKeysWithValues: script.counts.map { ($0.key.rawValue, $0.value) }))
    }

    private static func files(
        _ entities: [Entity], _ credit: SampleRecords, _ history: SampleHistory,
        _ description: SampleDescription
    ) throws -> [(path: String, bytes: [UInt8])] {
        let register = ImportFiles.entities(seed: description.seed)
        let people =
            SampleBureau.offices.map(ReferenceRow.office)
            + SampleBureau.officers.map(ReferenceRow.officer)
        return [
            ("acts.jsonl", try history.lines()),
            ("entities.jsonl", try lines(entities.map(ReferenceRow.entity))),
            (
                "import/complaints.csv",
                Array(ImportFiles.complaints(seed: description.seed, about: entities).utf8)
            ),
            ("import/entities-gb18030.csv", try ImportFiles.gb18030(register)),
            ("import/entities.csv", [0xEF, 0xBB, 0xBF] + Array(register.utf8)),
            ("listings.jsonl", try lines(credit.listings.map(ReferenceRow.listing))),
            ("people.jsonl", try lines(people)),
            ("records.jsonl", try lines(credit.records.map(ReferenceRow.record))),
            ("sample.json", try description.json()),
        ]
    }

    /// The rows as JSON lines, keys sorted.
    private static func lines(_ rows: [ReferenceRow]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes: [UInt8] = []
        for row in rows {
            bytes += try encoder.encode(row)
            bytes.append(0x0A)
        }
        return bytes
    }
}
