import Enforcement
import Support

extension World {
    static let subjectName = "示例天平电子商务有限公司"

    /// An entity with records of many kinds, two listings, and text nobody vouches for.
    static let subject: SubjectFile = {
        var entity = Entity(id: "91990000MA0000001X", name: subjectName)
        entity.formerNames = ["示例天平商贸有限公司"]
        entity.identifiers = [
            EntityIdentifier(kind: .uscc18, value: "91990000MA0000001X", valid: false)
        ]
        entity.status = .active
        entity.riskClass = .c
        entity.type = "有限责任公司(自然人投资或控股)"
        entity.region = "330106"
        entity.established = Day("2024-03-18")
        entity.capital = "500万元人民币"
        entity.legalRepresentative = "示例某"
        entity.address = "示例市示例区天平路1号"
        entity.businessScope = "网上销售: 日用百货、钟表、眼镜; 计量器具零售"
        entity.warnings = ["统一代码校验不符"]
        return SubjectFile(
            entity: entity,
            provenance: Provenance(
                source: "companies.csv", fileHash: nil, line: 17, importedAt: now, isLocal: true),
            records: records(of: entity.id), listings: listings(of: entity.id))
    }()

    private static func records(of entity: EntityID) -> [CreditRecord] {
        var penalty = CreditRecord(
            id: "R-1", entity: entity, kind: .penalty, day: Day("2026-05-14"),
            title: "示例市监罚〔2026〕77号 罚款 2万元", source: "示例区市场监管局")
        penalty.documentNumber = "示例市监罚〔2026〕77号"
        penalty.basis = "《中华人民共和国广告法》第五十五条"
        penalty.content = "当事人于平台店铺页面宣称「正品十倍赔」, 无证据证明。"
        penalty.amountFen = 2_000_000
        penalty.published = Day("2026-05-21")
        penalty.shownUntil = Day("2027-05-21")
        let hostile = CreditRecord(
            id: "R-2", entity: entity, kind: .randomInspection, day: Day("2026-07-09"),
            title: "亮照\u{1B}]52;c;aGk=\u{7}信息\u{202E}不一致\u{200B}\n责令改正 👨‍👩‍👧 e\u{301}\u{301}",
            source: "本局\u{9B}31m")
        var repaired = CreditRecord(
            id: "R-3", entity: entity, kind: .brokenPromise, day: Day("2025-11-02"),
            title: "告知承诺内容不实", source: "示例区行政审批局")
        repaired.standing = .repaired
        let undated = CreditRecord(
            id: "R-4", entity: entity, kind: .trademark, day: nil, title: "第 35 类 天平",
            source: "国家知识产权局")
        let registered = CreditRecord(
            id: "R-5", entity: entity, kind: .registration, day: Day("2024-03-18"),
            title: "设立登记", source: "示例区市场监管局")
        return [hostile, penalty, repaired, registered, undated]
    }

    private static func listings(of entity: EntityID) -> [Listing] {
        var left = Listing(
            id: "L-1", entity: entity, list: .abnormal, entered: day("2025-11-02"),
            reason: "通过登记的住所无法联系", authority: "示例区市场监管局")
        left.left = day("2026-02-10")
        left.leaveReason = "申请移出"
        return [
            left,
            Listing(
                id: "L-2", entity: entity, list: .serious, entered: day("2026-06-30"),
                reason: "虚假宣传, 情节严重", authority: "示例市市场监管局"),
        ]
    }

    private static func day(_ text: String) -> Day { Day(text) ?? .fixture }

    /// What a search for 天平 finds.
    static let page = SearchPage(
        query: "天平",
        hits: [
            hit("91990000MA0000001X", subjectName, .active, .c, [.serious]),
            hit("91990000MA00000027", "示例天平衡器厂", .active, .a, []),
            hit("91990000MA00001183", "示例市天平区粮油店", .revoked, .b, [.abnormal]),
            hit("91990000MA00004409", "天平(示例)供应链管理有限公司", .active, nil, []),
        ], count: 4, countIsExact: false)

    private static func hit(
        _ code: String, _ name: String, _ status: EntityStatus, _ risk: RiskClass?,
        _ flags: [ListKind]
    ) -> EntityHit {
        EntityHit(
            id: EntityID(code), name: name, code: code, status: status, region: "330106",
            riskClass: risk, flags: flags, matchedBy: .name, sharesCode: false)
    }
}
