import FoundationEssentials
import Testing

@testable import ChineseText

/// Real names of registered enterprises, from the test data beside this repository.
private enum RealNames {
    static let path: String =
        URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data/companies-public.csv").path()

    static let isPresent = FileManager.default.fileExists(atPath: path)

    /// The first field of every row after the header.
    static func names(each step: Int) throws -> [String] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).dropFirst()
        return stride(from: rows.startIndex, to: rows.endIndex, by: step)
            .map { String(rows[$0].prefix { $0 != "," }).filter { $0 != "\"" } }
            .filter { !$0.isEmpty }
    }
}

@Suite(.enabled(if: RealNames.isPresent, "../shared/data/companies-public.csv is not here"))
struct RecallTests {
    @Test func `every part of a real name is found by text, pinyin and initials`() throws {
        let names = try RealNames.names(each: 25)
        try #require(names.count > 300)
        var random = SeededGenerator(seed: 330_381)
        for name in names {
            let index = NameIndex(name)
            let scalars = Array(name.unicodeScalars)
            for length in 1...min(6, scalars.count) {
                let start = Int.random(in: 0...scalars.count - length, using: &random)
                let part = scalars[start..<start + length]
                #expect(index.contains(String(String.UnicodeScalarView(part))), "\(name) \(part)")
                let read = typed(part, using: &random)
                for term in [read.pinyin, read.initials, read.mixed] {
                    #expect(index.contains(term), "\(name): \(term)")
                }
            }
        }
    }

    @Test func `a whole real name is found by its usual pinyin and initials`() throws {
        for name in try RealNames.names(each: 10) {
            let index = NameIndex(name)
            #expect(index.contains(name))
            // Brackets and dots have a place of their own that initials do not fill.
            guard name.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else { continue }
            #expect(index.contains(Pinyin.initials(of: name)), "\(name)")
        }
    }

    /// The part typed in pinyin, in initials, and some of it as it is; a reading is chosen at
    /// random where there are several.
    private func typed(
        _ part: ArraySlice<Unicode.Scalar>, using random: inout SeededGenerator
    ) -> (pinyin: String, initials: String, mixed: String) {
        var pinyin = ""
        var initials = ""
        var mixed = ""
        for (position, scalar) in part.enumerated() {
            let readings = Pinyin.readings(of: scalar)
                .filter { !["m", "n", "ng", "hm", "hng"].contains($0) }
            let reading = readings.randomElement(using: &random) ?? String(scalar)
            pinyin += reading
            initials += readings.isEmpty ? String(scalar) : String(reading.prefix(1))
            mixed += position.isMultiple(of: 2) ? String(scalar) : reading
        }
        return (pinyin, initials, mixed)
    }
}
