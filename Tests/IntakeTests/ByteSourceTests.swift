import FoundationEssentials
import Glibc
import Intake
import Testing

@Suite("Where bytes come from")
struct ByteSourceTests {
    /// "name,address\n甲,乙\n" packed by gzip.
    private static let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03,
    ]

    private func read(_ source: ByteSource) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while try source.read(into: &bytes) {}
        return bytes
    }

    @Test("a missing file is an error that names it")
    func missesFile() {
        #expect(throws: IntakeError.cannotOpen(path: "/no/such/file", errno: ENOENT)) {
            _ = try ByteSource(path: "/no/such/file")
        }
    }

    @Test("a folder can't be read")
    func refusesFolder() throws {
        let source = try ByteSource(path: "/tmp")
        #expect(throws: IntakeError.cannotRead(errno: EISDIR)) { _ = try read(source) }
    }

    @Test("a pipe is read to its end and knows no total")
    func readsPipe() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let source = try ByteSource(descriptor: ends[0])
        #expect(write(ends[1], "a,b\n", 4) == 4)
        close(ends[1])
        close(ends[0])
        #expect(try read(source) == Array("a,b\n".utf8))
        #expect(source.totalBytes == nil && source.bytesRead == 4)
    }

    @Test(
        "a damaged packed file is an error with the program's status",
        arguments: [
            ("gzip", packed), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x01]),
        ])
    func findsDamage(_ program: String, _ bytes: [UInt8]) throws {
        let source = try Fixture.source(bytes)
        #expect(throws: IntakeError.unpackingFailed(program: program, status: 1)) {
            _ = try read(source)
        }
    }

    @Test("a packed file is told by its first bytes and can be left before its end")
    func unpacks() throws {
        // An empty member of gzip.
        let empty = Self.packed + [0x03, 0x00] + [UInt8](repeating: 0, count: 8)
        #expect(try read(Fixture.source(empty)) == [])
        _ = try Fixture.source(empty)
    }
}
