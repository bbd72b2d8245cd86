import Enforcement
import Intake

/// How far a complaint has come.
private enum ComplaintStage {
    /// The one that the tour decides: two working days are left.
    case tour
    case waiting(assigned: Bool)
    case dispatched
    case accepted
    case mediating(paused: Bool)
    case refused(ground: Int, told: Bool)
    case terminated(told: Bool)
    case closed
    /// Terminating was put before the head.
    case asked(Script.Settlement)
    /// Closed and to be taken up again.
    case reopening(Script.Settlement)
}

/// A complaint before it is written: what becomes of it and when.
private struct ComplaintPlan {
    var received: Day
    var accepted: Day?
    var ended: Day?
    var stage: ComplaintStage
}

extension Script {
    /// 300 complaints.
    mutating func writeComplaints() {
        var plans = waitingPlans() + workingPlans() + endedPlans() + transitionPlans()
        plans += requestPlans()
        plans.append(ComplaintPlan(received: ago(5), stage: .tour))
        let missing = 300 - plans.count
        precondition(missing >= 0, "the plans make at most 300 complaints")
        for count in 0..<missing { plans.append(closedPlan(ended: ago(12 + count % 60))) }
        for plan in plans.enumerated().sorted(by: { left, right in
            (left.element.received, left.offset) < (right.element.received, right.offset)
        }) { write(plan.element) }
    }

    // MARK: Plans

