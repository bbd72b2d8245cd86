import Enforcement
import Intake
import Testing

@Suite("Rows that become matters")
struct MatterRowTests {
    @Test("a complaint in full has the fields of the opening act")
    func readsComplaint() throws {
        let items = try Fixture.items(
            """
            投诉编号,投诉人,联系电话,被投诉单位,统一社会信用代码,登记时间,投诉类别,投诉内容,来源,备注
            12315-1,张某,139****0000,甲公司,91330381MA29AB791M,2026-04-20 09:30:00,质量,"坏了,要退",电话,急
            """)
        let fields = try #require(items.first?.matterFields)
        let texts = fields.mapValues(\.string)
        #expect(
            texts == [
                "kind": "complaint", "outside": "12315-1", "complainant": "张某",
                "phone": "139****0000", "party": "甲公司", "entity": "91330381MA29AB791M",
                "received": "2026-04-20", "subject": "质量", "text": "坏了,要退\n备注: 急",
                "source": "电话",
            ])
        #expect(items.first?.row?.warnings == [])
    }

    @Test("every field is one the opening act takes")
    func fitsAct() throws {
        let row = try #require(ActKindTable.row(.open))
        let items = try Fixture.items(
            "投诉编号,登记编号,信息类型,投诉人,电话,被投诉人,收到日期,类别,投诉内容,来源,统一社会信用代码\n1,2,举报,a,b,c,2026-01-01,d,e,f,123\n"
        )
        let fields = try #require(items.first?.matterFields)
        #expect(Set(fields.keys).isSubset(of: Set(row.fields.map(\.key))))
        #expect(row.fields.allSatisfy { !$0.isRequired || fields[$0.key] != nil })
        guard case .matter(let kind, _) = items.first?.row?.content else { return }
        #expect(kind == .report)
    }

    @Test("a missing day of receipt is today's, with a warning")
    func assumesDay() throws {
        let items = try Fixture.items("id,text,label_accept\nC1,\"退货,更换 冒充合格产品 市民说\",1\n")
        #expect(items.first?.matterFields?["received"]?.day == Fixture.today)
        #expect(items.first?.row?.warnings == [.receivedAssumed])
        #expect(items.first?.matterFields?["subject"] == "冒充合格产品")
    }

    @Test("a text that is no work order keeps its first words to itself")
    func keepsPersonalText() throws {
        let items = try Fixture.items("id,text,label_accept\nC1,张三 13900000000 说坏了,1\n")
        #expect(items.first?.matterFields?["subject"] == nil)
    }

    @Test("an inspection")
    func readsInspection() throws {
        let items = try Fixture.items("被检查单位,检查日期,检查类型,检查结果\n甲公司,2026-05-01,双随机,未发现问题\n")
        guard case .matter(let kind, let fields) = items.first?.row?.content else {
            Issue.record("no matter")
            return
        }
        #expect(kind == .inspection)
        #expect(fields["text"] == "检查结果: 未发现问题" && fields["subject"] == "双随机")
    }
}
