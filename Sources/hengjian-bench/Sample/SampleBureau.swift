package import Enforcement

/// A county of the sample prefecture.
package struct SampleCounty: Sendable, Hashable {
    package let code: String
    package let name: String
}

/// The bureau of a prefecture that does not exist: 衡州市, whose region codes begin with 99, which
/// GB/T 2260 gives to no place. Everybody in it is a placeholder (赵甲, 钱乙, …).
package enum SampleBureau {
    /// The prefecture's name without its last character.
    package static let city = "衡州"
    package static let name = "衡州市市场监督管理局"
    package static let scope: Scope = "990000"
    /// 演示日: the day on which the sample is set, a Tuesday.
    package static let day = Day("2026-07-21") ?? Day(ordinal: 0)
    /// The moment at which the demo begins, 08:30 at UTC+08:00. No act of the sample is later.
    package static let now = moment(day, minute: 8 * 60 + 30)

    /// Counties whose names no real place has; some have characters with two readings.
    package static let counties: [SampleCounty] = [
        ("990101", "明鉴区"), ("990102", "平准区"), ("990103", "持衡区"), ("990104", "绳墨区"),
        ("990105", "规矩区"), ("990106", "公量区"), ("990121", "天平县"), ("990122", "准绳县"),
        ("990123", "长衡县"), ("990124", "乐衡县"), ("990125", "重鉴县"), ("990126", "单衡县"),
    ].map { SampleCounty(code: $0.0, name: $0.1) }

    /// The sections of the bureau, one station a county, and the desk for other departments.
    package static let offices: [Office] = sections + stations

    private static let sections: [Office] = [
        ("HZ-01", "投诉举报中心"), ("HZ-02", "信用监督管理科"), ("HZ-03", "网络交易监督管理科"),
        ("HZ-04", "食品安全监督管理科"), ("HZ-05", "法规科"), ("HZ-06", "综合行政执法支队"),
        ("HZ-07", "办公室"), ("HZ-08", "协同部门联络席"),
    ].map { Office(id: OfficeID($0.0), scope: scope, name: $0.1) }

    /// The market-supervision stations (市场监管所), in the order of `counties`.
    package static let stations: [Office] = counties.map { county in
        Office(
            id: OfficeID("HZ-\(county.code.suffix(3))"), scope: scope,
            name: county.name + "市场监管所")
    }

    /// Everybody, every role among them.
    package static let officers: [Officer] = people + stationOfficers

    /// Whose workstation the demo opens, the colleague beside, and who approves.
    package static let demoOfficer: OfficerID = "H001"
    package static let colleague: OfficerID = "H002"
    package static let head: OfficerID = "H003"
    package static let secondHead: OfficerID = "H011"
    package static let intake: OfficerID = "H004"
    package static let reviewer: OfficerID = "H005"
    package static let department: OfficerID = "H006"

    private static let people: [Officer] = [
        person("H001", "赵甲", "HZ-03", .officer, "四级主办"),
        person("H002", "钱乙", "HZ-02", .officer, "四级主办"),
        person("H003", "孙丙", "HZ-07", .head, "副局长"),
        person("H004", "李丁", "HZ-01", .intake, "受理员"),
        person("H005", "周戊", "HZ-05", .reviewer, "法制审核员"),
        person("H006", "吴己", "HZ-08", .department, "财政局联络员"),
        person("H007", "郑庚", "HZ-08", .reader, "外部查询"),
        person("H008", "王辛", "HZ-07", .auditor, "审计员"),
        person("H009", "冯壬", "HZ-07", .securityAdmin, "安全管理员"),
        person("H010", "陈癸", "HZ-07", .systemAdmin, "系统管理员"),
        person("H011", "褚子", "HZ-07", .head, "副局长"),
        person("H012", "卫丑", "HZ-04", .officer, "三级主办"),
        person("H013", "蒋寅", "HZ-06", .officer, "三级主办"),
        person("H014", "沈卯", "HZ-06", .officer, "四级主办"),
        person("H015", "韩辰", "HZ-01", .officer, "四级主办"),
    ]

    private static let stationOfficers: [Officer] = zip(
        stations, ["杨巳", "单午", "曾未", "解申", "仇酉", "查戌", "盖亥", "朱甲", "秦乙", "尤丙", "许丁", "何戊"]
    ).enumerated().map { index, station in
        person(
            OfficerID("H0\(16 + index)"), station.1, station.0.id, .officer, "所执法员")
    }

    private static func person(
        _ id: OfficerID, _ name: String, _ office: OfficeID, _ role: OfficerRole, _ post: String
    ) -> Officer {
        Officer(id: id, name: name, office: office, roles: [role], scopes: [scope], posts: [post])
    }

    /// An address in a county.
    static func address(_ county: SampleCounty, _ random: inout SeededGenerator) -> String {
        let street = random.pick(["量衡路", "明鉴街", "准绳大道", "斗量巷", "公平路", "砝码街", "度支里"])
        let place = random.chance(permille: 500) ? "\(city)市" : ""
        return "\(place)\(county.name)\(street)\(random.among(1...399))号"
    }

    /// A moment of a day, in minutes after midnight at UTC+08:00.
    package static func moment(_ day: Day, minute: Int) -> Instant {
        Instant(
            millisecondsSince1970: (Int64(day.ordinal) * 1440 + Int64(minute) - 480) * 60_000)
    }
}
