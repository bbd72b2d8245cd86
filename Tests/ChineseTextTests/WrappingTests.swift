import Testing

@testable import ChineseText

@Suite struct WrappingTests {
    @Test(
        "lines break where Chinese and Latin text may",
        arguments: [
            ("短", 10, 3, ["短"]),
            ("", 10, 3, [""]),
            ("瑞安市华阅眼镜制造有限公司", 10, 9, ["瑞安市华阅", "眼镜制造有", "限公司"]),
            ("瑞安市华阅，眼镜", 10, 9, ["瑞安市华", "阅，眼镜"]),
            ("瑞安市华（阅）镜", 10, 9, ["瑞安市华", "（阅）镜"]),
            ("the quick brown fox", 9, 9, ["the quick", "brown fox"]),
            ("the  quick", 4, 9, ["the", "quic", "k"]),
            ("abcdefghij", 4, 9, ["abcd", "efgh", "ij"]),
            ("使用ABC公司产品", 6, 9, ["使用", "ABC公", "司产品"]),
            ("瑞安市华阅眼镜制造", 6, 2, ["瑞安市", "华阅~"]),
            ("。。。。。", 4, 9, ["。。", "。。", "。"]),
            ("眼镜", 1, 9, ["~", "~"]),
            ("眼镜", 0, 9, []),
            ("眼镜", 4, 0, []),
        ] as [(String, Int, Int, [String])])
    func wrapping(raw: String, columns: Int, maxLines: Int, lines: [String]) {
        let wrapped = SafeText(raw).wrapped(toColumns: columns, maxLines: maxLines)
        #expect(wrapped.map(\.string) == lines)
    }

    @Test func `any text wraps within the width and loses nothing but spaces`() {
        var random = SeededGenerator(seed: 51)
        for _ in 0..<2_000 {
            let text = SafeText(random.hostileText(length: 60))
            let columns = Int.random(in: 2...20, using: &random)
            let lines = text.wrapped(toColumns: columns, maxLines: 100)
            #expect(lines.allSatisfy { $0.widthColumns <= columns })
            #expect(visible(lines.map(\.string).joined()) == visible(text.string))
            #expect(text.wrapped(toColumns: columns, maxLines: 2).count <= 2)
        }
    }

    private func visible(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 != " " }
    }
}
