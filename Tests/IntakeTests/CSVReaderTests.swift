import Intake
import Testing

@Suite("CSV as it should be and as it is")
struct CSVReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let fields: Int?
        let found: [[String]]
        var testDescription: String { text.debugDescription }

        init(_ text: String, fields: Int? = nil, _ found: [[String]]) {
            self.text = text
            self.fields = fields
            self.found = found
        }
    }

    static let rfc: [Case] = [
        Case("", []),
        Case("a", [["a"]]),
        Case("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        Case("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        Case("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        Case("a,b\nc,d\r\ne,f\rg,h", [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]),
        Case("a,\n,b\n", [["a", ""], ["", "b"]]),
        Case("\"a\",\"b,c\"\n", [["a", "b,c"]]),
        Case("\"a\"\"b\",\"\"\n", [["a\"b", ""]]),
        Case("\"\"\"\"\"\",b", [["\"\"", "b"]]),
        Case(
            "a,\"one\ntwo\r\nthree\",b\nc,d,e",
            [["a", "one\ntwo\r\nthree", "b"], ["c", "d", "e"]]),
        Case("\"a\nb\"\n", [["a\nb"]]),
        Case("\n\na\n\r\n\nb\n\n", [["a"], ["b"]]),
        Case(",,\na,b,c\n,,\n", [["a", "b", "c"]]),
        Case("\u{FEFF}a,b\n", [["a", "b"]]),
        Case("a\tb,c\td\n1\t2\t3", [["a", "b,c", "d"], ["1", "2", "3"]]),
        Case("a;b;c\n1;2,5;3", [["a", "b", "c"], ["1", "2,5", "3"]]),
        Case("\"a;b;c;d\",e,f\n1,2,3", [["a;b;c;d", "e", "f"], ["1", "2", "3"]]),
    ]

    static let broken: [Case] = [
        // Quotes inside unquoted fields mean nothing.
        Case("a\"b,c\"\nd,e\n", fields: 2, [["a\"b", "c\""], ["d", "e"]]),
        // Quotes that should have been doubled.
        Case("\"他说\"你好\"了\",b\nc,d", fields: 2, [["他说\"你好\"了", "b"], ["c", "d"]]),
        Case("\"a\"b,c\nd,e", fields: 2, [["\"a\"b", "c"], ["d", "e"]]),
        Case("\"a\"b,\"c\"\nd,e", fields: 2, [["\"a\"b", "c"], ["d", "e"]]),
        // Never closed: the line alone is taken as it stands, or refused.
        Case("\"a,b\nc,d\ne,f\n", fields: 2, [["\"a", "b"], ["c", "d"], ["e", "f"]]),
        Case("a,\"b\nc,d\ne,f\n", fields: 2, [["a", "\"b"], ["c", "d"], ["e", "f"]]),
        Case("a,\"b", fields: 2, [["a", "\"b"]]),
        Case("\"a b\nc,d,e\n", fields: 3, [["!1", "unclosed_quote"], ["c", "d", "e"]]),
        // Never closed, and quoted fields come later.
        Case(
            "a,\"b,c\nd,e,f\ng,\"h\ni\",j\n", fields: 3,
            [["a", "\"b", "c"], ["d", "e", "f"], ["g", "h\ni", "j"]]),
        Case(
            "a,\"b,c\nd,e,f\ng,\"h\",j\n", fields: 3,
            [["a", "\"b", "c"], ["d", "e", "f"], ["g", "h", "j"]]),
        // Closed at the wrong place, with whole records in between.
        Case(
            "a,\"b\nc,d,e\nf,g\",h,i\nj,k,l\n", fields: 3,
            [
                ["!1", "unclosed_quote"], ["c", "d", "e"], ["f", "g\"", "h", "i"], ["j", "k", "l"],
            ]),
        // A text of several lines in a row too short stays one record.
        Case("a,\"b\nc\"\nd,e,f\n", fields: 3, [["a", "b\nc"], ["d", "e", "f"]]),
        // Delimiters at the end.
        Case("a,b,\nc,d,,\n", fields: 2, [["a", "b", ""], ["c", "d", "", ""]]),
        // NUL is a byte like any other here.
        Case("a\0,b\n\0,c", fields: 2, [["a\0", "b"], ["\0", "c"]]),
        Case("a,\"", fields: 2, [["a", "\""]]),
        Case("\"", [["\""]]),
        Case("\r", []),
    ]

    @Test("a record is what RFC 4180 says", arguments: rfc)
    func reads(_ item: Case) throws {
        #expect(try Fixture.records(Array(item.text.utf8), fields: item.fields) == item.found)
    }

    @Test("broken quoting costs its line at most", arguments: broken)
    func recovers(_ item: Case) throws {
        #expect(try Fixture.records(Array(item.text.utf8), fields: item.fields) == item.found)
    }

    @Test("chunks of any size give the same", arguments: [1, 2, 3, 5, 7, 64])
    func ignoresChunks(_ chunkBytes: Int) throws {
        for item in Self.rfc + Self.broken {
            let found = try Fixture.records(
                Array(item.text.utf8), fields: item.fields, chunkBytes: chunkBytes)
            #expect(found == item.found)
        }
    }

    @Test("each record knows the line it starts on")
    func countsLines() throws {
        let text = "a,b\r\n\r\n\"one\ntwo\",c\r\"x\nd,e\n\nf,g"
        var reader = try CSVReader(Fixture.source(Array(text.utf8), chunkBytes: 3))
        reader.expectedFields = 2
        var lines: [Int] = []
        while let step = try reader.next() {
            lines.append(step == .record ? reader.record.line : -reader.line)
        }
        #expect(lines == [1, 3, -5, 6, 8])
    }

    @Test("UTF-16 is refused by name")
    func refusesUTF16() throws {
        let source = try Fixture.source([0xFF, 0xFE, 0x61, 0x00])
        #expect(throws: IntakeError.unsupportedEncoding(name: "UTF-16")) {
            _ = try CSVReader(source)
        }
    }
}
