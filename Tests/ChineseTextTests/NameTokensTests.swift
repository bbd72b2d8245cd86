import Testing

@testable import ChineseText

@Suite struct NameTokensTests {
    @Test func `a character stands beside its readings and their first letters`() {
        var tokens: [String] = []
        NameTokens.forIndex("重A 旅（") { token, colocated in
            tokens.append((colocated ? "+" : "") + token)
        }
        #expect(
            tokens == [
                "重", "+~zhong", "+~chong", "+~tong", "+^z", "+^c", "+^t", "a", "+^a", "旅", "+~lv",
                "+~lu", "+^l", "(",
            ])
    }

    @Test func `tokens carry the bytes of their character, and bad bytes are passed over`() {
        let bytes: [UInt8] =
            [0xFF, 0x41] + Array("华".utf8) + [0xE5, 0x8D] + Array("𠮷".utf8) + [0xF0]
        var ranges: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { utf8 in
            NameTokens.forIndex(utf8: utf8) { _, range, colocated in
                if !colocated { ranges.append(range) }
                return true
            }
        }
        #expect(ranges == [1..<2, 2..<5, 7..<11])
    }

    @Test func `the receiver may stop at any token`() {
        var count = 0
        var name = "重庆重庆"
        name.withUTF8 { utf8 in
            NameTokens.forIndex(utf8: utf8) { _, _, _ in
                count += 1
                return count < 3
            }
        }
        #expect(count == 3)
    }

    @Test(
        "a term is tried in every way it may be meant",
        arguments: [
            ("眼镜", ["眼 镜 text"]),
            ("ABC", ["a b c text", "~a ^b ^c mixed", "^a ^b ^c initials"]),
            ("hyyj", ["h y y j text", "^h ^y ^y ^j initials"]),
            ("华yue", ["华 y u e text", "华 ~yue mixed", "华 ~yu ^e mixed"]),
            ("huay", ["h u a y text", "~hua ^y pinyin", "~hu ~a ^y pinyin"]),
            ("xi", ["x i text", "~xi* pinyin"]),
            ("yue华", ["y u e 华 text", "~yue 华 mixed", "~yu ~e 华 mixed"]),
            ("h", ["h text", "^h initials"]),
            ("3m", ["3 m text", "3 ^m mixed"]),
            ("2015", ["2 0 1 5 text"]),
            (" 华 阅 ", ["华 阅 text"]),
            ("", []), ("\u{200B} ", []),
        ] as [(String, [String])])
    func query(term: String, phrases: [String]) {
        let found = NameTokens.forQuery(term).map {
            "\($0.tokens.joined(separator: " "))\($0.lastIsPrefix ? "*" : "") \($0.kind)"
        }
        #expect(found == phrases)
    }

    @Test(
        "the names of the brief are found",
        arguments: [
            ("瑞安市华阅眼镜制造有限公司", "眼镜 眼 hyyj huayue 华yue huay huayyj YANJING ｈｙｙｊ rash 阅yjzz"),
            ("重庆长安银行", "chongqing cq zhongqing changan ca yinhang yinxing chongqingchanganyinhang"),
            ("厦门大厦", "xiamen xm shamen dasha daxia"),
            ("西安（中国）旅行社", "xian xi'an 西an lvxing luxing lüxing lxs (中国) （zg）"),
            ("北京ABC·3M科技", "abc bjabc abc·3m ABC·３Ｍkeji 3mkj c·3"),
            ("略阳县女子单乐", "lveyang lueyang nvzi nuzi shanyue danle"),
        ])
    func found(name: String, terms: String) {
        let index = NameIndex(name)
        for term in terms.split(separator: " ") {
            #expect(index.contains(String(term)), "\(term)")
        }
    }

    @Test(
        "what is not in the name is not found",
        arguments: [
            ("瑞安市华阅眼镜制造有限公司", "镜眼 hyj yuehua 华jing jyyh 華"),
            ("重庆", "cqs chongqings qingchong 重庆市"),
        ])
    func notFound(name: String, terms: String) {
        let index = NameIndex(name)
        for term in terms.split(separator: " ") {
            #expect(!index.contains(String(term)), "\(term)")
        }
    }

    @Test func `any term gives few phrases, none empty`() {
        var random = SeededGenerator(seed: 99)
        let pieces = ["xian", "h", "华", "3", "'", "a", "yue", "（", "\"", "*", "zh", " "]
        for _ in 0..<1_000 {
            var term = random.hostileText(length: 4)
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                term += pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            let phrases = NameTokens.forQuery(term)
            #expect(phrases.count <= NameTokens.alternativeLimit + 1)
            #expect(phrases.allSatisfy { !$0.tokens.isEmpty && !$0.tokens.contains("") })
            #expect(Set(phrases.map(\.tokens)).count >= 1 || phrases.isEmpty)
        }
    }
}
