import ArgumentParser
import Enforcement
import FoundationEssentials
import Glibc
import ReferenceStore

/// `hengjian search`: entities by name, code, pinyin or initials.
struct SearchCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find entities by name, code, pinyin or initials.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "What to look for.")
    var query: String?

    @Option(help: "How many at most.")
    var limit = 50

    @Option(help: "Read queries from a file, one a line; - is standard input.")
    var batch: String?

    @Flag(name: .customLong("codes-only"), help: "Leave out all but the codes.")
    var codesOnly = false

    @Flag(help: "One JSON document for each query.")
    var json = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit: at least 1") }
    }

    func perform(in workspace: Workspace, _ output: Output) throws {
        guard query != nil || batch != nil else { throw UsageProblem.nothingToDo }
        if let query { try search(query, in: workspace, output) }
        if let batch { try TextLines.each(of: batch) { try search($0, in: workspace, output) } }
    }

    private func search(_ query: String, in workspace: Workspace, _ output: Output) throws {
        let start = Stopwatch()
        let page = try workspace.reference.search(
            query, limit: limit, today: workspace.clock.today())
        let elapsed = start.milliseconds
        if json || batch != nil {
            try output.json(
                SearchDocument(page, elapsedMilliseconds: elapsed, codesOnly: codesOnly))
            return
        }
        let language = language(workspace)
        for hit in page.hits {
            if codesOnly {
                output.line(hit.code ?? "")
                continue
            }
            let flags = hit.flags.map { $0.flag(language) }.joined(separator: " ")
            output.line(
                [
                    hit.code ?? "-", hit.name, hit.status.wording(language),
                    hit.riskClass?.rawValue ?? "", flags, hit.matchedBy.rawValue,
                ].joined(separator: "\t"))
        }
    }
}

/// A page of a search as `search --json` prints it.
private struct SearchDocument: Encodable {
    let query: String
    let count: Int
    let countIsExact: Bool
    let elapsedMilliseconds: Double
    let results: [Result]

    enum CodingKeys: String, CodingKey {
        case query, count, results
        case countIsExact = "count_is_exact"
        case elapsedMilliseconds = "elapsed_ms"
    }

    struct Result: Encodable {
        let code: String?
        var id: String?
        var name: String?
        var status: String?
        var region: String?
        var grade: String?
        var flags: [String]?
        var matchedBy: String?

        enum CodingKeys: String, CodingKey {
            case code, id, name, status, region, grade, flags
            case matchedBy = "matched_by"
        }
    }

    init(_ page: SearchPage, elapsedMilliseconds: Double, codesOnly: Bool) {
        query = page.query
        count = page.count
        countIsExact = page.countIsExact
        self.elapsedMilliseconds = elapsedMilliseconds
        results = page.hits.map { hit in
            var result = Result(code: hit.code)
            if codesOnly { return result }
            result.id = hit.id.text
            result.name = hit.name
            result.status = hit.status.rawValue
            result.region = hit.region
            result.grade = hit.riskClass?.rawValue
            result.flags = hit.flags.map(\.rawValue)
            result.matchedBy = hit.matchedBy.rawValue
            return result
        }
    }
}

/// Monotonic time since it was made.
struct Stopwatch {
    private let start = Stopwatch.nanoseconds()

    var milliseconds: Double { Double(Self.nanoseconds() - start) / 1_000_000 }
    var seconds: Double { milliseconds / 1_000 }

    private static func nanoseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
