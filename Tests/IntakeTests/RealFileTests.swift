import Intake
import Testing

@Suite(
    "Real files",
    .enabled(if: Fixture.hasRealFiles, "the real files are not on this machine"))
struct RealFileTests {
    static let files: [(String, Int)] = [
        ("companies-public.csv", 9296), ("company-names-public.csv", 54_788),
        ("complaints-12315-desensitised.csv", 10), ("complaints-cfpb-sample.csv", 12),
        ("holidays-cn.csv", 678), ("industries-gbt4754-2017.csv", 1971),
        ("inspections-chicago-public.csv", 12_971), ("penalties-env-real-sample.csv", 10),
        ("regions-gb2260.csv", 7448), ("service-requests-chicago-public.csv", 30_000),
    ]

    @Test("every row is read and none rejected", arguments: files)
    func readsAll(_ name: String, _ count: Int) throws {
        let source = try ByteSource(path: Fixture.realFile(name))
        var reader = try IntakeReader(source: source, today: Fixture.today)
        var (rows, rejects) = (0, 0)
        while let batch = try reader.nextBatch(max: 1000) {
            rows += batch.count { $0.row != nil }
            rejects += batch.count { $0.reject != nil }
        }
        #expect(rows == count && rejects == 0)
        #expect(reader.linesRead == count)
        #expect(reader.progress.bytesRead == reader.progress.totalBytes)
    }

    @Test("a packed register is unpacked as it is read")
    func readsPacked() throws {
        let source = try ByteSource(path: Fixture.realFile("registry-1m.csv.xz"))
        var reader = try IntakeReader(source: source, today: Fixture.today)
        let batch = try #require(try reader.nextBatch(max: 500))
        #expect(batch.count == 500 && batch.allSatisfy { $0.entity != nil })
        #expect(reader.progress.bytesRead > 0)
    }
}
