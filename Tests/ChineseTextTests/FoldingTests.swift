import Testing

@testable import ChineseText

@Suite struct FoldingTests {
    @Test(
        "spellings of one text fold to one",
        arguments: [
            ("ＡＢＣ１２３", "abc123"), ("Abc", "abc"), ("（中国）", "(中国)"), ("〔2015〕51号", "(2015)51号"),
            ("让·雅克", "让·雅克"), ("让•雅克", "让·雅克"), ("让・雅克", "让·雅克"), ("甲，乙。丙；", "甲,乙.丙;"),
            ("A  B", "a b"), (" 华 阅\t眼镜 ", "华阅眼镜"), ("华阅　ABC", "华阅abc"), ("É Ü ǚ", "e u u"),
            ("e\u{301}", "e"), ("华\u{200B}阅\u{202E}", "华阅"), ("二○一五", "二〇一五"), ("⾦\u{F90A}", "金金"),
            ("“甲”", "\"甲\""), ("—", "-"), ("ΩМ", "ωм"), ("", ""),
        ])
    func fold(raw: String, folded: String) {
        #expect(Folding.fold(raw) == folded)
        #expect(Folding.fold(folded) == folded)
    }

    @Test(
        "a key typed through an input method is the key itself",
        arguments: [
            ("ｊ", "j"), ("Ｇ", "G"), ("　", " "), ("：", ":"), ("；", ";"), ("，", ","), ("。", "."),
            ("？", "?"), ("！", "!"), ("【", "["), ("】", "]"), ("《", "<"), ("》", ">"), ("￥", "$"),
            ("、", "/"),
            ("～", "~"), ("中", "中"), ("j", "j"), ("\\", "\\"),
        ] as [(Unicode.Scalar, Unicode.Scalar)])
    func key(typed: Unicode.Scalar, key: Unicode.Scalar) {
        #expect(Folding.foldKey(typed) == key)
    }

    @Test(
        "Han characters are told from the rest",
        arguments: [
            ("中", true), ("〇", true), ("々", true), ("\u{31350}", true), ("⼀", true), ("a", false),
            ("，", false), ("あ", false), ("한", false), ("①", false),
        ] as [(Unicode.Scalar, Bool)])
    func han(scalar: Unicode.Scalar, isHan: Bool) {
        #expect(Folding.isHan(scalar) == isHan)
    }

    @Test func `folding twice changes nothing more`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let folded = Folding.fold(random.hostileText(length: 30))
            #expect(Folding.fold(folded) == folded, "\(folded.unicodeScalars.map(\.value))")
        }
    }
}
