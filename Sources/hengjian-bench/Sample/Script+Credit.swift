import Enforcement
import Intake

/// Lists, joint measures, credit repair and objections.
extension Script {
    private func standing(on lists: Set<ListKind>) -> [Listing] {
        listings.filter { lists.contains($0.list) && $0.stands(on: SampleBureau.day) }
    }

    /// One of the listings that was there on the day; where none was, the first of all.
    private mutating func one(of rows: [Listing], on day: Day) -> Listing {
        let known = rows.filter { $0.entered <= day }
        return known.isEmpty ? rows[0] : random.pick(known)
    }

    /// 24 decisions on lists: waiting, approved, returned, declined; entering and leaving.
    mutating func writeListings() {
        let listed = standing(on: [.abnormal, .serious])
        for index in 0..<24 {
            let received = ago(25 - index)
            let officer = handler()
            let isLeaving = index % 4 == 3
            let listing = one(of: listed, on: received)
            let list = isLeaving ? listing.list : index % 5 == 4 ? ListKind.serious : .abnormal
            let party = isLeaving ? entity(listing.entity) : random.pick(shops)
            var fields = given(to: officer)
            fields["source"] = isLeaving ? "当事人申请" : "检查发现"
            var matter = begin(
                .listing, received: received, entity: party,
                subject: (isLeaving ? "移出" : "列入") + list.wording.zh, by: officer.id, fields)
            matter.act(
                .paper, by: officer.id, on: later(than: received, by: 0...2),
                ["title": isLeaving ? "移出申请书" : "实地核查记录"])
            if index < 19 {
                decide(&matter, officer.id, list, leaving: isLeaving, turn: index)
            }
            end(matter)
        }
    }

    private mutating func decide(
        _ matter: inout MatterScript, _ officer: OfficerID, _ list: ListKind, leaving: Bool,
        turn: Int
    ) {
        let day = later(than: matter.day, by: 1...5)
        let fields = [
            "list": list.rawValue, "day": day.description,
            "document": "衡市监\(leaving ? "移" : "列")〔2026〕\(40 + turn)号",
            "reason": leaving ? "经核实已履行义务" : "通过登记的住所无法联系, 两次邮寄无人签收",
        ]
        let kind: ActKind = leaving ? .listLeave : .listEnter
        let outcome = Settlement.allCases[turn % 3 == 0 ? 1 : turn % 4]
        let request = matter.act(kind, by: officer, on: day, fields)
        settle(request, outcome, in: &matter)
        guard outcome == .returned, turn % 2 == 0 else { return }
        // Asked again, with what was missing.
        let again = matter.act(kind, by: officer, on: later(than: matter.day, by: 1...2), fields)
        settle(again, .approved, by: SampleBureau.secondHead, in: &matter)
    }

    /// 60 checklists on entities that stand on a list, with marks of every sort.
    mutating func writeChecklists() {
        let punished = standing(on: [.abnormal, .serious, .courtDebtor])
        let rewarded = standing(on: [.red])
        let marks = ["applied", "applied", "pending", "not_applicable", "refused", "lifted"]
        for index in 0..<60 {
            let listing =
                index == 0
                ? (punished.last ?? listings[0])
                : index % 10 == 9 ? random.pick(rewarded) : random.pick(punished)
            let received = ago(50 - index * 5 / 6)
            let officer = index == 0 ? SampleBureau.officers[0] : handler()
            var fields = given(to: officer)
            fields["source"] = listing.list.wording.zh
            var matter = begin(
                .checklist, received: received, entity: entity(listing.entity),
                subject: listing.list == .red ? "守信激励" : "失信联合惩戒", by: officer.id, fields)
            let measures = MeasureTable.rows.filter {
                $0.triggers.contains(listing.list) && $0.obstacle(on: received) == nil
            }
            for (place, measure) in measures.prefix(index == 0 ? 2 : index % 7).enumerated() {
                mark(&matter, officer.id, measure, marks[(index + place) % marks.count])
            }
            conclude(&matter, officer.id, turn: index)
            end(matter)
        }
    }

