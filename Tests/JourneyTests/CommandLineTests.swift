import FoundationEssentials
import Support
import Testing

/// The command line as `cli.md` promises it, on the programs themselves.
@Suite(.serialized, .ifProgramsAreThere, .drivesPrograms)
struct CommandLineTests {
    private let home: TestHome

    init() throws {
        home = try TestHome()
    }

    private func hengjian(
        _ words: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> Finished {
        try Program.hengjian.run(words, in: home, input: input, environment: environment)
    }

    // MARK: Without a workspace

    private struct CodeAnswer: Decodable {
        let input: String
        let kind: String
        let valid: Bool
        let reason: String?
    }

    @Test(
        .enabled(
            if: SharedFolder.has("idcode-vectors-public.csv"),
            "../shared/data/idcode-vectors-public.csv is not on this machine"))
    func `code agrees with every public vector`() throws {
        let rows = try CSVText.rows(of: SharedFolder.path("idcode-vectors-public.csv"))
        let input = rows.map { $0[0] }.joined(separator: "\n") + "\n"
        let answers = try hengjian("code", "--batch", "-", "--json", input: input)
            .jsonLines(CodeAnswer.self)
        #expect(rows.count > 100)
        #expect(answers.count == rows.count)
        for (row, answer) in zip(rows, answers) {
            #expect(answer.input == row[0])
            #expect(
                answer.valid == (row[2] == "valid"),
                "\(row[0]): \(row[2]) expected, \(answer.reason ?? "valid") said")
        }
    }

    private struct DueAnswer: Decodable {
        let rule: String
        let from: String
        let due: String
        let unit: String
        let straddles: Bool
        let work_to: String
    }

    @Test(arguments: [
        ("K1", "2026-09-24", "2026-10-12"), ("K2", "2026-04-10", "2026-06-16"),
        ("K2", "2026-04-20", "2026-06-22"),
    ])
    func `due counts through the calendar`(rule: String, from: String, due: String) throws {
        let plain = try hengjian("due", rule, "--from", from)
        #expect(plain.status == 0)
        #expect(plain.output.hasPrefix(due))
        let answer: DueAnswer = try hengjian("due", rule, "--from", from, "--json").json()
        #expect(answer.due == due)
        #expect(answer.from == from)
    }

    @Test func `due goes by the rule of the receipt day and shows both`() throws {
        let answer: DueAnswer = try hengjian(
            "due", "K2", "--from", "2026-04-20", "--received", "2026-04-14", "--json"
        ).json()
        #expect(answer.due == "2026-06-25")
        #expect(answer.straddles)
        #expect(answer.work_to == "2026-06-22")
    }

    @Test func `a rule that does not exist or hold is refused with the reason`() throws {
        let unknown = try hengjian("due", "K99", "--from", "2026-04-20")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("K99"))
        let bare = try hengjian("due", "K6.1", "--from", "2026-05-20")
        #expect(bare.status == 1)
        #expect(!bare.errors.isEmpty)
    }

    @Test(arguments: [
        ["--colour"], ["search", "--limits", "3", "x"], ["due", "K1"], ["code"],
        ["due", "K1", "--from", "yesterday"], ["search", "--limit", "0", "x"], ["nonsense"],
        ["init"], ["act", "note", "--set", "text"],
    ])
    func `what is used wrongly ends with status 2`(words: [String]) throws {
        _ = try TestWorkspace.alone(home, name: "data/hengjian")
        let finished = try Program.hengjian.run(words, in: home)
        #expect(finished.status == 2, "\(words): \(finished.errors)")
        #expect(finished.output.isEmpty)
        #expect(!finished.errors.isEmpty)
    }

    @Test(arguments: [
        ["code", "91330381MA29AB791M"], ["due", "K1", "--from", "2026-09-24"], ["rules"],
        ["measures"], ["keys"], ["fields"], ["acts"], ["themes"], ["themes", "check"],
        ["config", "check"], ["doctor"], ["--help"], ["--version"],
    ])
    func `what needs no workspace works without one`(words: [String]) throws {
        let finished = try Program.hengjian.run(words, in: home)
        #expect(finished.status == 0, "\(words): \(finished.errors)")
        #expect(!finished.output.isEmpty)
        #expect(finished.errors.isEmpty)
    }

    @Test func `without a workspace and a terminal the three ways in are named`() throws {
        for words in [[], ["queue"], ["search", "x"]] {
            let finished = try Program.hengjian.run(words, in: home)
            #expect(finished.status == 2)
            for way in ["hengjian demo", "hengjian init --local", "hengjian enrol"] {
                #expect(finished.errors.contains(way))
            }
        }
    }

    // MARK: In a workspace

    @Test func `an act that is not allowed is refused with its reason`() throws {
        let workspace = try TestWorkspace.alone(home)
        let opened = try workspace.act("matter.open", on: nil, "kind=complaint", "party=示例店")
        for (words, reason) in [
            (["act", "refuse", "--on", opened.matter], "ground"),
            (["act", "mediate", "--on", opened.matter], "待受理"),
            (["act", "fly", "--on", opened.matter], "fly"),
            (["act", "note", "--on", "TS-0", "--set", "text=x"], "TS-0"),
            (["act", "note", "--on", opened.matter, "--set", "colour=x"], "colour"),
        ] {
            let finished = try workspace.run(words)
            #expect(finished.status == 1, "\(words)")
            #expect(finished.errors.contains(reason), "\(words): \(finished.errors)")
            #expect(finished.output.isEmpty)
        }
        #expect(try workspace.journal().map(\.act) == [opened.act])
    }

    @Test func `the clock is set in a workspace without a centre`() throws {
        let workspace = try TestWorkspace.alone(home)
        let clock = ["HENGJIAN_NOW": "2026-09-24T01:00:00Z"]
        let opened = try workspace.run(
            ["act", "matter.open", "--set", "kind=complaint", "--set", "party=示例店", "--json"],
            environment: clock)
        #expect(opened.status == 0, "\(opened.errors)")
        let rows: [MatterRow] = try workspace.run(["queue", "--json"], environment: clock).json()
        #expect(rows.map(\.workTo) == ["2026-10-12"])
        let bad = try workspace.run(["queue"], environment: ["HENGJIAN_NOW": "soon"])
        #expect(bad.status == 2)
    }

    @Test func `a batch answers every act on a line of its own`() throws {
        let workspace = try TestWorkspace.alone(home)
        let lines = (1...20).map { number in
            #"{"kind":"matter.open","set":{"kind":"complaint","party":"示例 \#(number)"}}"#
        }
        let answers = try workspace.succeed(
            ["act", "--batch", "-"], input: lines.joined(separator: "\n")
        ).jsonLines(ActAnswer.self)
        #expect(answers.count == 20)
        #expect(answers.allSatisfy { $0.state == "pending" })
        #expect(try workspace.journal().map(\.act) == answers.map(\.act))
        #expect(try workspace.verify() == VerifyAnswer(ok: true, acts: 20, problems: []))
    }
}

/// The fields of a small CSV file.
enum CSVText {
    /// The rows below the header; quotes around a field are dropped.
    static func rows(of path: String) throws -> [[String]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            var fields = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }
}
