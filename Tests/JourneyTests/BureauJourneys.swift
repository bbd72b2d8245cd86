import Enforcement
import FoundationEssentials
import Support
import Testing

/// Journeys through a centre and the workspaces of its officers, on the sample data.
@Suite(.ifProgramsAreThere, .onSampleBureau, .drivesPrograms)
enum BureauJourneys {}

/// The whole of it on the screen: search, open, tick, decide, lose the network, decide on, get it
/// back, be seen by another officer.
extension BureauJourneys {
    @Suite(.serialized) struct TheWholeJourney {
        private let bureau: Bureau

        init() throws {
            bureau = try .ofSample()
        }

        @Test(arguments: [(80, 24), (120, 40), (200, 60)])
        func `a day with and without the centre`(columns: Int, rows: Int) throws {
            let mine = bureau.workspace(of: "H001")
            let hers = bureau.workspace(of: "H003")
            let open = try mine.queue("种类:投诉 状态:待受理").filter { $0.handler == "H001" }
            try #require(open.count >= 2, "the sample has complaints to decide")
            let subject = try tickableSubject(mine)
            let screen = try mine.open(columns: columns, rows: rows)
            try screen.shows("投诉队列", "今日", "在线")

            try findAndOpen(subject, on: screen)
            try tick(on: screen)
            try accept(open[0], on: screen)
            try mine.waitUntilSent()
            try screen.shows("在线")

            try bureau.server.kill()
            try screen.press("F5")
            try screen.shows("离线")
            try refuse(open[1], on: screen)
            try screen.shows("离线", "待传 1")
            #expect(try mine.journal().count { $0.state == "pending" } == 1)

            try bureau.server.restart()
            try screen.press("F5")
            try screen.shows("在线")
            try screen.showsNoMore("待传 1")
            try screen.quit()

            try hers.sync()
            #expect(try hers.matter(open[0].id).matter.state == "accepted")
            #expect(try hers.matter(open[1].id).matter.state == "refused")
            try see(open[0], "已受理", open[1], "不予受理", in: hers, columns, rows)
            #expect(try Set(hers.journal().map(\.act)) == Set(mine.journal().map(\.act)))
            #expect(try mine.verify().ok)
        }

        /// An entity with a measure that can be ticked now.
        private func tickableSubject(_ workspace: TestWorkspace) throws -> Subject {
            let listings = try String(
                contentsOfFile: Program.packageRoot + "/SampleData/listings.jsonl",
                encoding: .utf8)
            for line in listings.split(separator: "\n").prefix(60) {
                let row = try JSONDecoder().decode(ListingLine.self, from: Data(line.utf8)).row
                let items: [ChecklistItem] = try workspace.succeed(
                    ["checklist", row.entity, "--json"]
                ).json()
                guard items.first?.obstacle == nil, items.first?.mark == "pending" else { continue }
                let shown: Shown = try workspace.succeed(["show", row.entity, "--json"]).json()
                return Subject(code: row.entity, name: shown.entity.name)
            }
            throw ProgramFault.neverSeen("an entity with a measure to tick", screen: "")
        }

        private struct Subject {
            let code: String
            let name: String
        }

        private struct ListingLine: Decodable {
            let row: Row

            struct Row: Decodable {
                let entity: String
            }
        }

        private struct ChecklistItem: Decodable {
            let mark: String
            let obstacle: String?
        }

        private struct Shown: Decodable {
            let entity: Named

            struct Named: Decodable {
                let name: String
            }
        }

        private func findAndOpen(_ subject: Subject, on screen: TmuxScreen) throws {
            try screen.press("1", "/")
            try screen.type(subject.code)
            try screen.wait(for: "the hit") { rows in
                rows.contains { $0.contains("检索: \(subject.code)") }
                    && rows.contains { $0.contains("...\(subject.code.suffix(4))") }
            }
            try screen.press("Enter", "Enter")
            try screen.wait(for: "the subject") { rows in
                rows.contains { $0.contains("当前主体: ") && $0.contains(subject.code) }
            }
        }

        /// Ticks the first measure of the checklist that can be.
        private func tick(on screen: TmuxScreen) throws {
            try screen.press("3", "Space")
            try screen.shows("惩戒反馈")
            try screen.type("HJ-2026-7")
            try screen.shows("HJ-2026-7")
            try screen.press("C-y")
            try screen.shows("已记录: 惩戒反馈")
        }

        private func choose(_ matter: MatterRow, _ act: String, on screen: TmuxScreen) throws {
            try screen.press("4", "g", "q", "/")
            try screen.type(matter.number)
            try screen.wait(for: "the row of \(matter.number) alone") { rows in
                rows.contains { $0.contains("过滤: \(matter.number)") }
                    && rows.contains { $0.contains(">  \(matter.number)") }
            }
            try screen.press("Enter", "d")
            try screen.shows("选择操作")
            try screen.type(act)
            try screen.press("Enter")
        }

        private func accept(_ matter: MatterRow, on screen: TmuxScreen) throws {
            try choose(matter, "accept", on: screen)
            try screen.shows("说明")
            try screen.press("C-y")
            try screen.shows("[ 确认 y ]")
            try screen.press("y")
            try screen.shows("已记录: 受理")
        }

        private func refuse(_ matter: MatterRow, on screen: TmuxScreen) throws {
            try choose(matter, "refuse", on: screen)
            try screen.shows("法定情形")
            try screen.press("4", "Tab")
            try screen.type("超过三年")
            try screen.shows("超过三年")
            try screen.press("C-y")
            try screen.shows("[ 确认 y ]")
            try screen.press("y")
            try screen.shows("已记录: 不予受理")
        }

        private func see(
            _ first: MatterRow, _ firstState: String, _ second: MatterRow, _ secondState: String,
            in workspace: TestWorkspace, _ columns: Int, _ rows: Int
        ) throws {
            let screen = try workspace.open(columns: columns, rows: rows)
            try screen.shows("投诉队列")
            for (matter, state) in [(first, firstState), (second, secondState)] {
                try screen.press("g", "q", "/")
                try screen.type(matter.number)
                try screen.shows("过滤: \(matter.number)", ">  \(matter.number)")
                try screen.press("Enter", "Enter")
                try screen.shows(">4 投诉队列: \(matter.number)", state)
            }
            try screen.quit()
        }
    }
}
