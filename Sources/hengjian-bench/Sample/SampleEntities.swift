import ChineseText
import Enforcement

/// The entities of the sample: about one half enterprises, the rest households, co-operatives and
/// shops on platforms, with every oddity that real registers hold.
struct SampleEntities {
    private(set) var rows: [Entity] = []
    private var random: SeededGenerator
    private let names = NameMaker(city: SampleBureau.city)
    private let codes: CodeMaker
    private var taken: Set<String> = []
    private var index = 0

    init(count: Int, seed: UInt64) {
        random = SeededGenerator(seed: seed, stream: "entities")
        codes = CodeMaker(seed: seed)
        for showcase in Showcase.rows { add(showcase) }
        addSharedCodes()
        addOddCodes()
        while rows.count < count { addComposed() }
    }

    // MARK: Kinds of entity

    private mutating func add(_ showcase: Showcase) {
        let county = SampleBureau.counties.first { showcase.name.contains($0.name) }
        var entity = entity(
            named: showcase.name, form: showcase.form,
            in: county ?? random.pick(SampleBureau.counties))
        entity.formerNames = showcase.formerNames
        entity.identifiers = Array(entity.identifiers.prefix(1))
        entity.address = entity.address ?? SampleBureau.address(SampleBureau.counties[0], &random)
        entity.industry = showcase.industry
        entity.status = .active
        entity.riskClass = showcase.riskClass
        entity.established = Day(year: 2016, month: 3, day: 8 + rows.count % 20)
        rows.append(entity)
    }

    /// 同号异主: one code for two names, which stay two entities.
    private mutating func addSharedCodes() {
        let pairs = [
            ("衡州市平准日用品商场", "衡州市平准日用杂货公司"), ("天平县斗量粮油供应站", "天平县斗量饲料供应站"),
            ("衡州持衡印刷厂", "衡州持衡纸制品厂"),
        ]
        for (offset, pair) in pairs.enumerated() {
            let region = SampleBureau.counties[offset].code
            let code =
                offset == 2
                ? codes.failingCode(900_000, region: region)
                : codes.registrationNumber(900_000 + offset, region: region)
            for name in [pair.0, pair.1] {
                rows.append(
                    entity(
                        named: name, form: NameForm("", "集体所有制"),
                        in: SampleBureau.counties[offset], code: code))
            }
        }
    }

    /// Codes that fail, are too short, or are not there at all.
    private mutating func addOddCodes() {
        let county = SampleBureau.counties[3]
        let valid = codes.creditCode(910_000, category: 1, region: county.code)
        let odd: [(String, String?)] = [
            ("衡州市绳墨五金制品厂", codes.failingCode(910_001, region: county.code)),
            ("衡州绳墨仓储服务站", String(valid.dropLast())), ("绳墨区度量茶叶店", "9901040012345"),
            ("绳墨区秤星流动早餐车", nil), ("绳墨区尺规裁缝铺", nil),
            ("衡州老字号衡器修理社", codes.registrationNumber(910_002, region: county.code)),
            ("衡州市绳墨竹编专业合作社", "990104NA000017X"),
        ]
        for (name, code) in odd {
            rows.append(
                entity(named: name, form: NameForm("", "个人独资企业"), in: county, code: .some(code)))
        }
    }

    private mutating func addComposed() {
        let county = random.pick(SampleBureau.counties)
        let draw = random.below(100)
        var name: NameMaker.Name
        repeat {
            name =
                draw < 40
                ? names.household(county: county.name, by: &random)
                : names.name(
                    draw < 46 ? Self.cooperative : random.pick(Self.forms),
                    length: random.pick(ScaleRegistry.lengths), county: county.name, by: &random)
        } while !taken.insert(name.text).inserted
        var entity = entity(named: name.text, form: name.form, in: county)
        entity.industry = name.industry
        if draw >= 94 {
            entity.other["平台"] = random.pick(["示例云集", "样例优选", "虚拟购"])
            entity.other["店铺"] = name.text.suffix(6) + "官方店"
        }
        rows.append(entity)
    }

