import Enforcement
import Intake
import Testing

@Suite("Rows of the house's tables")
struct TableRowTests {
    private func content(_ text: String) throws -> [IntakeContent?] {
        try Fixture.items(text).map(\.row?.content)
    }

    @Test("holidays")
    func readsHolidays() throws {
        let found = try content(
            "date,name,kind\n2027-01-01,元旦,off\n2027-01-02,元旦,上班\n2027-01-03,x,y\n")
        #expect(
            found == [
                .reference(
                    .holiday(SpecialDay(day: Fixture.day("2027-01-01"), name: "元旦", kind: .off))),
                .reference(
                    .holiday(SpecialDay(day: Fixture.day("2027-01-02"), name: "元旦", kind: .work))),
                nil,
            ])
    }

    @Test("regions and industries")
    func readsCodes() throws {
        #expect(
            try content("code,name,status,became\n110103,崇文区,historical,110101|110102\n")
                == [
                    .region(
                        Region(
                            code: "110103", name: "崇文区", isCurrent: false,
                            became: ["110101", "110102"]))
                ])
        #expect(
            try content("code,name,level,parent\n011,谷物种植,中类,01\n")
                == [.industry(Industry(code: "011", name: "谷物种植", level: .group, parent: "01"))])
    }

    @Test("a measure without a mark is unconfirmed")
    func readsMeasures() throws {
        let found = try content(
            "id,area,text,owner,triggers,from\nX1,政府采购,限制,财政,严重违法失信名单；abnormal,2021-09-01\n")
        guard case .reference(.measure(let measure)) = found.first else {
            Issue.record("no measure")
            return
        }
        #expect(measure.mark == .unconfirmed && measure.basis == nil)
        #expect(measure.triggers == [.serious, .abnormal])
        #expect(measure.from == Fixture.day("2021-09-01"))
    }

    @Test("officers and offices")
    func readsPeople() throws {
        let officers = try content(
            "id,name,office,roles,scopes,active\nO1,王某,S1,officer;负责人,990100,否\nO2,李某,S1,king,,\n")
        var wang = Officer(
            id: "O1", name: "王某", office: "S1", roles: [.officer, .head], scopes: ["990100"])
        wang.active = false
        #expect(officers == [.reference(.officer(wang)), nil])
        #expect(
            try content("id,name,scope\nS1,城关所,990100\n")
                == [.reference(.office(Office(id: "S1", scope: "990100", name: "城关所")))])
    }
}
