import Enforcement
import Intake

/// Inspections and publications.
extension Script {
    /// 40 inspections: planned, under way, finished and not published (D8), published, filed.
    mutating func writeInspections() {
        let subjects = ["双随机抽查", "食品经营检查", "计量专项检查", "明码标价检查", "特种设备检查"]
        for index in 0..<40 {
            let received = ago(44 - index)
            let officer = handler()
            var fields = given(to: officer)
            fields["second"] = SampleBureau.colleague.text
            fields["source"] = "年度抽查计划"
            var matter = begin(
                .inspection, received: received, entity: shop(), subject: random.pick(subjects),
                by: officer.id, fields)
            switch index % 10 {
            case 0...2:
                finish(&matter, officer.id, on: later(than: received, by: 2...8))
                publish(&matter, officer.id, after: 1...12)
            case 3...5:
                // Twenty working days to publish: some are over, some end today.
                let ages = [25, 22, 20, 21, 20, 18, 16, 14, 13, 6, 3, 1]
                let ended = ago(ages[index / 10 * 3 + index % 10 - 3])
                finish(&matter, officer.id, on: max(received, ended))
            case 6:
                look(&matter, officer.id, found: "发现涉嫌违法行为")
                file(&matter, officer.id, after: 1...3, index % 20 == 6 ? .approved : .pending)
            case 7: look(&matter, officer.id, found: "责令限期改正, 待复查")
            default: break
            }
            end(matter)
        }
    }

    private mutating func look(
        _ matter: inout MatterScript, _ officer: OfficerID, found: String
    ) {
        let day = later(than: matter.day, by: 1...3)
        matter.act(.evidence, by: officer, on: day, ["title": "现场检查记录表"])
        matter.act(.note, by: officer, on: day, ["text": found])
    }

    private mutating func finish(
        _ matter: inout MatterScript, _ officer: OfficerID, on day: Day
    ) {
        matter.act(.evidence, by: officer, on: day, ["title": "现场检查记录表"])
        matter.act(
            .close, by: officer, on: day,
            [
                "outcome": random.pick(["未发现问题", "发现问题已责令改正", "通过登记的住所无法联系", "不配合检查"]),
                "day": day.description,
            ])
    }

    /// 22 publications of decisions under D1: waiting, overdue, published, closed without.
    mutating func writePublications() {
        for index in 0..<22 {
            let received = ago(21 - index)
            let officer = handler()
            var fields = given(to: officer)
            fields["source"] = index % 2 == 0 ? "行政处罚" : "行政许可"
            var matter = begin(
                .publication, received: received, entity: shop(), subject: "双公示",
                by: officer.id, fields)
            switch index % 5 {
            case 0, 1: publish(&matter, officer.id, after: 1...6)
            case 2 where index % 2 == 0:
                matter.act(
                    .close, by: officer.id, on: later(than: received, by: 1...4),
                    ["outcome": "仅警告, 依法不予公示"])
            default:
                matter.act(
                    .paper, by: officer.id, on: received,
                    ["title": "行政处罚决定书", "document": "衡市监处罚〔2026〕\(60 + index)号"])
            }
            end(matter)
        }
    }
}
