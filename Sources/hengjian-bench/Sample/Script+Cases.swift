import Enforcement
import Intake

/// Enquiries, reports and cases.
extension Script {
    /// 24 enquiries, two in three answered.
    mutating func writeEnquiries() {
        let subjects = ["登记注册", "年报公示", "食品许可", "信用修复", "消费维权", "商标"]
        for index in 0..<24 {
            let received = ago(30 - index)
            let officer = handler()
            var fields = given(to: officer)
            fields["source"] = random.pick(ComplaintStory.sources)
            fields["complainant"] = "咨询人某" + random.pick(["甲", "乙", "丙"])
            fields["phone"] = ComplaintStory.phone(&random)
            fields["text"] = "询问办理条件、材料和时限。"
            var matter = begin(
                .enquiry, received: received, entity: nil, subject: random.pick(subjects), fields)
            if index % 3 != 2 {
                let day = later(than: received, by: 0...3)
                matter.act(
                    .answer, by: officer.id, on: day,
                    ["reason": "已告知条件、材料清单和网上办理地址", "day": day.description])
            }
            end(matter)
        }
    }

    /// 44 reports under K5: waiting for a decision on filing, extended, filed, refused, closed.
    mutating func writeReports() {
        let subjects = ["无照经营", "虚假广告", "食品添加剂", "价格欺诈", "假冒商标", "传销线索"]
        // From the oldest, so that numbers run with the days.
        for index in 0..<44 {
            let age = 27 - index * 27 / 43
            let received = ago(age)
            let officer = handler()
            var fields = given(to: officer)
            fields["source"] = random.pick(ComplaintStory.sources)
            fields["complainant"] = "举报人某" + random.pick(["甲", "乙", "丙", "丁"])
            fields["phone"] = ComplaintStory.phone(&random)
            fields["text"] = "反映被举报人存在违法行为, 附照片和交易记录。"
            var matter = begin(
                .report, received: received, entity: shop(), subject: random.pick(subjects), fields)
            writeReport(&matter, officer, age: age, turn: index % 11)
            end(matter)
        }
    }

    private mutating func writeReport(
        _ matter: inout MatterScript, _ officer: Officer, age: Int, turn: Int
    ) {
        switch turn {
        case 0, 1: file(&matter, officer.id, after: 3...9, .approved)
        case 2:
            matter.act(
                .refuse, by: officer.id, on: later(than: matter.day, by: 2...8),
                ["ground": "1", "reason": "不属于本机关管辖, 已告知向有权机关提出"])
        case 3:
            matter.act(
                .close, by: officer.id, on: later(than: matter.day, by: 5...12),
                ["outcome": "查无实据, 不予立案"])
        case 4: extend(&matter, officer.id, rule: "K5", age: age, .approved)
        case 5: extend(&matter, officer.id, rule: "K5", age: age, .pending)
        case 6: extend(&matter, officer.id, rule: "K5", age: age, .returned)
        case 7: file(&matter, officer.id, after: 2...6, .pending)
        case 8:
            matter.act(
                .dispatch, by: SampleBureau.intake, on: later(than: matter.day, by: 0...1),
                ["office": random.pick(SampleBureau.stations).id.text])
        case 9: file(&matter, officer.id, after: 2...6, .returned)
        default:
            matter.act(
                .note, by: officer.id, on: later(than: matter.day, by: 1...3),
                ["text": "已现场核查, 待鉴定结论"])
        }
    }

    /// 26 cases under P5, decided ones under D1.
    mutating func writeCases() {
        let subjects = ["广告内容虚假", "经营过期食品", "商标侵权", "未明码标价", "计量作弊", "无证经营"]
        for index in 0..<26 {
            let filed = daysAgo([118, 97, 92, 91, 90, 88, 84, 70, 55, 40, 26, 12, 3][index / 2])
            let officer = handler()
            var fields = given(to: officer)
            fields["second"] = SampleBureau.colleague.text
            fields["source"] = index % 3 == 0 ? "举报转入" : "检查发现"
            var matter = begin(
                .case, received: earlier(than: filed, by: 2...5), entity: shop(),
                subject: random.pick(subjects), fields)
            let document = "衡市监立〔2026〕\(100 + index)号"
            let request = matter.act(
                .file, by: officer.id, on: filed,
                ["document": document, "day": filed.description])
            if index == 25 {
                end(matter)
                continue
            }
            settle(request, .approved, in: &matter)
            writeCase(&matter, officer.id, turn: index)
            end(matter)
        }
    }

    private mutating func writeCase(
        _ matter: inout MatterScript, _ officer: OfficerID, turn: Int
    ) {
        matter.act(
            .evidence, by: officer, on: later(than: matter.day, by: 0...3), ["title": "现场笔录"])
        switch turn % 5 {
        case 0, 1:
            let notice = "衡市监罚告〔2026〕\(200 + turn)号"
            let paper = matter.act(
                .paper, by: officer, on: later(than: matter.day, by: 5...20),
                ["title": "行政处罚告知书", "document": notice])
            matter.act(
                .countersign, by: SampleBureau.reviewer, on: later(than: matter.day, by: 1...4),
                ["act": "@" + paper])
            let served = later(than: matter.day, by: 1...3)
            matter.act(
                .serve, by: officer, on: served,
                ["document": notice, "way": "直接送达", "day": served.description])
            let closed =
                turn < 14 ? ago([9, 7, 4, 2, 1, 0][turn % 6]) : later(than: served, by: 3...8)
            let ended = max(closed, matter.day)
            matter.act(
                .close, by: officer, on: ended,
                ["outcome": "行政处罚", "day": ended.description])
            if turn % 5 == 1, turn % 2 == 0 { publish(&matter, officer, after: 0...2) }
        case 2: extend(&matter, officer, rule: "P5", age: 60, .approved)
        case 3: extend(&matter, officer, rule: "P5", age: 60, .pending)
        default: break
        }
    }

    // MARK: Acts that need approval

    /// Asks for filing.
    mutating func file(
        _ matter: inout MatterScript, _ officer: OfficerID, after days: ClosedRange<Int>,
        _ outcome: Settlement
    ) {
        let day = later(than: matter.day, by: days)
        let request = matter.act(
            .file, by: officer, on: day,
            ["document": "衡市监立〔2026〕\(random.among(300...799))号", "day": day.description])
        settle(request, outcome, in: &matter)
    }

    private mutating func extend(
        _ matter: inout MatterScript, _ officer: OfficerID, rule: String, age: Int,
        _ outcome: Settlement
    ) {
        let day = later(than: matter.day, by: min(9, age / 2)...min(13, age))
        let request = matter.act(
            .extend, by: officer, on: day,
            ["rule": rule, "reason": "案情复杂, 需向外地调取证据"])
        settle(request, outcome, in: &matter)
    }

    mutating func publish(
        _ matter: inout MatterScript, _ officer: OfficerID, after days: ClosedRange<Int>
    ) {
        let day = later(than: matter.day, by: days)
        matter.act(.publish, by: officer, on: day, ["day": day.description])
    }
}
