import Enforcement
import FoundationEssentials
import Support
import Testing

extension BureauJourneys {
    /// What one officer asks and another approves, and what two officers decide against each
    /// other.
    @Suite(.serialized) struct TwoOfficers {
        private let bureau: Bureau
        private let mine: TestWorkspace
        private let hers: TestWorkspace

        init() throws {
            bureau = try .ofSample()
            mine = bureau.workspace(of: "H001")
            hers = bureau.workspace(of: "H003")
        }

        /// A report received some days ago, handled by the asker, known to both.
        private func openReport() throws -> ActAnswer {
            let opened = try mine.act(
                "matter.open", on: nil, "kind=report", "party=示例百味餐饮店", "subject=食品过期",
                "received=2026-11-16", "handler=H001")
            try mine.sync()
            try hers.sync()
            return opened
        }

        @Test func `an extension asked offline has effect once another approved it`() throws {
            let report = try openReport()
            let before = try mine.matter(report.matter).matter
            #expect(before.rule == "K5")
            #expect(before.extended == false)
            try bureau.server.stop()

            let asked = try mine.act(
                "clock.extend", on: report.matter, "rule=K5", "reason=需要检验")
            #expect(try mine.matter(report.matter).matter.workTo == before.workTo)
            #expect(
                try mine.queue().first { $0.id == report.matter }?
                    .attention.contains("awaitingApproval") == true)
            let own = try mine.run(["act", "approve", "--on", report.matter])
            #expect(own.status == 1)
            #expect(!own.errors.isEmpty)

            try bureau.server.restart()
            try mine.sync()
            try hers.sync()
            #expect(
                try hers.matter(report.matter).acts.contains { entry in
                    entry.act == asked.act && entry.outcome == "awaiting_approval"
                })
            try hers.act("approve", on: report.matter)
            try hers.sync()
            #expect(try mine.matter(report.matter).matter.workTo == before.workTo)
            try mine.sync()
            let after = try mine.matter(report.matter).matter
            #expect(after.extended == true)
            #expect(try #require(after.workTo) > #require(before.workTo))
            #expect(try hers.matter(report.matter).matter == after)
        }

        @Test func `what is approved on the screen moves the clock at the asker's`() throws {
            let report = try openReport()
            let before = try mine.matter(report.matter).matter
            try mine.act("clock.extend", on: report.matter, "rule=K5", "reason=需要鉴定")
            try mine.sync()
            let screen = try hers.open()
            try screen.shows("在线", "投诉队列")
            try screen.press("g", "q", "/")
            try screen.type(before.number)
            try screen.shows(before.number, "待批")
            try screen.press("Enter", "g", "a")
            try screen.shows("批准")
            try screen.press("C-y")
            try screen.shows("[ 确认 y ]")
            try screen.press("y")
            try screen.shows("已记录: 批准")
            try screen.showsNoMore("待传")
            try screen.quit()
            try mine.sync()
            #expect(try mine.matter(report.matter).matter.extended == true)
        }

        @Test func `a request returned or declined leaves the clock and says why`() throws {
            for (kind, outcome) in [("return", "returned"), ("decline", "declined")] {
                let report = try openReport()
                let before = try mine.matter(report.matter).matter
                let asked = try mine.act("clock.extend", on: report.matter, "rule=K5", "reason=忙")
                try mine.sync()
                try hers.sync()
                try hers.act(kind, on: report.matter, "reason=理由不足")
                try hers.sync()
                try mine.sync()
                let after = try mine.matter(report.matter)
                #expect(after.matter.workTo == before.workTo)
                #expect(after.acts.first { $0.act == asked.act }?.outcome == outcome)
            }
        }

        @Test func `decisions that contradict are both kept, shown, and settled`() throws {
            let matter = try #require(
                try mine.queue("种类:投诉 状态:待受理").first { $0.handler == "H001" })
            let accepted = try mine.act("accept", on: matter.id)
            let refused = try hers.act("refuse", on: matter.id, "ground=4", "reason=超过三年")
            #expect(try mine.sync().accepted == 1)
            #expect(try hers.sync().held == 1)
            try mine.sync()
            for workspace in [mine, hers] {
                let docket = try workspace.matter(matter.id)
                #expect(docket.matter.state == "accepted")
                #expect(docket.matter.attention.contains("conflict"))
                #expect(docket.acts.map(\.act).suffix(2) == [accepted.act, refused.act])
                #expect(docket.conflicts.count == 1)
                #expect(docket.conflicts.first?["effective"] == accepted.act)
                #expect(docket.conflicts.first?["held"] == refused.act)
            }
            try settleOnScreen(matter)
            try hers.sync()
            try mine.sync()
            for workspace in [mine, hers] {
                let docket = try workspace.matter(matter.id)
                #expect(docket.matter.state == "refused")
                #expect(!docket.matter.attention.contains("conflict"))
                #expect(docket.conflicts.first?["chosen"] == refused.act)
            }
            #expect(try bureau.server.command(["verify"]).status == 0)
        }

        private func settleOnScreen(_ matter: MatterRow) throws {
            let screen = try hers.open()
            try screen.shows("在线", "冲突 1")
            try screen.press("g", "O")
            try screen.shows(matter.number)
            try screen.press("c")
            try screen.shows("冲突比对", "现行有效", "被挂起")
            try screen.press("2", "Enter")
            try screen.shows("理由")
            try screen.type("确已超过三年")
            try screen.press("C-y")
            try screen.shows("[ 确认 y ]")
            try screen.press("y")
            try screen.shows("已记录: 裁定冲突")
            try screen.showsNoMore("冲突 1")
            try screen.quit()
        }
    }
}
