import CentralStore
import Enforcement
import Intake

/// Brings one file into a scope's log: reference rows as rows, matters as acts of the centre.
struct ImportRun {
    let store: RecordStore
    let scope: Scope
    let clock: ServerClock
    let rejectsDirectory: String
    private var counts = ImportCounts()
    private var author: CentreAuthor?

    init(store: RecordStore, scope: Scope, clock: ServerClock, rejectsDirectory: String) {
        self.store = store
        self.scope = scope
        self.clock = clock
        self.rejectsDirectory = rejectsDirectory
    }

    /// Reads the file to its end.
    mutating func file(_ path: String, kind: IntakeKind?) async throws -> ImportReport {
        let started = ContinuousClock.now
        var reader = try IntakeReader(
            source: try ByteSource(path: path), kind: kind, today: clock.now.day)
        if let kind = reader.kind, kind == .regions || kind == .industries {
            throw CommandError.kindIsBuiltIn(kind)
        }
        let name = path.split(separator: "/").last ?? "import"
        let stamp = clock.now.millisecondsSince1970
        var rejects = RejectsFile(path: "\(rejectsDirectory)/\(name).\(stamp).rejects.csv")
        while let items = try reader.nextBatch(max: Self.batchItems) {
            try await take(items, &rejects)
        }
        try rejects.close()
        let elapsed = (ContinuousClock.now - started) / .seconds(1)
        return ImportReport(
            kind: reader.kind?.rawValue ?? "", read: counts.read, inserted: counts.inserted,
            updated: counts.updated, unchanged: counts.unchanged, warned: counts.warned,
            rejected: counts.rejected, rejectsFile: rejects.count == 0 ? nil : rejects.path,
            seconds: (elapsed * 1000).rounded() / 1000)
    }

    private mutating func take(
        _ items: [IntakeItem], _ rejects: inout RejectsFile
    ) async throws {
        var rows: [ReferenceRow] = []
        var intakes: [Fields] = []
        for item in items {
            switch item {
            case .reject(let reject):
                counts.read += 1
                counts.rejected += 1
                try rejects.append(reject)
            case .row(let row):
                if !row.warnings.isEmpty { counts.warned += 1 }
                switch row.content {
                case .reference(let row): rows.append(row)
                case .matter(let kind, let fields):
                    intakes.append(
                        fields.merging(["kind": .text(kind.rawValue)]) { given, _ in given })
                case .region, .industry: counts.rejected += 1
                }
            }
        }
        if !rows.isEmpty { counts = counts + (try await store.put(rows, in: scope)) }
        if !intakes.isEmpty { try await open(intakes) }
    }

    private mutating func open(_ intakes: [Fields]) async throws {
        let now = clock.now
        var author: CentreAuthor
        if let made = self.author {
            author = made
        } else {
            author = try await CentreAuthor(of: store, in: scope, at: now)
        }
        counts = counts + (try await author.open(intakes, at: now))
        self.author = author
    }

    private static let batchItems = 2_000
}