    private mutating func mark(
        _ matter: inout MatterScript, _ officer: OfficerID, _ measure: Measure, _ mark: String
    ) {
        let day = later(than: matter.day, by: 0...3)
        var fields = ["measure": measure.id.text, "mark": mark, "day": day.description]
        switch mark {
        case "applied": fields["document"] = "衡联惩〔2026〕\(random.among(10...99))号"
        case "refused": fields["text"] = "责任部门答复: 依据不足, 不予落实"
        case "not_applicable": fields["text"] = "当事人无此类事项"
        case "lifted": fields["text"] = "已移出名单, 解除"
        default: break
        }
        let author = measure.owner.hasPrefix("财政") ? SampleBureau.department : officer
        matter.act(.markMeasure, by: author, on: day, fields)
    }

    private mutating func conclude(
        _ matter: inout MatterScript, _ officer: OfficerID, turn: Int
    ) {
        if turn % 12 == 5 {
            matter.act(
                .confirmBasis, by: officer, on: later(than: matter.day, by: 0...2),
                ["reason": "已核对, 列入依据仍有效"])
        }
        if turn % 8 == 6 {
            matter.act(
                .close, by: officer, on: later(than: matter.day, by: 1...4),
                ["outcome": "全部措施已反馈"])
        }
    }

    /// 18 requests for credit repair (R4).
    mutating func writeRepairs() {
        let penalties = records.filter {
            $0.kind == .penalty && $0.day.map { $0 < SampleBureau.day.adding(days: -60) } ?? false
        }
        for index in 0..<18 {
            let received = index < 12 ? ago(24 - index) : ago(17 - index)
            let officer = handler()
            let record = random.pick(penalties)
            var fields = given(to: officer)
            fields["source"] = "「信用中国」转入"
            var matter = begin(
                .repair, received: received, entity: entity(record.entity), subject: "行政处罚信息修复",
                by: officer.id, fields)
            matter.act(
                .repairRequest, by: officer.id, on: received,
                ["record": record.id.text, "day": received.description])
            repair(&matter, officer.id, turn: index)
            end(matter)
        }
    }

    private mutating func repair(
        _ matter: inout MatterScript, _ officer: OfficerID, turn: Int
    ) {
        if turn >= 13 { return }
        if turn % 5 == 4 {
            matter.act(
                .refuse, by: officer, on: later(than: matter.day, by: 1...2),
                ["ground": "5", "reason": "未提交履行完毕证明和信用承诺书"])
            return
        }
        let accepted = later(than: matter.day, by: 1...2)
        matter.act(.accept, by: officer, on: accepted, ["day": accepted.description])
        if turn % 5 == 3 { return }
        let day = later(than: accepted, by: 3...12)
        let request = matter.act(
            .repairDecide, by: officer, on: day,
            [
                "outcome": turn % 5 == 2 ? "refused" : "granted", "day": day.description,
                "document": "衡市监修〔2026〕\(10 + turn)号", "reason": "已核对公示期、履行情况和信用承诺",
            ])
        settle(request, Settlement.allCases[turn % 5 == 0 ? 1 : turn % 4], in: &matter)
    }

    /// 12 objections to listings.
    mutating func writeObjections() {
        let listed = standing(on: [.abnormal, .serious])
        for index in 0..<12 {
            let received = ago(14 - index)
            let officer = handler()
            var fields = given(to: officer)
            fields["source"] = "当事人提交"
            fields["text"] = "认为列入名单依据的事实有误, 附租赁合同和照片。"
            var matter = begin(
                .objection, received: received,
                entity: entity(one(of: listed, on: received).entity),
                subject: "对列入经营异常名录的异议", fields)
            switch index % 4 {
            case 0, 1:
                let day = later(than: received, by: 1...4)
                matter.act(.accept, by: officer.id, on: day, ["day": day.description])
                if index % 4 == 1 {
                    matter.act(
                        .close, by: officer.id, on: later(than: day, by: 2...6),
                        ["outcome": index % 8 == 1 ? "异议成立, 予以更正" : "异议不成立"])
                }
            case 2:
                matter.act(
                    .refuse, by: officer.id, on: later(than: received, by: 1...3),
                    ["ground": "5", "reason": "未在期限内补正材料"])
            default: break
            }
            end(matter)
        }
    }
}
