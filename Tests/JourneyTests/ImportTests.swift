import FoundationEssentials
import Support
import Testing

/// Files into a workspace and found again, on the program itself.
@Suite(.serialized, .ifProgramsAreThere, .drivesPrograms)
struct ImportTests {
    private let home: TestHome
    private let workspace: TestWorkspace

    init() throws {
        home = try TestHome()
        workspace = try .alone(home)
    }

    /// What `import --json` says.
    struct Answer: Decodable {
        let kind: String
        let read: Int
        let inserted: Int
        let updated: Int
        let unchanged: Int
        let warned: Int
        let rejected: Int
        let rejects_file: String?
        let seconds: Double

        /// Whether every row went somewhere.
        var isComplete: Bool { read == inserted + updated + unchanged + rejected }
    }

    /// What `search --json` says.
    struct Found: Decodable {
        let query: String
        let count: Int
        let results: [Hit]

        struct Hit: Decodable {
            let code: String?
            let name: String?
            let matched_by: String?
        }
    }

    private func importFile(_ words: String...) throws -> Answer {
        try workspace.succeed(["import", "--json"] + words, timeoutSeconds: 120).json()
    }

    @Test(
        .enabled(
            if: SharedFolder.has("companies-public.csv"),
            "../shared/data/companies-public.csv is not on this machine"))
    func `the public companies are imported whole and found in four ways`() throws {
        let file = SharedFolder.path("companies-public.csv")
        let first = try importFile(file)
        #expect(first.kind == "entities")
        #expect(first.read == 9296)
        #expect(first.rejected == 0)
        #expect(first.isComplete)
        #expect(first.rejects_file == nil)
        let again = try importFile(file)
        #expect(again.read == 9296)
        #expect(again.unchanged == 9296)
        for query in ["眼镜", "hyyj", "huayue", "91330381MA29AB791M"] {
            let found: Found = try workspace.succeed(["search", query, "--json"]).json()
            #expect(
                found.results.contains { $0.name == "瑞安市华阅眼镜制造有限公司" },
                "\(query) finds \(found.results.compactMap(\.name))")
            #expect(found.query == query)
            #expect(found.count >= found.results.count)
        }
    }

    @Test func `what cannot be read goes to a rejects file with its line and reason`() throws {
        let file = try home.directory.write(
            """
            name,code,reg_date
            示例甲店,91990101MA9NQG00XK,2018-01-01
            ,,
            "示例乙店,91990123MA5F5F0089,2018-01-01
            示例丙店,91990103MA88GY404N,2018-02-30
            "示例"丁"店",92990121MADXCJ008T,2019-01-01,太多,列
            \u{0}\u{1}
            """, to: "broken.csv")
        let answer = try importFile(file, "--kind", "entities")
        #expect(answer.isComplete)
        #expect(answer.inserted > 0)
        #expect(answer.rejected > 0)
        let rejects = try String(
            contentsOfFile: try #require(answer.rejects_file), encoding: .utf8)
        #expect(rejects.split(whereSeparator: \.isNewline).count == answer.rejected + 1)
        let found: Found = try workspace.succeed(["search", "示例甲店", "--json"]).json()
        #expect(found.results.map(\.code) == ["91990101MA9NQG00XK"])
        #expect(try workspace.verify().ok)
    }

    @Test func `a file of one endless line is one reject and takes little memory`() throws {
        let file = home.file("endless.csv")
        try EndlessLine.write(bytes: 64 << 20, to: file)
        let finished = try workspace.run(
            ["import", file, "--kind", "entities", "--json"], timeoutSeconds: 120)
        #expect(finished.peakBytes > 0)
        #expect(finished.peakBytes <= 200 << 20, "\(finished.peakBytes >> 20) MiB")
        let answer: Answer = try finished.json()
        #expect(answer.read == 1)
        #expect(answer.rejected == 1)
    }

    @Test func `a file that is not there or no table is a clear message`() throws {
        let missing = try workspace.run(["import", home.file("nowhere.csv")])
        #expect(missing.status == 1)
        #expect(missing.errors.contains("nowhere.csv"))
        let prose = try home.directory.write("此处没有表格\n", to: "prose.csv")
        let finished = try workspace.run(["import", prose])
        #expect(finished.status == 1)
        #expect(!finished.errors.isEmpty)
        #expect(try workspace.verify().ok)
    }

    @Test func `GB18030 and UTF-8 of the sample are the same entities`() throws {
        let folder = Program.packageRoot + "/SampleData/import/"
        let first = try importFile(folder + "entities.csv")
        #expect(first.read > 0)
        #expect(first.rejected == 0)
        let again = try importFile(folder + "entities-gb18030.csv")
        #expect(again.rejected == 0)
        #expect(again.isComplete)
        let complaints = try importFile(folder + "complaints.csv")
        #expect(complaints.kind == "complaints")
        #expect(complaints.inserted == complaints.read)
        #expect(try workspace.queue().count == complaints.inserted)
        let repeated = try importFile(folder + "complaints.csv")
        #expect(repeated.unchanged == complaints.read)
    }
}

/// A file that is one line of any length.
enum EndlessLine {
    static func write(bytes: Int, to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw ProgramFault.notStarted(path, errno: 0)
        }
        // A hole reads as NULs and takes no room; one byte at the end gives the file its length.
        let file = try SparseFile(path)
        try file.put(Array("\"".utf8), at: 0)
        try file.put(Array("x".utf8), at: bytes - 1)
    }
}
