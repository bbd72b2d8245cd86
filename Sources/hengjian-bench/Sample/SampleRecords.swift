import Enforcement

/// The credit records and listings of the sample: six records an entity on the average, every kind
/// among them, every list with entities that are on it and such that left it.
struct SampleRecords {
    private(set) var records: [CreditRecord] = []
    private(set) var listings: [Listing] = []
    private var random: SeededGenerator
    private let calendar = WorkingCalendar.builtIn
    private var papers = 0

    init(entities: [Entity], seed: UInt64) {
        random = SeededGenerator(seed: seed, stream: "records")
        for (index, entity) in entities.enumerated() {
            addLife(of: entity)
            if index > 0 { addListings(of: entity, at: index) }
        }
        if let first = entities.first { addTour(of: first) }
        for (index, kind) in CreditRecordKind.allCases.enumerated()
        where !records.contains(where: { $0.kind == kind }) {
            add(kind, to: entities[index % entities.count], on: nil)
        }
        let kinds = Weighted(RecordTemplate.rows.map { ($0.kind, $0.weight) })
        while records.count < entities.count * 6 {
            let (kind, entity) = (random.pick(kinds), random.pick(entities))
            let isHousehold = entity.type == "个体工商户"
            if !isHousehold || Self.householdKinds.contains(kind) { add(kind, to: entity, on: nil) }
        }
        records.sort { $0.id < $1.id }
    }

    // MARK: What belongs to every entity

    private mutating func addLife(of entity: Entity) {
        add(.registration, to: entity, on: entity.established)
        switch entity.status {
        case .cancelled:
            if random.chance(permille: 500) { add(.simpleCancellation, to: entity, on: nil) }
            add(.cancellation, to: entity, on: nil)
        case .revoked:
            add(.penalty, to: entity, on: nil, title: "吊销营业执照: 长期停业未经营")
            if random.chance(permille: 150) { add(.forcedCancellation, to: entity, on: nil) }
        case .suspended:
            add(.businessSuspension, to: entity, on: recentDay(within: 300))
        case .active, .movedOut, .unknown:
            if random.chance(permille: 700) {
                add(
                    .annualReport, to: entity,
                    on: Day(year: 2026, month: 5, day: random.among(6...29)))
            }
        }
    }

    private mutating func addListings(of entity: Entity, at index: Int) {
        // Near the front every list has entities, so that a small sample has them too.
        let isFront = index < 12
        switch isFront ? index * 12 : random.below(1000) {
        case 0..<35: list(entity, on: .abnormal, "通过登记的住所无法联系", stays: isFront)
        case 35..<60: list(entity, on: .abnormal, "未按期公示年度报告", stays: isFront)
        case 60..<75:
            list(entity, on: .serious, "经营不符合食品安全标准的食品, 受到较重行政处罚", stays: isFront)
        case 75..<95:
            list(entity, on: .courtDebtor, "有履行能力而拒不履行生效法律文书确定的义务", stays: isFront)
        case 95..<135: list(entity, on: .red, "连续三年守合同重信用", stays: isFront)
        case 135..<140:
            list(entity, on: .abnormal, "公示信息隐瞒真实情况、弄虚作假")
            list(entity, on: .serious, "拒不履行行政处罚决定, 妨碍执法")
        default: break
        }
    }

    private mutating func list(
        _ entity: Entity, on kind: ListKind, _ reason: String, stays: Bool = false,
        since: Day? = nil
    ) {
        let marks: (entered: CreditRecordKind?, left: CreditRecordKind?) =
            switch kind {
            case .abnormal: (.abnormalEntered, .abnormalLeft)
            case .serious: (.seriousEntered, .seriousLeft)
            case .courtDebtor: (.courtDebtor, nil)
            case .red: (.honour, nil)
            }
        let entered = since ?? recentDay(within: 900)
        let authority = kind == .courtDebtor ? "衡州市中级人民法院" : SampleBureau.name
        var listing = Listing(
            id: RecordID("M" + Self.padded(listings.count + 1, to: 5)), entity: entity.id,
            list: kind, entered: entered, reason: reason, authority: authority)
        listing.basis = Self.basis(of: kind)
        if let entry = marks.entered {
            add(entry, to: entity, on: entered, title: "\(kind.wording.zh): \(reason)")
            listing.documentNumber = records.last?.documentNumber
        }
        if !stays, random.chance(permille: 250), entered.adding(days: 30) < SampleBureau.day {
            let left = SampleBureau.day.adding(
                days: -random.below(SampleBureau.day - entered.adding(days: 20)))
            listing.left = left
            listing.leaveReason = random.pick(["已履行义务, 经核实移出", "已补报年度报告", "期限届满"])
            if let leaving = marks.left { add(leaving, to: entity, on: left) }
        }
        listings.append(listing)
    }

