/// A register of any size with the proportions of real ones, one line at a time.
///
/// The proportions were counted over the 977,292 lines of a public register of enterprises
/// (founded 1978–2019, households left out), and only counts were taken, no name:
/// - the length of the name in characters (`lengths`, per mille; 12 is the most frequent, three in
///   four lie between 10 and 16);
/// - the form: 63 % 有限公司, 7.5 % 有限责任公司, 5.4 % co-operatives, 7 % branches, the rest works, shops
///   and stations; a form that needs room is drawn among the long names only;
/// - brackets in 2.1 %, Latin letters in 0.02 % of the names;
/// - the year of foundation, the type left out in 91 %, the capital left out in 22 % and otherwise
///   written in five ways;
/// - 99.7 % 18-character codes, the others of 15 and 13 digits; 0.05 % fail their check.
package struct ScaleRegistry: Sendable {
    /// The header of the register, as its users know it.
    package static let header = [
        "企业名称", "统一社会信用代码", "注册日期", "企业类型", "注册资金", "所在省份", "地区", "注册地址",
    ]

    private var random: SeededGenerator
    private let names: NameMaker
    private let codes: CodeMaker
    private var index = 0

    package init(seed: UInt64, stream: String = "registry") {
        random = SeededGenerator(seed: seed, stream: stream)
        names = NameMaker(city: SampleBureau.city)
        codes = CodeMaker(seed: seed ^ UInt64(stream.utf8.count) << 20)
    }

    /// The fields of the next line, in the order of `header`.
    package mutating func nextFields() -> [String] {
        index += 1
        let county = random.pick(SampleBureau.counties)
        let length = random.pick(Self.lengths)
        let form = random.pick(length < 15 ? Self.shortForms : Self.longForms)
        var name = names.name(form, length: length, county: county.name, by: &random).text
        if random.below(5000) == 0 { name = "E" + name }
        return [
            name, code(form.category, county.code), foundedText(),
            random.chance(permille: 907) ? "N/A" : form.type, capital(),
            SampleBureau.city, String(county.name.dropLast()),
            SampleBureau.address(county, &random),
        ]
    }

    private mutating func code(_ category: Int, _ region: String) -> String {
        switch random.below(10_000) {
        case 0..<5: codes.failingCode(index, region: region)
        case 5..<30: codes.registrationNumber(index, region: region)
        case 30..<32: region + random.digits(7)
        default: codes.creditCode(index, category: category, region: region)
        }
    }

    private mutating func foundedText() -> String {
        let year = random.pick(Self.years)
        let (month, day) = (random.among(1...12), random.among(1...28))
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private mutating func capital() -> String {
        let amount = random.pick([3, 10, 30, 50, 50, 100, 100, 200, 500, 1000, 2000])
        return switch random.below(100) {
        case 0..<22: "N/A"
        case 22..<54: "\(amount)(万元人民币)"
        case 54..<64: "\(amount)(万元)"
        case 64..<75: "\(random.among(1...9)),\(random.among(100...999))(万元人民币)"
        case 75..<85: "\(amount)(万)"
        case 85..<99: "\(amount)万人民币"
        default: "\(amount)(万美元)"
        }
    }

    /// Characters in a name, per mille.
    package static let lengths = Weighted<Int>([
        (7, 2), (8, 5), (9, 6), (10, 108), (11, 112), (12, 178), (13, 150), (14, 115), (15, 79),
        (16, 54), (17, 43), (18, 35), (19, 30), (20, 21), (21, 17), (22, 12), (23, 10), (24, 7),
        (25, 5), (26, 4), (27, 3), (28, 2), (29, 2), (30, 1), (31, 1),
    ])

    private static let limited = NameForm("有限公司", "有限责任公司")
    private static let liability = NameForm("有限责任公司", "有限责任公司")
    private static let cooperative = NameForm("专业合作社", "农民专业合作社", category: 3)

    private static let shortForms = Weighted<NameForm>([
        (limited, 700), (liability, 60), (cooperative, 62), (NameForm("厂", "个人独资企业"), 60),
        (NameForm("经营部", "个人独资企业"), 30), (NameForm("店", "个人独资企业"), 25),
        (NameForm("加油站", "集体所有制"), 20), (NameForm("门市部", "集体分支机构(非法人)"), 10),
        (NameForm("研究所", "集体所有制"), 9), (NameForm("供销社", "集体所有制"), 8),
        (NameForm("农场", "集体所有制"), 6), (NameForm("股份有限公司", "股份有限公司"), 5),
    ])

    private static let longForms = Weighted<NameForm>([
        (limited, 530), (liability, 110), (cooperative, 40),
        (NameForm("有限公司", "分公司", branchEnd: "分公司"), 150),
        (NameForm("有限公司", "分公司", branchEnd: "第一分店"), 35),
        (NameForm("股份有限公司", "分公司", branchEnd: "营业厅"), 60),
        (NameForm("股份有限公司", "股份有限公司"), 10), (NameForm("厂", "股份合作制"), 25),
        (NameForm("经营部", "个人独资企业"), 15), (NameForm("合伙企业（有限合伙）", "普通合伙"), 5),
    ])

    private static let years = Weighted<Int>(
        [
            8, 5, 9, 13, 12, 14, 15, 19, 26, 32, 33, 28, 33, 38, 52, 54, 56, 53, 46, 59, 63, 54,
            39, 47, 30, 23, 12, 3, 19, 53,
        ].enumerated().map { (1990 + $0.offset, $0.element) })
}
