import Testing

@testable import ChineseText

@Suite struct PinyinTests {
    @Test(
        "a character has all its readings",
        arguments: [
            ("华", ["hua"]), ("重", ["zhong", "chong", "tong"]), ("行", ["hang", "xing", "heng"]),
            ("乐", ["le", "yue"]), ("厦", ["sha", "xia"]), ("单", ["dan", "chan", "shan"]),
            ("旅", ["lv"]), ("〇", ["ling", "yuan", "xing"]), ("\u{2CB4A}", ["du"]), ("a", []),
            ("，", []),
            ("\u{F90A}", ["jin"]),
        ] as [(Unicode.Scalar, [String])])
    func readings(of scalar: Unicode.Scalar, are readings: [String]) {
        #expect(Pinyin.readings(of: scalar) == readings)
    }

    @Test func `nearly every character has a reading and every reading is plain letters`() {
        let basic = (UInt32(0x4E00)...0x9FA5).compactMap(Unicode.Scalar.init)
        let all = basic.map { Pinyin.readings(of: $0) }
        // The published table has none for ten Japanese units of measure.
        #expect(all.count { $0.isEmpty } == 10)
        #expect(all.joined().allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
    }

    @Test(
        "initials follow the words",
        arguments: [
            ("瑞安市华阅眼镜制造有限公司", "rashyyjzzyxgs"), ("重庆长安", "cqca"), ("厦门大厦", "xmds"),
            ("音乐银行", "yyyh"), ("A座（3M）", "az3m"), ("", ""), ("朝阳", "cy"), ("长沙", "cs"),
        ])
    func initials(name: String, initials: String) {
        #expect(Pinyin.initials(of: name) == initials)
    }

    @Test(
        "sort keys are syllables",
        arguments: [
            ("重庆旅行社", "chong qing lv xing she"), ("ABC 阅镜3", "abc yue jing 3"), ("乐清", "yue qing"),
        ])
    func sortKey(name: String, key: String) {
        #expect(Pinyin.sortKey(of: name) == key)
    }

    @Test func `names sort by pinyin`() {
        let sorted = ["温州", "绍兴", "宁波", "金华", "杭州"].sorted {
            Pinyin.sortKey(of: $0) < Pinyin.sortKey(of: $1)
        }
        #expect(sorted == ["杭州", "金华", "宁波", "绍兴", "温州"])
    }

    @Test(
        "letters split into syllables, the fewest first",
        arguments: [
            ("huayue", ["hua yue", "hua yu e", "hu a yue", "hu a yu e"]),
            ("xian", ["xian", "xia n", "xi an", "xi a n"]), ("xi'an", ["xi an", "xi a n"]),
            ("huay", ["hua y", "hu a y"]), ("zh", ["zh"]), ("hyyj", []), ("", []), ("'", []),
            ("3m", []),
            ("XIAMEN", ["xia men", "xia me n", "xi a men", "xi a me n"]), ("lüe", ["lue", "lu e"]),
            ("nv", ["nv"]),
        ])
    func segmentations(typed: String, ways: [String]) {
        #expect(Pinyin.segmentations(of: typed).map { $0.joined(separator: " ") } == ways)
    }

    @Test func `long input is split in bounded time`() {
        let ways = Pinyin.segmentations(of: String(repeating: "xian", count: 2_000))
        #expect(ways.count == 16)
        #expect(Pinyin.segmentations(of: String(repeating: "xi'", count: 5_000)).count <= 16)
    }
}
