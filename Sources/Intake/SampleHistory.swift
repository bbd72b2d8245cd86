package import Enforcement
import FoundationEssentials

/// One line of a scripted history: an act as somebody did it, before it is signed. It names its
/// matter and other acts by labels, because ids and hashes come with signing.
package struct SampleAct: Hashable, Sendable {
    /// The act's own label, such as `TS-2026-0301.2`.
    package var label: String
    /// The label of its matter; the first act with it opens the matter.
    package var matter: String
    package var kind: ActKind
    package var author: OfficerID
    package var at: Instant
    /// The fields; an act meant is written `@label`.
    package var fields: [String: String]

    package init(
        label: String, matter: String, kind: ActKind, author: OfficerID, at: Instant,
        fields: [String: String]
    ) {
        self.label = label
        self.matter = matter
        self.kind = kind
        self.author = author
        self.at = at
        self.fields = fields
    }

    /// What a signed act is known by.
    package struct Reference: Hashable, Sendable {
        package var id: ActID
        /// The act's hash, hexadecimal.
        package var hash: String

        package init(id: ActID, hash: String) {
            self.id = id
            self.hash = hash
        }
    }

    /// The fields of the draft: `@label` becomes the id of that act, and its hash stands beside it
    /// where the kind of act asks for one.
    ///
    /// - Throws: `SampleHistoryError.unknownLabel` where the act meant has not been done.
    package func fields(
        resolving reference: (String) -> Reference?
    ) throws(SampleHistoryError) -> Fields {
        var resolved = fields.mapValues(FieldValue.text)
        guard let named = fields["act"], named.hasPrefix("@") else { return resolved }
        guard let act = reference(String(named.dropFirst())) else { throw .unknownLabel(named) }
        resolved["act"] = .text(act.id.description)
        let takesHash = ActKindTable.row(kind)?.fields.contains { $0.key == "hash" } ?? false
        if takesHash { resolved["hash"] = .text(act.hash) }
        return resolved
    }
}

/// A scripted history (`SampleData/acts.jsonl`): one act a line, in the order of time. Whoever
/// loads it signs each with a key of its author.
package struct SampleHistory: Sendable {
    package let acts: [SampleAct]

    package init(acts: [SampleAct]) {
        self.acts = acts
    }

    /// Reads JSON lines; empty lines are passed over.
    ///
    /// - Throws: `SampleHistoryError.line` for what is no act.
    package init(lines: [UInt8]) throws(SampleHistoryError) {
        var acts: [SampleAct] = []
        let decoder = JSONDecoder()
        for (index, line) in lines.split(separator: 0x0A).enumerated() {
            do {
                acts.append(try decoder.decode(SampleAct.self, from: Data(line)))
            } catch {
                throw .line(index + 1)
            }
        }
        self.acts = acts
    }

    /// The acts as JSON lines, keys sorted.
    package func lines() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes: [UInt8] = []
        for act in acts {
            bytes += try encoder.encode(act)
            bytes.append(0x0A)
        }
        return bytes
    }
}

/// What is wrong with a scripted history.
package enum SampleHistoryError: Error, Hashable, Sendable {
    case line(Int)
    case unknownLabel(String)
}

/// `SampleData/sample.json`: what the sample is and when it is set.
package struct SampleDescription: Hashable, Sendable, Codable {
    /// 演示日, and the moment of it at which the demo begins (RFC 3339).
    package var day: Day
    package var now: String
    package var scope: Scope
    package var bureau: String
    package var seed: UInt64
    /// Region code to name: no region table has them.
    package var regions: [String: String]
    /// Whose workstation the demo opens, who sits beside, who approves.
    package var officer: OfficerID
    package var colleague: OfficerID
    package var head: OfficerID
    /// The entity that the tour looks at, and its complaint.
    package var tourEntity: EntityID
    package var tourMatter: String
    /// How many there are: of reference rows by table, of acts, of matters by kind.
    package var rows: [String: Int]
    package var acts: Int
    package var matters: [String: Int]

    package init(
        day: Day, now: String, scope: Scope, bureau: String, seed: UInt64,
        regions: [String: String], officer: OfficerID, colleague: OfficerID, head: OfficerID,
        tourEntity: EntityID, tourMatter: String, rows: [String: Int], acts: Int,
        matters: [String: Int]
    ) {
        self.day = day
        self.now = now
        self.scope = scope
        self.bureau = bureau
        self.seed = seed
        self.regions = regions
        self.officer = officer
        self.colleague = colleague
        self.head = head
        self.tourEntity = tourEntity
        self.tourMatter = tourMatter
        self.rows = rows
        self.acts = acts
        self.matters = matters
    }

    /// Reads `sample.json`.
    package init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(SampleDescription.self, from: Data(json))
    }

    /// The bytes of `sample.json`, keys sorted, a line each.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [0x0A]
    }
}

extension SampleAct: Codable {
    private enum Key: String, CodingKey { case label, matter, kind, author, at, fields }

    package init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Key.self)
        guard let at = Instant(iso: try line.decode(String.self, forKey: .at)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .at, in: line, debugDescription: "an instant is written as RFC 3339")
        }
        self.init(
            label: try line.decode(String.self, forKey: .label),
            matter: try line.decode(String.self, forKey: .matter),
            kind: try line.decode(ActKind.self, forKey: .kind),
            author: try line.decode(OfficerID.self, forKey: .author), at: at,
            fields: try line.decode([String: String].self, forKey: .fields))
    }

    package func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        try line.encode(label, forKey: .label)
        try line.encode(matter, forKey: .matter)
        try line.encode(kind, forKey: .kind)
        try line.encode(author, forKey: .author)
        try line.encode(at.iso, forKey: .at)
        try line.encode(fields, forKey: .fields)
    }
}
