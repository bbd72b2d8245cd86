import ChineseText
import Enforcement
import ReferenceStore
import Testing

struct ReferenceSearchTests {
    static let optician = "瑞安市华阅眼镜制造有限公司"
    static let code = "91330381MA29AB791M"

    private func small() throws -> ReferenceFixture {
        let fixture = try ReferenceFixture()
        _ = try fixture.importRows([
            .entity(Entity(Self.optician, code: Self.code)),
            .entity(Entity("重庆长行乐器厂（普通合伙）", code: "91500000MA5U000000")),
            .entity(
                Entity(
                    "瑞安市新名眼镜店", code: "92330381MA29AAAA11", status: .cancelled,
                    former: ["瑞安市旧号钟表店", "老字号"])),
            .entity(Entity("3M \"中国\" (眼镜) Co. Ltd", code: "浙字 12-3")),
        ])
        return fixture
    }

    @Test(
        "An entity is found whichever way it is typed",
        arguments: [
            ("眼镜", MatchKind.name), ("眼", .name), ("hyyj", .initials), ("huayue", .pinyin),
            ("华yue", .mixed), ("HUAYUE", .pinyin), ("huayu", .pinyin), (code, .code),
            ("91330381ma29ab791m", .code), ("91330381", .codePrefix), ("9", .codePrefix),
            (optician, .name), ("瑞安 眼镜", .name), ("ruian 眼镜", .pinyin),
            ("91330381MA29AB7 眼镜", .codePrefix), ("眼镜 91330381 华阅", .codePrefix),
        ])
    func found(query: String, by kind: MatchKind) throws {
        let page = try small().store.search(query, limit: 50, today: ReferenceFixture.today)
        let hit = try #require(page.hits.first { $0.name == Self.optician })
        #expect(hit.matchedBy == kind)
        #expect(page.count == page.hits.count)
        #expect(page.countIsExact)
    }

    @Test(
        "Every reading of a character finds it",
        arguments: [
            "chongqing", "zhongqing", "cqchyqc", "zhangxing", "changhang", "zhanghang", "yueqi",
            "leqi", "cqzxlqc",
        ])
    func polyphonic(query: String) throws {
        #expect(try small().names(query).contains("重庆长行乐器厂（普通合伙）"))
    }

    @Test(
        "Brackets, width and case make no difference",
        arguments: ["(普通合伙)", "（普通合伙）", "３Ｍ", "3m", "co.ltd", "\"中国\"", "“中国”"])
    func folded(query: String) throws {
        #expect(try !small().names(query).isEmpty)
    }

    @Test("Former names find, and say so")
    func former() throws {
        let store = try small().store
        for query in ["旧号", "老字号", "瑞安市旧号钟表店"] {
            let page = try store.search(query, limit: 5, today: ReferenceFixture.today)
            #expect(page.hits.map(\.name) == ["瑞安市新名眼镜店"])
            #expect(page.hits.first?.matchedBy == .formerName)
        }
        // A phrase never runs over two names.
        #expect(try store.search("店老", limit: 5, today: ReferenceFixture.today).count == 0)
    }

    @Test(
        "What doesn't match is not found",
        arguments: ["不存在", "眼镜 重庆", "镜眼", "zzzz", "913303819", "", "   ", "\u{200B}"])
    func absent(query: String) throws {
        #expect(try small().names(query).isEmpty)
    }

