import FoundationEssentials
import Glibc
import Intake
import Testing

@Suite("The file of rejects")
struct RejectsFileTests {
    private let path = "/tmp/hengjian-rejects-\(UUID().uuidString).csv"

    @Test("there is none without rejects")
    func isNotMade() throws {
        var file = RejectsFile(path: path)
        try file.close()
        #expect(access(path, F_OK) != 0)
    }

    @Test("each reject is one safe line for the officer alone")
    func writes() throws {
        defer { unlink(path) }
        var file = RejectsFile(path: path)
        try file.append(IntakeReject(line: 3, reason: .unclosedQuote, text: "甲,\"乙\u{1B}[31m"))
        try file.append(IntakeReject(line: 9, reason: .noSubject, text: "=1+1"))
        try file.close()
        #expect(file.count == 2)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
        #expect(
            lines == [
                "line,reason,text", "3,unclosed_quote,\"甲,\"\"乙〓[31m\"", "9,no_subject,\"'=1+1\"",
            ])
        var status = stat()
        #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test("a file of that name is never overwritten")
    func keepsOther() throws {
        defer { unlink(path) }
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        #expect(throws: IntakeError.cannotWrite(path: path, errno: EEXIST)) {
            var file = RejectsFile(path: path)
            try file.append(IntakeReject(line: 1, reason: .noSubject, text: ""))
        }
    }
}
