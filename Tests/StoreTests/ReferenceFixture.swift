import ChineseText
import Enforcement
import FoundationEssentials
import ReferenceStore
import Support

/// A reference store of its own for one test, and rows to fill it with.
struct ReferenceFixture {
    static let noon = Instant(millisecondsSince1970: 1_790_000_000_000)
    static let today = noon.day
    static let scope: Scope = "990100"

    let directory: TemporaryDirectory
    let store: ReferenceStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try ReferenceStore.open(path: directory.file("ref.db"))
    }

    /// An import of a file.
    func file(_ name: String = "registry.csv") throws -> ImportID {
        try store.beginImport(
            Provenance(
                source: name, fileHash: "00ff", line: nil, importedAt: Self.noon, isLocal: true))
    }

    /// Puts rows as an import does.
    func importRows(_ rows: [ReferenceRow]) throws -> ImportCounts {
        try store.put(
            rows, lines: rows.indices.map { $0 + 2 }, scope: Self.scope, origin: .file(file()))
    }

    /// Puts rows as the centre does.
    func receive(_ rows: [ReferenceRow], at position: Int64) throws -> ImportCounts {
        try store.put(
            rows, scope: Self.scope, origin: .centre(position: position, at: Self.noon))
    }

    /// The names a search finds, best first.
    func names(_ query: String, limit: Int = 50) throws -> [String] {
        try store.search(query, limit: limit, today: Self.today).hits.map(\.name)
    }
}

extension Entity {
    /// An entity as an import makes it from a name and a code.
    init(_ name: String, code: String, status: EntityStatus = .active, former: [String] = []) {
        let verdict = IdentifierVerdict.judge(code)
        self.init(
            id: EntityID(code: verdict, foldedName: Folding.fold(name)), name: name)
        if !verdict.normalised.isEmpty {
            identifiers = [
                EntityIdentifier(
                    kind: verdict.kind, value: verdict.normalised, valid: verdict.valid)
            ]
        }
        self.status = status
        formerNames = former
    }
}

/// Names and codes of real registered enterprises, from the test data beside this repository.
enum RealRegistry {
    static let path: String =
        URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data/companies-public.csv").path()

    static let isPresent = FileManager.default.fileExists(atPath: path)

    /// The first two columns of every row that begins a record.
    static func rows() throws -> [(name: String, code: String)] {
        try String(contentsOfFile: path, encoding: .utf8)
            .split(whereSeparator: \.isNewline).dropFirst()
            .compactMap { line in
                let fields = line.split(
                    separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
                guard fields.count == 3, fields[1].utf8.count == 18 else { return nil }
                return (String(fields[0]), String(fields[1]))
            }
    }
}

/// SplitMix64: the same numbers on every run, so a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