    // MARK: One entity

    /// - Parameter code: a code to take, `.some(nil)` for none; nil makes a valid one.
    private mutating func entity(
        named name: String, form: NameForm, in county: SampleCounty, code: String?? = nil
    ) -> Entity {
        index += 1
        taken.insert(name)
        let text = code ?? codes.creditCode(index, category: form.category, region: county.code)
        let verdict = text.map(IdentifierVerdict.judge)
        let id = EntityID(code: verdict, foldedName: Folding.fold(name))
        var entity = Entity(id: id, name: name)
        if let verdict {
            entity.identifiers = [
                EntityIdentifier(
                    kind: verdict.kind, value: verdict.normalised, valid: verdict.valid)
            ]
            if let reason = verdict.reason { entity.warnings.append("code:" + reason) }
        } else {
            entity.warnings.append("code_absent")
        }
        entity.type = form.type
        entity.region = county.code
        describe(&entity, in: county, isHousehold: form.category == 2)
        return entity
    }

    private mutating func describe(
        _ entity: inout Entity, in county: SampleCounty, isHousehold: Bool
    ) {
        entity.status = random.pick(Self.statuses)
        entity.riskClass = random.pick(Self.risks)
        if random.chance(permille: 985) {
            let age = random.among(120...9000)
            entity.established = SampleBureau.day.adding(days: -age)
        }
        let stem = random.pick(["甲", "乙", "丙", "丁", "戊", "己"])
        entity.legalRepresentative = random.pick(Lexicon.surnames) + "某" + stem
        if random.chance(permille: 950) { entity.address = SampleBureau.address(county, &random) }
        if !isHousehold {
            let amount = random.pick([3, 10, 50, 100, 200, 500, 1000, 5088])
            entity.capital =
                random.chance(permille: 20)
                ? "\(amount)(万美元)" : random.pick(["\(amount)万人民币", "\(amount)(万元人民币)"])
        }
        if random.chance(permille: 250) {
            let trade = random.pick(Lexicon.trades[4] ?? []).text
            entity.businessScope = "\(trade)；日用品销售（依法须经批准的项目，经批准后方可开展经营活动）"
        }
        if random.chance(permille: 60) {
            let former = names.name(
                Self.limited, length: 12, county: county.name, by: &random)
            entity.formerNames = [former.text]
        }
        if let established = entity.established, established.year < 2015, !isHousehold {
            addOldNumber(&entity, from: established)
        }
    }

    /// The registration number of before 三证合一, which ended with the first credit code.
    private func addOldNumber(_ entity: inout Entity, from day: Day) {
        guard let region = entity.region else { return }
        let number = codes.registrationNumber(index, region: region)
        guard entity.code != number else { return }
        var identifier = EntityIdentifier(kind: .reg15, value: number, valid: true)
        identifier.from = day
        identifier.until = Day(year: 2015, month: 10, day: 1)
        entity.identifiers.append(identifier)
    }

    private static let limited = NameForm("有限公司", "有限责任公司")
    private static let cooperative = NameForm("专业合作社", "农民专业合作社", category: 3)

    private static let forms = Weighted<NameForm>([
        (limited, 70), (NameForm("有限责任公司", "有限责任公司"), 8), (NameForm("厂", "个人独资企业"), 6),
        (NameForm("股份有限公司", "股份有限公司"), 3), (NameForm("经营部", "个人独资企业"), 3),
        (NameForm("有限公司", "分公司", branchEnd: "分公司"), 7),
        (NameForm("合伙企业（有限合伙）", "有限合伙企业"), 3),
    ])

    private static let statuses = Weighted<EntityStatus>([
        (.active, 800), (.cancelled, 85), (.revoked, 60), (.suspended, 30), (.movedOut, 15),
        (.unknown, 10),
    ])

    private static let risks = Weighted<RiskClass?>([
        (.a, 220), (.b, 450), (.c, 240), (.d, 70), (nil, 20),
    ])
}