    @Test("Better matches come first, active before cancelled, short before long")
    func order() throws {
        let fixture = try ReferenceFixture()
        let names = [
            ("北方大华商行", EntityStatus.active), ("大华", .cancelled), ("大华商行", .active),
            ("大华商", .cancelled), ("大华贸易商行", .active), ("新大华", .active),
        ]
        _ = try fixture.importRows(
            names.enumerated().map { index, row in
                .entity(Entity(row.0, code: "X\(index)", status: row.1))
            })
        #expect(
            try fixture.names("大华") == ["大华", "大华商行", "大华贸易商行", "大华商", "新大华", "北方大华商行"])
    }

    @Test("A whole or beginning match comes first among thousands of others")
    func broad() throws {
        let fixture = try ReferenceFixture()
        var rows: [ReferenceRow] = (0..<5_000).map {
            .entity(Entity("第\($0)号商店", code: "A\($0)"))
        }
        rows.append(.entity(Entity("商店", code: "Z1")))
        rows.append(.entity(Entity("商店街管理处", code: "Z2")))
        _ = try fixture.importRows(rows)
        let page = try fixture.store.search("商店", limit: 10, today: ReferenceFixture.today)
        #expect(page.hits.prefix(2).map(\.name) == ["商店", "商店街管理处"])
        #expect(page.count >= 1_000)
        #expect(!page.countIsExact)
        let all = try fixture.store.search("商店", limit: 10_000, today: ReferenceFixture.today)
        #expect(all.hits.count == 5_002)
        #expect(all.countIsExact)
    }

    @Test("One code of two names stays two entities, and both are found by code and by name")
    func sharedCode() throws {
        let fixture = try ReferenceFixture()
        _ = try fixture.importRows([
            .entity(Entity("甲商行", code: "91330381")), .entity(Entity("乙商行", code: "91330381")),
            .entity(Entity("丙商行", code: Self.code)), .entity(Entity("丙商行", code: "")),
        ])
        let page = try fixture.store.search("91330381", limit: 9, today: ReferenceFixture.today)
        #expect(Set(page.hits.map(\.name)) == ["甲商行", "乙商行", "丙商行"])
        #expect(page.hits.filter(\.sharesCode).count == 2)
        #expect(page.hits.filter { $0.matchedBy == .code }.count == 2)
        #expect(try fixture.store.entities(code: "91330381").count == 2)
        #expect(try fixture.names("丙商行").count == 2)
    }

    @Test("Flags are those of the lists it is on today")
    func flags() throws {
        let fixture = try small()
        let id = Entity(Self.optician, code: Self.code).id
        let today = ReferenceFixture.today
        var past = Listing(
            id: "l1", entity: id, list: .serious, entered: today.adding(days: -90), reason: "",
            authority: "")
        past.left = today.adding(days: -1)
        let standing = Listing(
            id: "l2", entity: id, list: .abnormal, entered: today.adding(days: -9), reason: "",
            authority: "")
        _ = try fixture.importRows([.listing(past), .listing(standing)])
        let page = try fixture.store.search("华阅", limit: 5, today: today)
        #expect(page.hits.first?.flags == [.abnormal])
    }

    @Test(
        "No query is an error, whatever is typed",
        arguments: [
            "\"", "'", "\"\"", "*", "眼*", "眼镜*", "^", "~hua", "^h", "name:", "former : x",
            "{name former}: 眼", "AND", "OR", "NOT 眼", "NEAR(眼 镜)", "眼 AND OR", "(", ")", "((((",
            "a\u{0}b", "眼\u{0}", "\u{0}", "--", ";", "'; DROP TABLE entity; --", "%", "_", "\\",
            "\"眼\" OR \"", "+", "眼+镜", "-眼", "1e999", "\u{FFFD}", "\u{10FFFF}", "😀", "e\u{301}",
            "\u{202E}眼", "?1", ":a", "@x", "$1", "\n", "眼\n镜", "\t", "|",
        ])
    func hostile(query: String) throws {
        let store = try small().store
        _ = try store.search(query, limit: 50, today: ReferenceFixture.today)
        let long = String(repeating: query + " ", count: 300)
        _ = try store.search(long, limit: 50, today: ReferenceFixture.today)
        _ = try store.search(
            String(repeating: query, count: 3_000), limit: 50, today: ReferenceFixture.today)
    }

    @Test("Random texts are never an error")
    func random() throws {
        let store = try small().store
        var random = SeededGenerator(seed: 7)
        let pool = Array("\"'*^~:(){}+- 眼镜hua\u{0}9|\\瑞".unicodeScalars)
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...24, using: &random) {
                text.append(pool[Int.random(in: 0..<pool.count, using: &random)])
            }
            _ = try store.search(String(text), limit: 5, today: ReferenceFixture.today)
        }
    }
}

@Suite(.enabled(if: RealRegistry.isPresent, "../shared/data/companies-public.csv is not here"))
struct ReferenceRealNamesTests {
    @Test("Real names are found by code, by name, and by any part of a name")
    func real() throws {
        let fixture = try ReferenceFixture()
        let rows = try RealRegistry.rows()
        try #require(rows.count > 9_000)
        let counts = try fixture.importRows(
            rows.map { .entity(Entity($0.name, code: $0.code)) })
        #expect(counts.read == counts.inserted + counts.updated + counts.unchanged)
        for query in [
            "眼镜", "眼", "hyyj", "huayue", "华yue", ReferenceSearchTests.code, "91330381MA29AB79",
        ] {
            let names = try fixture.names(query, limit: 10_000)
            #expect(names.contains(ReferenceSearchTests.optician), "\(query)")
        }
        var random = SeededGenerator(seed: 20_261_123)
        for _ in 0..<200 {
            let row = rows[Int.random(in: 0..<rows.count, using: &random)]
            let scalars = Array(row.name.unicodeScalars)
            let start = Int.random(in: 0..<scalars.count, using: &random)
            let end = Int.random(in: start..<scalars.count, using: &random)
            let part = String(String.UnicodeScalarView(scalars[start...end]))
            let whole = try fixture.names(part, limit: 10_000)
            #expect(whole.contains(row.name), "\(part)")
            #expect(try fixture.names(row.name, limit: 3).contains(row.name))
            let hits = try fixture.store.search(
                row.code, limit: 9, today: ReferenceFixture.today
            ).hits
            #expect(hits.contains { $0.name == row.name && $0.code == row.code })
        }
    }
}
