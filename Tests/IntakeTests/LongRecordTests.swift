import Intake
import Testing

@Suite("Records over a mebibyte")
struct LongRecordTests {
    private static let limit = CSVReader.recordLimitBytes
    private static let refused = "overlong:\(limit)"

    private static func letters(_ count: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(ascii: "x"), count: count)
    }

    private func bytes(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap { $0 } }

    @Test("a long line is one reject and the file goes on", arguments: [4096, 256 * 1024, 1 << 22])
    func skipsLine(chunkBytes: Int) throws {
        let text = bytes(
            Array("a,b\nc,".utf8), Self.letters(3 * Self.limit), Array("\nd,e\r\nf,g\n".utf8))
        let found = try Fixture.records(text, fields: 2, chunkBytes: chunkBytes)
        #expect(found == [["a", "b"], ["!2", Self.refused], ["d", "e"], ["f", "g"]])
    }

    @Test("a file of one line is one reject", arguments: ["x", "\"", ",", "\0"])
    func skipsFile(_ letter: String) throws {
        let byte = Array(letter.utf8)[0]
        let text = [UInt8](repeating: byte, count: 3 * Self.limit + 1)
        #expect(try Fixture.records(text) == [["!1", Self.refused]])
        let items = try Fixture.items(text)
        #expect(items.map(\.reject?.reason) == [.overlong(limitBytes: Self.limit)])
        #expect(items.first?.reject?.text.utf8.count == RejectReason.rawLimitBytes)
    }

    @Test("the limit is exact", arguments: [4096, 256 * 1024, 1 << 22])
    func measures(chunkBytes: Int) throws {
        for (length, isKept) in [(Self.limit - 1, true), (Self.limit, false)] {
            let text = bytes(Self.letters(length), Array("\nd\n".utf8))
            let found = try Fixture.records(text, chunkBytes: chunkBytes)
            #expect(found.count == 2 && (found[0] != ["!1", Self.refused]) == isKept)
        }
    }

    @Test("a long quoted text is one reject too")
    func skipsQuoted() throws {
        let line = Self.letters(1000) + [UInt8(ascii: "\n")]
        let story = [[UInt8]](repeating: line, count: 2000).flatMap { $0 }
        let text = bytes(
            Array("a,b\nc,\"".utf8), story, Array("say \"\"so\"\"\n\"\nd,e\n".utf8))
        let found = try Fixture.records(text, fields: 2)
        #expect(found == [["a", "b"], ["!2", Self.refused], ["d", "e"]])
    }

    @Test("an open quote at the top doesn't swallow a large file")
    func recovers() throws {
        let rows = (0..<100_000).flatMap { Array("name\($0),code\($0)\n".utf8) }
        let found = try Fixture.records(bytes(Array("\"a,b\n".utf8), rows), fields: 2)
        #expect(found.count == 100_001)
        #expect(found.first == ["\"a", "b"] && found.last == ["name99999", "code99999"])
    }

    @Test("quotes opened on every line are read in linear time")
    func staysLinear() throws {
        let rows = (0..<100_000).flatMap { Array("\"name\($0),code\($0)\n".utf8) }
        #expect(try Fixture.records(rows, fields: 2).count == 100_000)
    }
}
