import Testing

@testable import ChineseText

@Suite struct DisplayWidthTests {
    @Test(
        "a scalar has the width of the table",
        arguments: [
            ("a", 1), ("中", 2), ("　", 2), ("，", 2), ("ｱ", 1), ("Ａ", 2), ("〓", 2), ("한", 2),
            ("\u{1161}", 0),
            ("\u{31350}", 2), ("\u{323AF}", 2), ("\u{2FFFD}", 2), ("\u{3FFFD}", 2), ("𠮷", 2),
            ("“", 1), ("”", 1), ("…", 1), ("—", 1), ("·", 1), ("①", 1), ("※", 1), ("→", 1),
            ("●", 1),
            ("─", 1), ("★", 1), ("℃", 1), ("é", 1), ("\u{301}", 0), ("\u{302A}", 0),
            ("\u{E000}", 1),
            ("😀", 2), ("👍", 2), ("❤", 1), ("✅", 2), ("⌚", 2), ("🇨", 1), ("\u{FE0F}", 0),
            ("\u{200D}", 0),
            ("\u{200B}", 0), ("\u{1B}", 0), ("\u{7F}", 0), ("\u{9B}", 0), ("\u{202E}", 0),
        ] as [(Unicode.Scalar, Int)])
    func scalarWidth(scalar: Unicode.Scalar, width: Int) {
        #expect(DisplayWidth.of(scalar) == width)
    }

    @Test(
        "a text has the width it is shown with",
        arguments: [
            ("", 0), ("abc", 3), ("衡鉴 Hengjian", 13), ("e\u{301}", 1), ("👨‍👩‍👧", 6), ("❤️", 1), ("👍🏽", 2),
            ("第①条……", 7), ("a\u{1B}b", 4),
        ])
    func textWidth(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }
}
