import Testing

@testable import ChineseText

@Suite struct SafeTextTests {
    @Test(
        "what must not reach a terminal is masked, spaced or left out",
        arguments: [
            ("plain text", "plain text"),
            ("瑞安市华阅眼镜", "瑞安市华阅眼镜"),
            ("a\u{1B}[31mb", "a〓[31mb"),
            ("\u{1B}]52;c;AAAA\u{7}", "〓]52;c;AAAA〓"),
            ("a\u{9B}31m", "a〓31m"),
            ("a\u{7F}\u{8}b", "a〓〓b"),
            ("一\n二\r\n三\r四\t五\u{2028}六\u{85}七", "一 二 三 四 五 六〓七"),
            ("ab\u{202E}cd\u{2066}e\u{61C}f", "ab〓cd〓e〓f"),
            ("a\u{200B}b\u{200D}c\u{FEFF}d\u{AD}e", "a〓b〓c〓d〓e"),
            ("a\u{E0041}\u{E007F}", "a〓〓"),
            ("葛\u{E0100}城", "葛城"),
            ("👨‍👩‍👧", "👨👩👧"),
            ("❤️‍🔥", "❤🔥"),
            ("👍🏽", "👍"),
            ("a\u{FFFD}b", "a〓b"),
            ("\u{301}a", "〓a"),
            ("e\u{301}", "e\u{301}"),
            ("a\u{A0}b\u{2003}c", "a b c"),
            ("\u{3164}\u{115F}", "〓〓"),
            ("\u{378}\u{E0FFF}", "〓〓"),
            ("\u{31350}", "\u{31350}"),
        ])
    func masked(raw: String, shown: String) {
        #expect(Array(SafeText(raw).string.unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test func `bytes of every value become text without a control`() {
        let bytes = String(decoding: UInt8.min...UInt8.max, as: UTF8.self)
        let text = SafeText(bytes)
        #expect(text.string.unicodeScalars.allSatisfy { ScalarSafety($0) != .masked })
        #expect(text.widthColumns == 95 + 3 + 2 * (30 + 128))
    }

    @Test func `a flood of combining marks is capped`() {
        let text = SafeText("z" + String(repeating: "\u{301}", count: 10_000) + "好")
        #expect(text.widthColumns == 3)
        #expect(text.string.unicodeScalars.count == 1 + SafeText.markLimit + 1)
        #expect(text.clusters.map(\.width) == [1, 2])
    }

    @Test(
        "clipping ends in a tilde and never cuts a wide character",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd~"), ("abcdef", 1, "~"), ("abcdef", 0, ""),
            ("abcdef", -3, ""), ("眼镜制造", 8, "眼镜制造"), ("眼镜制造", 7, "眼镜制~"),
            ("眼镜制造", 6, "眼镜~"), ("眼镜制造", 2, "~"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}~"),
        ])
    func clipping(raw: String, columns: Int, shown: String) {
        #expect(SafeText(raw).clipped(toColumns: columns).string == shown)
    }

    @Test func `padding fills to exactly the width, on either side`() {
        #expect(SafeText("眼镜制造").padded(toColumns: 6).string == "眼镜~ ")
        #expect(SafeText("12").padded(toColumns: 4).string == "12  ")
        #expect(SafeText("12").paddedLeft(toColumns: 4).string == "  12")
        #expect(SafeText("眼镜制造").paddedLeft(toColumns: 6).string == " 眼镜~")
        #expect(SafeText("x").padded(toColumns: -1).string == "")
    }

    @Test func `texts join with their widths`() {
        let text: SafeText = ["投诉" as SafeText, "12", ""].joined(separator: " | ")
        #expect(text.string == "投诉 | 12 | ")
        #expect(text.widthColumns == 12)
        var sum: SafeText = "共"
        sum += "3" + "件"
        #expect(sum == "共3件")
        #expect(sum.widthColumns == 5)
    }

    @Test func `lines are split at every kind of break`() {
        #expect(SafeText.lines(of: "甲\r\n乙\n\n丙").map(\.string) == ["甲", "乙", "", "丙"])
        #expect(SafeText.lines(of: "") == [""])
    }

    @Test func `any text at all is safe, stable and fits`() {
        var random = SeededGenerator(seed: 2015)
        for _ in 0..<4_000 {
            let raw = random.hostileText(length: 40)
            let text = SafeText(raw)
            #expect(SafeText(text.string) == text, "\(raw.unicodeScalars.map(\.value))")
            #expect(text.string.unicodeScalars.allSatisfy(isHarmless))
            let clusters = Array(text.clusters)
            #expect(clusters.allSatisfy { (1...2).contains($0.width) })
            #expect(clusters.reduce(0) { $0 + $1.width } == text.widthColumns)
            #expect(clusters.map(\.text).joined() == text.string)
            let columns = Int.random(in: 0...30, using: &random)
            let clipped = text.clipped(toColumns: columns)
            #expect(clipped.widthColumns <= columns)
            #expect(SafeText(clipped.string) == clipped)
            for padded in [text.padded(toColumns: columns), text.paddedLeft(toColumns: columns)] {
                #expect(padded.widthColumns == columns)
                #expect(SafeText(padded.string) == padded)
            }
            let other = SafeText(random.hostileText(length: 5))
            #expect(SafeText((text + other).string) == text + other)
        }
    }

    private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
