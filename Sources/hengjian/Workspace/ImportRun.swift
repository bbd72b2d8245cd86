import Enforcement
import FoundationEssentials
import Glibc
import Intake
import LocalStore
import ReferenceStore
import Workstation

/// One file on its way into a workspace.
struct ImportRun {
    let workspace: Workspace
    let file: KeptFile
    let source: String
    let kind: IntakeKind?
    let mapping: MappingOverride
    let language: Language
    /// A file that is read again, because `ref.db` was lost, opens no matter twice: the journal
    /// has them.
    var opensMatters = true

    /// Rows of one transaction: large enough for speed, small enough to stop soon.
    private static let batchRows = 10_000

    /// Reads the file to its end. What can't be read goes into the rejects file; everything else
    /// is in the stores.
    func perform() throws -> ImportResult {
        let clock = Stopwatch()
        let now = workspace.clock.now()
        var reader = try IntakeReader(
            source: try ByteSource(path: file.path), kind: kind, mapping: mapping,
            today: now.day)
        if let kind = reader.kind, [.regions, .industries].contains(kind) {
            throw CommandProblem.kindNotKept(kind.rawValue)
        }
        let origin = ReferenceOrigin.file(
            try workspace.reference.beginImport(
                Provenance(
                    source: source, fileHash: file.hash, line: nil, importedAt: now,
                    isLocal: true)))
        var rejects = RejectsFile(path: rejectsPath(now))
        var counts = ImportCounts()
        var progress = ProgressLine(language: language)
        while let items = try reader.nextBatch(max: Self.batchRows) {
            counts = counts + (try take(items, origin, &rejects))
            progress.show(
                ImportProgress(
                    rows: counts.read, elapsedSeconds: clock.seconds,
                    bytesRead: reader.progress.bytesRead,
                    totalBytes: reader.progress.totalBytes))
        }
        try rejects.close()
        if counts.inserted + counts.updated > Self.batchRows {
            try workspace.reference.optimizeIndex()
        }
        progress.end()
        try file.remember(
            KeptFile.Note(
                source: source, kind: reader.kind ?? kind, columns: mapping.columns,
                importedAt: now))
        return ImportResult(
            kind: reader.kind?.rawValue ?? kind?.rawValue ?? "", counts: counts,
            rejectsFile: rejects.count > 0 ? rejects.path : nil, seconds: clock.seconds)
    }

    private func take(
        _ items: [IntakeItem], _ origin: ReferenceOrigin, _ rejects: inout RejectsFile
    ) throws -> ImportCounts {
        var rows: [ReferenceRow] = []
        var lines: [Int] = []
        var openings: [PlannedAct] = []
        var counts = ImportCounts()
        counts.read = items.count
        for item in items {
            switch item {
            case .reject(let reject):
                try rejects.append(reject)
                counts.rejected += 1
            case .row(let row):
                switch row.content {
                case .reference(let reference):
                    rows.append(reference)
                    lines.append(row.line)
                case .matter(_, let fields):
                    if !row.warnings.isEmpty { counts.warned += 1 }
                    openings.append(
                        PlannedAct(
                            kind: .open, scope: workspace.homeScope, target: .new,
                            fields: fields))
                case .region, .industry:
                    preconditionFailure("tables that are built in are not imported")
                }
            }
        }
        // Reference rows first: a matter names its entity.
        var stored = try workspace.reference.put(
            rows, lines: lines, scope: workspace.homeScope, origin: origin)
        stored.read = 0
        counts = counts + stored
        let opened = opensMatters ? try workspace.openMissing(openings) : 0
        counts.inserted += opened
        counts.unchanged += openings.count - opened
        return counts
    }

    private func rejectsPath(_ now: Instant) -> String {
        let stamp = String(now.iso.map { $0 == ":" ? "-" : $0 })
        return "\(workspace.directory.rejects)/\(stamp)-\(file.hash.prefix(8)).csv"
    }
}

/// The progress of something long, on one line of a terminal; silent elsewhere.
struct ProgressLine {
    let language: Language
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var last = Stopwatch()
    private var isShown = false

    init(language: Language) {
        self.language = language
    }

    /// Shows where it stands, a few times a second.
    mutating func show(_ progress: ImportProgress) {
        guard isTerminal, last.milliseconds > 200 else { return }
        last = Stopwatch()
        isShown = true
        Output.standard.message(Array("\r\u{1B}[K\(progress.line(language))".utf8))
    }

    /// Leaves the line empty.
    mutating func end() {
        if isShown { Output.standard.message(Array("\r\u{1B}[K".utf8)) }
        isShown = false
    }
}
