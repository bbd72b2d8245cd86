import Cells
import Enforcement
import Journal
import Support

/// The made-up bureau that the tests look at: a subject with a history, dockets in every state.
struct World: Sendable {
    static let scope: Scope = "330106"
    /// 2026-07-21 08:31 at UTC+08:00.
    static let now = Instant(iso: "2026-07-21T00:31:00Z") ?? Instant(millisecondsSince1970: 0)
    static let officers: [OfficerID: Officer] = Dictionary(
        uniqueKeysWithValues: [
            ("0001", "执法员甲", Set<OfficerRole>([.officer])), ("0002", "负责人乙", [.head]),
            ("0003", "执法员丙", [.officer]),
        ].map { id, name, roles in
            (
                OfficerID(id),
                Officer(id: OfficerID(id), name: name, office: "A1", roles: roles, scopes: [scope])
            )
        })
    static let offices: [OfficeID: Office] = [
        "A1": Office(id: "A1", scope: scope, name: "网监科"),
        "A2": Office(id: "A2", scope: scope, name: "天平所"),
    ]

    let dockets: [Docket]
    let checklist: Docket
    let matters: [MatterSummary]

    static let shared = Result { try World() }

    private init() throws {
        let first = try StationFixture("0001", number: 1)
        let third = try StationFixture("0003", number: 3)
        var dockets: [Docket] = []
        let rows: [(String, String, String, String, [ActKind])] = [
            ("TS-2026-0452", Self.subjectName, "虚假宣传", "2026-07-16", []),
            ("TS-2026-0451", "某某百货商行", "无理由退货", "2026-07-13", []),
            ("TS-2026-0449", "示例百味餐饮店", "食品过期", "2026-07-09", []),
            ("TS-2026-0447", "示例华盛商行", "价格标示", "2026-07-20", []),
            ("TS-2026-0440", "示例云梯网络科技有限公司", "刷单炒信", "2026-06-01", [.accept]),
            ("TS-2026-0431", "个体工商户 示例某", "售后拒绝", "2026-05-18", [.accept, .mediate]),
            ("TS-2026-0402", "示例北斗钟表行", "假冒商标", "2026-04-14", [.accept]),
        ]
        for row in rows { dockets.append(try Self.complaint(row, by: first)) }
        dockets.append(try Self.asked(by: third))
        dockets.append(try Self.contradicted(first, third))
        let checklist = try Self.checklist(by: first)
        self.dockets = dockets
        self.checklist = checklist
        matters = (dockets + [checklist]).map {
            $0.summary(book: .builtIn, calendar: .builtIn)
        }
    }

    private static func complaint(
        _ row: (number: String, party: String, subject: String, day: String, acts: [ActKind]),
        by station: StationFixture
    ) throws -> Docket {
        var fixture = MatterFixture(scopeKey: station.scopeKey)
        let received = Day(row.day) ?? .fixture
        let entity: Fields =
            row.party == subjectName ? ["entity": .text(subject.entity.id.text)] : [:]
        let fields: Fields = [
            "number": .text(row.number), "party": .text(row.party),
            "subject": .text(row.subject), "handler": "0001", "office": "A1",
            "source": "12315平台", "outside": "QT330106001",
            "complainant": "示例某", "phone": "13900000000",
            "text": "页面标示「正品十倍赔」与实物不符, 要求退一赔三\u{1B}[31m\u{202E}",
        ]
        let open = try station.complaint(fields.merging(entity) { $1 }, received: received)
        try fixture.add(open)
        for (offset, kind) in row.acts.enumerated() {
            let day = received.adding(days: 5 + offset)
            try fixture.add(
                station.act(
                    kind, on: open.matter, ["day": .text(day.description)],
                    seen: fixture.position, day: day))
        }
        if row.number == "TS-2026-0449" {
            try fixture.add(
                station.act(
                    .note, on: open.matter, ["text": "已电话联系"], seen: 1,
                    day: received.adding(days: 1)), .pending)
        }
        return try fixture.docket
    }

    /// A complaint of officer 0003 whose extension waits for approval.
    private static func asked(by station: StationFixture) throws -> Docket {
        var fixture = MatterFixture(scopeKey: station.scopeKey)
        let open = try station.complaint(
            [
                "number": "TS-2026-0388", "party": "示例华盛商行", "subject": "预付式消费",
                "handler": "0003", "office": "A2",
            ], received: Day("2026-05-12") ?? .fixture)
        try fixture.add(open)
        let day = Day("2026-05-15") ?? .fixture
        try fixture.add(
            station.act(.accept, on: open.matter, ["day": "2026-05-15"], seen: 1, day: day))
        try fixture.add(
            station.act(
                .extend, on: open.matter, ["rule": "K2", "reason": "案情复杂"], seen: 2,
                day: day.adding(days: 30)))
        return try fixture.docket
    }

    /// A complaint that two officers decided differently.
    private static func contradicted(
        _ first: StationFixture, _ third: StationFixture
    ) throws -> Docket {
        var fixture = MatterFixture(scopeKey: first.scopeKey)
        let day = Day("2026-07-14") ?? .fixture
        let open = try first.complaint(
            [
                "number": "TS-2026-0433", "party": "示例云梯网络科技有限公司",
                "subject": "假冒商标", "handler": "0001", "second": "0003", "office": "A1",
            ], received: day)
        try fixture.add(open)
        try fixture.push(
            third.act(
                .refuse, on: open.matter,
                ["ground": "1", "reason": "不属于本机关职责", "day": "2026-07-16"], seen: 1,
                day: day.adding(days: 2)))
        try fixture.push(
            first.act(
                .accept, on: open.matter, ["day": "2026-07-17"], seen: 1,
                day: day.adding(days: 3)))
        return try fixture.docket
    }

    private static func checklist(by station: StationFixture) throws -> Docket {
        var fixture = MatterFixture(scopeKey: station.scopeKey)
        let day = Day("2026-07-01") ?? .fixture
        let open = try station.act(
            .open,
            [
                "kind": "checklist", "number": "LP-2026-0088", "party": .text(subjectName),
                "entity": .text(subject.entity.id.text), "received": "2026-07-01",
                "handler": "0001",
            ], day: day)
        try fixture.add(open)
        let marks = [("13.01", "applied"), ("13.02", "not_applicable"), ("13.06", "refused")]
        for (measure, mark) in marks {
            try fixture.add(
                station.act(
                    .markMeasure, on: open.matter,
                    [
                        "measure": .text(measure), "mark": .text(mark), "document": "示例〔2026〕9号",
                        "day": "2026-07-03",
                    ], seen: fixture.position, day: day.adding(days: 2)))
        }
        return try fixture.docket
    }
}

extension World {
    /// A listing matter about the subject that can be decided.
    static func listing() throws -> Docket {
        let station = try StationFixture("0001", number: 8)
        var fixture = MatterFixture(scopeKey: station.scopeKey)
        try fixture.add(
            station.act(
                .open,
                [
                    "kind": "listing", "number": "MD-2026-0003", "party": .text(subjectName),
                    "entity": .text(subject.entity.id.text), "received": "2026-07-20",
                    "handler": "0001",
                ], day: Day("2026-07-20") ?? .fixture))
        return try fixture.docket
    }
}
