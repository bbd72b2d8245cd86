import Enforcement
import Testing

struct CodeTableTests {
    let regions = RegionTable.builtIn
    let industries = IndustryTable.builtIn

    @Test(
        "a region has its name from the province down",
        arguments: [
            ("330381", "浙江省温州市瑞安市"), ("110101", "北京市东城区"), ("330300", "浙江省温州市"),
            ("330000", "浙江省"), ("429004", "湖北省仙桃市"), ("500101", "重庆市万州区"),
            ("110103", "北京市崇文区"),
        ])
    func paths(code: String, expected: String) {
        #expect(regions.pathName(of: code) == expected)
    }

    @Test(
        "a code no real place has is unknown", arguments: ["990000", "990101", "", "33", "abcdef"])
    func unknown(code: String) {
        #expect(regions.region(code) == nil)
        #expect(regions.pathName(of: code) == nil)
        #expect(regions.province(of: code) == nil)
        #expect(regions.current(of: code).isEmpty)
    }

    @Test("withdrawn codes lead to what is in force")
    func withdrawn() throws {
        #expect(try #require(regions.region("110103")).becameCode == "110101")
        #expect(regions.current(of: "110103").map(\.name) == ["东城区"])
        #expect(regions.current(of: "130504").map(\.code) == ["130502", "130503"])
        #expect(regions.current(of: "330381").map(\.code) == ["330381"])
        #expect(regions.current(of: "110100").isEmpty)
        #expect(regions.province(of: "330381")?.name == "浙江省")
    }

    @Test("the tables are whole")
    func whole() {
        #expect(regions.count == 7448)
        #expect(RegionTable.decoded.count { $0.isCurrent } == 3433)
        #expect(industries.count == 1971)
        let levels = Dictionary(grouping: IndustryTable.decoded, by: \.level).mapValues(\.count)
        #expect(levels == [.section: 20, .division: 97, .group: 473, .class: 1381])
        #expect(
            IndustryTable.decoded.allSatisfy { row in
                row.parent.map { industries.industry($0) != nil } ?? (row.level == .section)
            })
    }

    @Test("industries are those of the 2017 edition")
    func industry() {
        #expect(industries.name(of: "5193") == "互联网批发")
        #expect(industries.name(of: "643") == "互联网平台")
        #expect(industries.path(of: "0111").map(\.name) == ["农、林、牧、渔业", "农业", "谷物种植", "稻谷种植"])
        #expect(industries.path(of: "9999").isEmpty)
        #expect(industries.name(of: "7517") == "三维（3D）打印技术推广服务")
    }

    @Test(
        "the region table says what its source says",
        .enabled(if: SharedTable.exists("regions-gb2260.csv"), "no shared data here"))
    func sameRegions() throws {
        let rows = try SharedTable.rows("regions-gb2260.csv")
        #expect(rows.count == RegionTable.decoded.count)
        for (row, region) in zip(rows, RegionTable.decoded) {
            #expect(
                row == [
                    region.code, region.name, region.isCurrent ? "current" : "historical",
                    region.became.joined(separator: "|"),
                ])
        }
    }

    @Test(
        "the industry table says what its source says",
        .enabled(if: SharedTable.exists("industries-gbt4754-2017.csv"), "no shared data here"))
    func sameIndustries() throws {
        let rows = try SharedTable.rows("industries-gbt4754-2017.csv")
        #expect(rows.count == IndustryTable.decoded.count)
        for (row, found) in zip(rows, IndustryTable.decoded) {
            #expect(row == [found.code, found.name, found.level.rawValue, found.parent ?? ""])
        }
    }

    @Test(
        "the calendar says what its source says",
        .enabled(if: SharedTable.exists("holidays-cn.csv"), "no shared data here"))
    func sameHolidays() throws {
        let rows = try SharedTable.rows("holidays-cn.csv")
        let days = WorkingCalendar.builtIn.special
        #expect(rows == days.map { [$0.day.description, $0.name, $0.kind.rawValue] })
    }
}
