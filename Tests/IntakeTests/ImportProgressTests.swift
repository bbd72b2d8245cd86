import Enforcement
import Intake
import Testing

@Suite("The line of progress")
struct ImportProgressTests {
    static let cases: [(ImportProgress, String)] = [
        (
            ImportProgress(rows: 1_234_567, elapsedSeconds: 10, bytesRead: 25, totalBytes: 100),
            "1,234,567 rows · 123,456 rows/s · 25 % · left 0:30"
        ),
        (
            ImportProgress(rows: 10, elapsedSeconds: 3600, bytesRead: 1, totalBytes: 3),
            "10 rows · 0 rows/s · 33 % · left 2:00:00"
        ),
        (
            ImportProgress(rows: 999, elapsedSeconds: 0, bytesRead: 0, totalBytes: 100),
            "999 rows · 0 rows/s · 0 %"
        ),
        (
            ImportProgress(rows: 5, elapsedSeconds: 1, bytesRead: 9, totalBytes: nil),
            "5 rows · 5 rows/s"
        ),
        (
            ImportProgress(rows: 5, elapsedSeconds: 1, bytesRead: 9, totalBytes: 0),
            "5 rows · 5 rows/s · left 0:00"
        ),
    ]

    @Test("rate, share and time left", arguments: cases)
    func shows(_ progress: ImportProgress, _ line: String) {
        #expect(progress.line(.en) == line)
    }

    @Test("in Chinese")
    func showsChinese() {
        let progress = ImportProgress(
            rows: 2000, elapsedSeconds: 2, bytesRead: 50, totalBytes: 100)
        #expect(progress.line(.zh) == "2,000 行 · 1,000 行/秒 · 50 % · 剩余 0:02")
    }
}
