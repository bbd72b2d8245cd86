import Enforcement
import Glibc
import Intake
import Testing

@Suite("Encodings")
struct EncodingTests {
    /// 企业名称,注册日期 / 上海某某有限公司,2018-01-01 in GB 18030, with 㐃 in four bytes.
    private static let gbHeader: [UInt8] = [
        0xC6, 0xF3, 0xD2, 0xB5, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xD7, 0xA2, 0xB2, 0xE1, 0xC8, 0xD5,
        0xC6, 0xDA, 0x0A,
    ]
    private static let gbName: [UInt8] = [0xC9, 0xCF, 0xBA, 0xA3, 0x81, 0x39, 0xEF, 0x32]
    private static let gbRow = gbName + Array(",2018-01-01\n".utf8)

    @Test("GB 18030 is found out and read, four-byte characters too", arguments: [1, 3, 1 << 18])
    func readsGB18030(chunkBytes: Int) throws {
        let items = try Fixture.items(
            Self.gbHeader + Self.gbRow + Array("abc,2019-01-02\n".utf8), chunkBytes: chunkBytes)
        #expect(items.map(\.entity?.name) == ["上海㐃", "abc"])
        #expect(items.first?.entity?.established == Fixture.day("2018-01-01"))
    }

    @Test("a damaged row of GB 18030 is one reject")
    func rejectsBrokenGB18030() throws {
        let bad = [0xC9, 0xFF, 0x2C, 0x31, 0x0A] as [UInt8]
        let items = try Fixture.items(Self.gbHeader + Self.gbRow + bad + Self.gbRow)
        #expect(items.count == 3)
        #expect(items[1].reject?.reason == .undecodable(.gb18030))
        #expect(items[1].reject?.line == 3)
        #expect(items[1].reject?.text.contains("\u{FFFD}") == true)
        #expect(items[2].entity?.name == "上海㐃")
    }

    @Test("damaged rows of UTF-8 are rejected with their lines and the file goes on")
    func rejectsBrokenUTF8() throws {
        let text =
            Array("企业名称,注册日期\n甲公司,2018-01-01\n".utf8)
            + [0xE4, 0xBD, 0x2C, 0x31, 0x0A] + Array("丙公司,2018-01-03\n".utf8)
        let items = try Fixture.items(text)
        #expect(items.map(\.entity?.name) == ["甲公司", nil, "丙公司"])
        #expect(items[1].reject?.line == 3)
        #expect(items[1].reject?.reason == .undecodable(.utf8))
    }

    @Test("bytes of two fields never make one character")
    func keepsFieldsApart() throws {
        let text = Array("name,address\n甲,乙\n".utf8) + [0xE4, 0x2C, 0xBD, 0xA0, 0x0A]
        #expect(try Fixture.items(text).last?.reject?.reason == .undecodable(.utf8))
    }

    @Test("a byte order mark is no part of the first heading")
    func dropsMark() throws {
        let items = try Fixture.items("\u{FEFF}企业名称,注册日期\r\n甲公司,2018-01-01\r\n")
        #expect(items.map(\.entity?.name) == ["甲公司"])
    }

    @Test("NUL is left out with a warning")
    func dropsNUL() throws {
        let items = try Fixture.items("name,address\n甲\0公司,\0\n")
        #expect(items.first?.entity?.name == "甲公司")
        #expect(items.first?.row?.warnings.contains(.nulDropped) == true)
    }

    @Test("a sample tells the encoding, whatever the place where it is cut")
    func detects() {
        let utf8 = Array("企业名称".utf8)
        for length in 1...utf8.count {
            #expect(TextEncoding.detect(Array(utf8.prefix(length))) == .utf8)
        }
        for length in 2...8 {
            #expect(TextEncoding.detect(Array(Self.gbHeader.prefix(length))) == .gb18030)
        }
        #expect(TextEncoding.detect(Array("plain".utf8)) == nil)
        #expect(TextEncoding.detect([]) == nil)
        let damaged = Array("企业\n名称\n地址\n".utf8) + [0xFF, 0xFE, 0x0A]
        #expect(TextEncoding.detect(damaged) == .utf8)
    }
}
