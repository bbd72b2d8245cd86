import FoundationEssentials
import Glibc
import Support
import Testing

extension BureauJourneys {
    /// The line between a workspace and its centre, and the process that holds a workspace.
    @Suite(.serialized) struct TheLine {
        private let bureau: Bureau
        private let mine: TestWorkspace

        init() throws {
            bureau = try .ofSample()
            mine = bureau.workspace(of: "H001")
        }

        @Test func `the clock can't be set in an enrolled workspace`() throws {
            for words in [["queue"], ["act", "matter.open", "--set", "kind=complaint"], ["sync"]] {
                let finished = try mine.run(
                    words, environment: ["HENGJIAN_NOW": "2026-07-21T00:30:00Z"])
                #expect(finished.status != 0)
                #expect(finished.errors.contains("HENGJIAN_NOW"))
            }
        }

        @Test func `offline is a state: acts are done and wait`() throws {
            try bureau.server.stop()
            let opened = try mine.act("matter.open", on: nil, "kind=complaint", "party=示例店")
            let failed = try mine.run(["sync", "--json"])
            #expect(failed.status == 1)
            #expect(failed.errors.contains("离线"))
            #expect(failed.output.isEmpty)
            #expect(try mine.journal().last?.state == "pending")
            try bureau.server.restart()
            #expect(try mine.sync().accepted == 1)
            let row = try #require(try mine.journal().first { $0.act == opened.act })
            #expect(row.state == "accepted")
            #expect(row.position != nil)
            let quiet = try mine.sync()
            #expect(quiet.pushed == 0)
            #expect(quiet.pulled == 0)
        }

        @Test func `what another officer did is there after a sync`() throws {
            let hers = bureau.workspace(of: "H003")
            let opened = try mine.act(
                "matter.open", on: nil, "kind=enquiry", "party=示例华盛商行")
            try mine.act("note", on: opened.matter, "text=电话里说的")
            try mine.sync()
            #expect(try hers.sync().pulled == 2)
            let docket = try hers.matter(opened.matter)
            #expect(docket.acts.map(\.kind) == ["matter.open", "note"])
            #expect(try docket.matter == mine.matter(opened.matter).matter)
        }

        @Test(arguments: [
            "garbage\n", "HTTP/1.1 200 OK\r\n\r\n<html>200</html>",
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1,2,null",
            "HTTP/1.1 500 Oh\r\nContent-Length: 3\r\n\r\n\u{1B}[2", "",
        ])
        func `a centre that talks nonsense is told apart and harms nothing`(
            answer: String
        ) throws {
            let nonsense = try TextServer(answer: Array(answer.utf8))
            try mine.act("matter.open", on: nil, "kind=complaint", "party=示例店")
            let before = try mine.journal()
            try mine.join(nonsense.address)
            let finished = try mine.run(["sync", "--json"])
            #expect(finished.status == 1)
            #expect(finished.signal == nil)
            #expect(!finished.errors.isEmpty)
            #expect(!finished.errors.contains("\u{1B}"))
            #expect(try mine.journal() == before)
            #expect(try mine.verify().ok)
            try mine.join(bureau.server.address)
            #expect(try mine.sync().accepted == 1)
        }

        @Test func `a centre without end is cut off`() throws {
            var answer = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
            answer += [UInt8](repeating: UInt8(ascii: "["), count: 96 << 20)
            let nonsense = try TextServer(answer: answer)
            try mine.join(nonsense.address)
            let finished = try mine.run(["sync", "--json"])
            #expect(finished.status == 1)
            #expect(finished.peakBytes < 300 << 20, "\(finished.peakBytes >> 20) MiB")
            #expect(try mine.verify().ok)
        }

        @Test func `a code enrols once`() throws {
            let code = try bureau.server.enrolmentCode(
                officer: "H002", scope: BureauTemplate.scope)
            for (name, status) in [("first", Int32(0)), ("second", 1)] {
                let finished = try Program.hengjian.run(
                    [
                        "enrol", "--server", bureau.server.address, "--code", code,
                        "--workspace", bureau.home.file(name),
                    ], in: bureau.home)
                #expect(finished.status == status, "\(finished.errors)")
                #expect(
                    FileManager.default.fileExists(
                        atPath: bureau.home.file(name) + "/config.toml") == (status == 0))
            }
        }

        @Test func `an act from a script goes through the open workstation`() throws {
            let screen = try mine.open()
            try screen.shows("在线")
            try screen.press("/")
            try screen.type("由脚本登记")
            try screen.shows("我的期限 (0)")
            let opened = try mine.act(
                "matter.open", on: nil, "kind=complaint", "party=示例由脚本登记", "handler=H001")
            #expect(opened.state == "pending")
            try screen.shows("示例由脚本登记", "我的期限 (1)")
            try screen.press("Enter")
            let refused = try mine.run(["act", "refuse", "--on", opened.matter])
            #expect(refused.status == 1)
            #expect(refused.errors.contains("ground"))
            let lines = (1...5).map { number in
                #"{"kind":"note","on":"\#(opened.matter)","set":{"text":"第 \#(number) 条"}}"#
            }
            let answers = try mine.succeed(
                ["act", "--batch", "-"], input: lines.joined(separator: "\n")
            ).jsonLines(ActAnswer.self)
            #expect(answers.count == 5)
            try screen.quit()
            #expect(try mine.matter(opened.matter).acts.count == 6)
        }

        @Test func `a holder that does not answer is named by its process`() throws {
            let before = try mine.journal()
            let lock = open(mine.path + "/lock", O_RDWR | O_CLOEXEC)
            #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
            defer { close(lock) }
            #expect(ftruncate(lock, 0) == 0)
            #expect(pwrite(lock, "4242\n", 5, 0) == 5)
            let start = Moment.now()
            let silent = try mine.run(["act", "matter.open", "--set", "kind=complaint"])
            #expect(silent.status == 1)
            #expect(silent.errors.contains("4242"), "\(silent.errors)")
            #expect(Moment.now() - start < 10)
            #expect(try mine.journal() == before)
        }
    }
}