    /// Before K1's end: overdue, due today, soon, later.
    private mutating func waitingPlans() -> [ComplaintPlan] {
        let ages = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10]
        let waiting = (0..<60).map { index in
            ComplaintPlan(
                received: ago(ages[index % ages.count]),
                stage: .waiting(assigned: index % 2 == 0))
        }
        let dispatched = (0..<25).map { index in
            ComplaintPlan(received: ago(1 + index % 9), stage: .dispatched)
        }
        return waiting + dispatched
    }

    /// Under K2: accepted up to 75 days ago, sixty days ago among them.
    private mutating func workingPlans() -> [ComplaintPlan] {
        var plans: [ComplaintPlan] = []
        let ages = [1, 4, 8, 13, 19, 26, 33, 41, 48, 53, 56, 58, 60, 61, 64, 70]
        for index in 0..<85 {
            let accepted = daysAgo(ages[index % ages.count])
            plans.append(
                ComplaintPlan(
                    received: earlier(than: accepted, by: 1...6), accepted: accepted,
                    stage: index % 9 == 8
                        ? .mediating(paused: true)
                        : index % 2 == 0 ? .accepted : .mediating(paused: false)))
        }
        return plans
    }

    /// Refused on every ground, and terminated; some not told yet (K3).
    private mutating func endedPlans() -> [ComplaintPlan] {
        var plans: [ComplaintPlan] = []
        for index in 0..<35 {
            let isTold = index % 5 != 4
            let ended = isTold ? ago(10 + index) : ago(index % 8)
            plans.append(
                ComplaintPlan(
                    received: earlier(than: ended, by: 1...6), ended: ended,
                    stage: .refused(ground: index % 7 + 1, told: isTold)))
        }
        for index in 0..<32 {
            let isTold = index % 3 != 2
            let ended = isTold ? ago(9 + index) : ago(index / 3)
            let accepted = earlier(than: ended, by: 10...35)
            plans.append(
                ComplaintPlan(
                    received: earlier(than: accepted, by: 1...6), accepted: accepted,
                    ended: ended, stage: .terminated(told: isTold)))
        }
        return plans
    }

    /// 过渡期: received under Order 20, accepted under Order 121.
    private mutating func transitionPlans() -> [ComplaintPlan] {
        var plans: [ComplaintPlan] = []
        let boundary = Day("2026-04-15") ?? SampleBureau.day
        for index in 0..<16 {
            let received = earlier(than: boundary, by: 1...4)
            var accepted = later(than: received, by: 4...7)
            if accepted < boundary { accepted = boundary }
            var plan = ComplaintPlan(
                received: received, accepted: accepted,
                stage: .mediating(paused: index % 4 == 3))
            if index % 4 < 2 {
                plan.ended = later(than: accepted, by: 15...40)
                plan.stage = index % 4 == 0 ? .closed : .terminated(told: true)
            }
            plans.append(plan)
        }
        return plans
    }

    private mutating func requestPlans() -> [ComplaintPlan] {
        var plans: [ComplaintPlan] = []
        for index in 0..<12 {
            var plan = closedPlan(ended: ago(index % 6))
            plan.stage = .asked(Settlement.allCases[index % 4])
            plans.append(plan)
        }
        for index in 0..<6 {
            var plan = closedPlan(ended: ago(20 + index))
            plan.stage = .reopening(index % 2 == 0 ? .pending : .approved)
            plans.append(plan)
        }
        return plans
    }

    private mutating func closedPlan(ended: Day) -> ComplaintPlan {
        let accepted = earlier(than: ended, by: 5...30)
        return ComplaintPlan(
            received: earlier(than: accepted, by: 1...6), accepted: accepted, ended: ended,
            stage: .closed)
    }

    // MARK: Writing

    private mutating func write(_ plan: ComplaintPlan) {
        var officer = handler()
        if case .tour = plan.stage { officer = SampleBureau.officers[0] }
        var matter = beginComplaint(plan, officer)
        switch plan.stage {
        case .tour: tourMatter = matter.label
        case .waiting(let isAssigned):
            if isAssigned {
                matter.act(
                    .assign, by: officer.id, on: later(than: plan.received, by: 0...1),
                    ["handler": officer.id.text, "second": SampleBureau.colleague.text])
            }
        case .dispatched: dispatch(&matter)
        case .refused(let ground, let isTold):
            refuse(&matter, officer.id, ground: ground, on: plan.ended ?? matter.day, told: isTold)
        case .accepted, .mediating, .terminated, .closed, .asked, .reopening:
            accept(&matter, plan, officer.id)
            work(&matter, plan, officer.id)
        }
        end(matter)
    }

    private mutating func beginComplaint(
        _ plan: ComplaintPlan, _ officer: Officer
    ) -> MatterScript {
        var story = random.pick(ComplaintStory.rows)
        var entity = random.chance(permille: 50) ? nil : shop()
        if case .tour = plan.stage { (story, entity) = (ComplaintStory.rows[0], shops[0]) }
        var fields = [
            "source": random.pick(ComplaintStory.sources),
            "complainant": random.pick(Lexicon.surnames) + "某" + random.pick(["甲", "乙", "丙", "丁"]),
            "phone": ComplaintStory.phone(&random), "text": story.told(by: &random),
        ]
        fields["outside"] = "WB2026" + random.digits(8)
        if entity == nil { fields["party"] = "早市流动摊贩某" + random.pick(["甲", "乙", "丙"]) }
        if case .waiting(assigned: false) = plan.stage {
            fields["office"] = "HZ-01"
        } else {
            fields.merge(given(to: officer)) { _, given in given }
        }
        return begin(
            .complaint, received: plan.received, entity: entity, subject: story.subject, fields)
    }

    private mutating func dispatch(_ matter: inout MatterScript) {
        let station = random.pick(SampleBureau.stations)
        matter.act(
            .dispatch, by: SampleBureau.intake, on: later(than: matter.day, by: 0...1),
            ["office": station.id.text, "text": "被投诉人实际经营地在辖区内"])
    }

    private mutating func refuse(
        _ matter: inout MatterScript, _ officer: OfficerID, ground: Int, on day: Day, told: Bool
    ) {
        matter.act(
            .refuse, by: officer, on: day,
            [
                "ground": String(ground), "day": day.description,
                "reason": "经核, 符合不予受理情形; 可与经营者协商、请求消费者组织调解、申请仲裁或提起诉讼",
            ])
        guard told else { return }
        tell(&matter, officer, "投诉人", within: 1...5)
    }

    private mutating func accept(
        _ matter: inout MatterScript, _ plan: ComplaintPlan, _ officer: OfficerID
    ) {
        guard let day = plan.accepted else { return }
        matter.act(.accept, by: officer, on: day, ["day": day.description])
        tell(&matter, officer, "投诉人", within: 0...0)
        if random.chance(permille: 300) {
            matter.act(
                .evidence, by: officer, on: later(than: day, by: 0...1),
                ["title": random.pick(["订单截图", "聊天记录", "实物照片", "购物小票"])])
        }
    }

    private mutating func work(
        _ matter: inout MatterScript, _ plan: ComplaintPlan, _ officer: OfficerID
    ) {
        switch plan.stage {
        case .accepted:
            if random.chance(permille: 300) {
                matter.act(
                    .note, by: officer, on: later(than: matter.day, by: 0...2),
                    ["text": random.pick(["已电话联系商家, 约定面谈", "投诉人补充材料", "商家称愿意退货"])])
            }
        case .mediating(let isPaused): mediate(&matter, officer, paused: isPaused)
        case .terminated(let isTold):
            mediate(&matter, officer, paused: false)
            terminate(&matter, officer, on: plan.ended ?? matter.day, told: isTold)
        case .asked(let outcome):
            mediate(&matter, officer, paused: false)
            let request = matter.act(
                .ask, by: officer, on: plan.ended ?? matter.day,
                ["for": "terminate", "reason": "双方分歧过大, 拟终止调解, 涉及群体投诉, 报请批准"])
            settle(request, outcome, in: &matter)
        case .closed: close(&matter, officer, on: plan.ended ?? matter.day)
        case .reopening(let outcome):
            close(&matter, officer, on: plan.ended ?? matter.day)
            let request = matter.act(
                .reopen, by: officer, on: later(than: matter.day, by: 3...8),
                ["reason": "投诉人提交新证据, 原调解协议未履行"])
            settle(request, outcome, in: &matter)
        case .tour, .waiting, .dispatched, .refused: break
        }
    }

    private mutating func mediate(
        _ matter: inout MatterScript, _ officer: OfficerID, paused: Bool
    ) {
        let day = later(than: matter.day, by: 0...4)
        matter.act(.mediate, by: officer, on: day, ["day": day.description])
        guard paused else { return }
        let from = later(than: day, by: 1...3)
        matter.act(
            .pause, by: officer, on: from,
            [
                "from": from.description, "until": from.adding(days: 19).description,
                "document": "衡市监委鉴〔2026〕\(random.among(10...99))号",
            ])
    }

    private mutating func terminate(
        _ matter: inout MatterScript, _ officer: OfficerID, on day: Day, told: Bool
    ) {
        let last = max(day, matter.day)
        matter.act(
            .terminate, by: officer, on: last,
            ["reason": "双方未能达成一致", "day": last.description])
        guard told else { return }
        tell(&matter, officer, "投诉人和被投诉人", within: 1...6)
    }

    private mutating func close(
        _ matter: inout MatterScript, _ officer: OfficerID, on day: Day
    ) {
        let last = max(day, matter.day)
        matter.act(
            .close, by: officer, on: last,
            [
                "outcome": random.pick(["达成调解协议", "投诉人撤回", "当场和解"]), "day": last.description,
            ])
        tell(&matter, officer, "投诉人和被投诉人", within: 0...0)
    }

    private mutating func tell(
        _ matter: inout MatterScript, _ officer: OfficerID, _ whom: String,
        within workingDays: ClosedRange<Int>
    ) {
        let day = later(than: matter.day, by: workingDays)
        matter.act(
            .tell, by: officer, on: day,
            [
                "whom": whom, "channel": random.pick(["短信", "电话", "平台", "书面"]),
                "day": day.description,
            ])
    }
}