    /// The time line of the entity that the tour looks at.
    private mutating func addTour(of entity: Entity) {
        list(
            entity, on: .abnormal, "通过登记的住所无法联系", stays: true, since: Day("2025-11-02"))
        add(.change, to: entity, on: Day("2024-03-18"), title: "法定代表人变更")
        add(.randomInspection, to: entity, on: Day("2026-07-09"), title: "双随机抽查: 亮照信息不一致, 责令改正")
        add(.penalty, to: entity, on: Day("2026-05-14"), title: "广告内容虚假")
        let last = records.count - 1
        records[last].documentNumber = "衡市监处罚〔2026〕77号"
        records[last].basis = "《中华人民共和国广告法》"
        records[last].amountFen = 2_000_000
        records[last].content = "当事人在平台店铺页面宣称「正品十倍赔」, 无证据证明; 责令停止发布, 罚款 20,000.00 元。"
        records[last].published = Day("2026-05-21")
        records[last].shownUntil = Day("2027-05-21")
        records[last].standing = .standing
        add(.promise, to: entity, on: Day("2026-06-01"), title: "信用承诺: 立即整改, 不再发布虚假广告")
    }

    // MARK: One record

    private mutating func add(
        _ kind: CreditRecordKind, to entity: Entity, on known: Day?, title: String? = nil
    ) {
        let template = RecordTemplate.row(kind)
        let earliest = entity.established ?? SampleBureau.day.adding(days: -3000)
        let span = max(1, min(3000, SampleBureau.day - earliest))
        var day: Day? = known ?? SampleBureau.day.adding(days: -random.below(span))
        var warnings: [String] = []
        if known == nil, random.chance(permille: 12) || kind == .registration {
            day = nil
            warnings.append("day_absent")
        }
        var record = CreditRecord(
            id: RecordID("R" + Self.padded(records.count + 1, to: 6)), entity: entity.id,
            kind: kind, day: day, title: title ?? random.pick(template.titles),
            source: template.source)
        record.warnings = warnings
        if let paper = template.paper {
            papers += 1
            record.documentNumber = "\(paper)〔\(day?.year ?? 2025)〕\(papers % 3000 + 100)号"
        }
        if let fen = template.fen { record.amountFen = Int64(random.among(fen) / 1000 * 1000) }
        if let months = template.months { record.until = day?.adding(months: months) }
        if let until = record.until, until < SampleBureau.day { record.standing = .expired }
        if kind == .penalty { publish(&record) }
        records.append(record)
    }

    /// What a penalty has beside: basis, publication, and what became of it.
    private mutating func publish(_ record: inout CreditRecord) {
        record.basis = RecordTemplate.penaltyBases[record.title]
        guard let day = record.day else { return }
        let published = calendar.adding(workingDays: random.among(2...7), to: day).day
        guard published < SampleBureau.day else { return }
        record.published = published
        let shownUntil = published.adding(months: random.pick([3, 12, 36]))
        record.shownUntil = shownUntil
        switch random.below(10) {
        case 0: record.standing = .repaired
        case 1: record.standing = .revoked
        default: record.standing = shownUntil < SampleBureau.day ? .expired : .standing
        }
    }

    /// A household has no shareholders, pledges or branches.
    private static let householdKinds: Set<CreditRecordKind> = [
        .change, .licence, .randomInspection, .qualitySampling, .otherSampling, .penalty,
        .annualReport, .promise, .honour, .taxGrade, .trademark, .brokenPromise, .licenceVoided,
        .identityMisuse, .repair,
    ]

    private mutating func recentDay(within days: Int) -> Day {
        SampleBureau.day.adding(days: -random.among(3...days))
    }

    private static func basis(of list: ListKind) -> String? {
        switch list {
        case .abnormal: "《企业信息公示暂行条例》"
        case .serious: "《市场监督管理严重违法失信名单管理办法》"
        case .courtDebtor: "《最高人民法院关于公布失信被执行人名单信息的若干规定》"
        case .red: nil
        }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
