import Enforcement
import Intake
import Testing

@Suite("Headings tell the kind of a file")
struct ColumnMappingTests {
    static let headers: [(String, IntakeKind?)] = [
        ("企业名称,统一社会信用代码,注册日期,企业类型,注册资金,所在省份,地区,注册地址", .entities),
        ("企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址", .entities),
        ("name,code,reg_date,type,legal_rep_masked,capital,scope,province,city,address", .entities),
        ("NAME,Code,Reg Date", .entities),
        (
            "CF_XDR_MC,CF_XDR_SHXYM,CF_WSH,CF_WFXW,CF_CFLB,CF_NR,CF_NR_FK,CF_JDRQ,CF_CFJG",
            .penalties
        ),
        ("行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法事实,处罚类别,罚款金额（万元）", .penalties),
        ("name,code,kind,day,title,source,doc_no,basis,content,fine_yuan", .records),
        ("企业名称,统一社会信用代码,名单类型,列入日期,列入原因,列入机关,移出日期", .listings),
        ("投诉编号,投诉人,联系电话,被投诉单位,收到日期,投诉类别,投诉内容,来源", .complaints),
        ("被检查单位,统一社会信用代码,检查日期,检查类型,检查结果", .inspections),
        ("id,name,office,roles,scopes,posts", .officers),
        ("id,name,scope_code", .offices),
        ("id,direction,area,text,owner,basis,mark,from,until,triggers", .measures),
        ("alpha,beta,gamma", nil),
        ("name", nil),
        ("", nil),
    ]

    @Test("each heading line has its kind", arguments: headers)
    func detects(_ header: String, _ kind: IntakeKind?) {
        #expect(
            ColumnMapping(headings: header.split(separator: ",").map(String.init), kind: nil)?.kind
                == kind)
    }

    static let files: [(String, IntakeKind?)] = [
        ("SOURCES.csv", nil), ("companies-public.csv", .entities),
        ("company-names-public.csv", .entities), ("registry-1m.csv.xz", .entities),
        ("complaints-12315-desensitised.csv", .complaints),
        ("complaints-cfpb-sample.csv", .complaints),
        ("ecommerce-negative-reviews-public.csv", nil), ("holidays-cn.csv", .holidays),
        ("idcode-vectors-public.csv", nil), ("industries-gbt4754-2017.csv", .industries),
        ("inspections-chicago-public.csv", .inspections),
        ("penalties-env-real-sample.csv", .penalties), ("regions-gb2260.csv", .regions),
        ("service-requests-chicago-public.csv", .complaints),
    ]

    @Test(
        "each real file has its kind",
        .enabled(if: Fixture.hasRealFiles, "the real files are not on this machine"),
        arguments: files)
    func detectsReal(_ name: String, _ kind: IntakeKind?) throws {
        let source = try ByteSource(path: Fixture.realFile(name))
        guard let kind else {
            #expect(throws: IntakeError.self) {
                _ = try IntakeReader(source: source, today: Fixture.today)
            }
            return
        }
        #expect(try IntakeReader(source: source, today: Fixture.today).kind == kind)
    }

    @Test("a file without telling headings says which headings it has")
    func saysHeadings() throws {
        #expect(throws: IntakeError.unknownHeader(["alpha", "beta"])) {
            _ = try Fixture.items("alpha,beta\n1,2\n")
        }
        #expect(throws: IntakeError.empty) {
            _ = try Fixture.items("\n\r\n  \n".filter { $0 != " " })
        }
    }

    @Test("a stated kind needs its headings only")
    func takesStatedKind() throws {
        #expect(try Fixture.items("企业名称\n甲公司\n", kind: .entities).first?.entity?.name == "甲公司")
        #expect(throws: IntakeError.self) { _ = try Fixture.items("a,b\n1,2\n", kind: .entities) }
    }

    @Test("a mapping file goes above the headings")
    func overrides() throws {
        let mapping = MappingOverride(
            kind: .entities, columns: ["商家": .name, "号": .code, "name": .other])
        let items = try Fixture.items(
            Array("商家,号,name\n甲公司,12345,x\n".utf8), mapping: mapping)
        #expect(items.first?.entity?.name == "甲公司")
        #expect(items.first?.entity?.code == "12345")
        #expect(items.first?.entity?.other == ["name": "x"])
    }

    @Test("titles above the headings are rejects")
    func skipsTitles() throws {
        let items = try Fixture.items("企业登记信息表,,\n\n企业名称,注册日期,住所\n甲公司,2018-01-01,某地\n")
        #expect(items.map(\.reject?.reason) == [.aboveHeader, nil])
        #expect(items.last?.row?.line == 4)
    }
}
