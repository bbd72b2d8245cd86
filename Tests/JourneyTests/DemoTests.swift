import FoundationEssentials
import Glibc
import Support
import Testing

/// `hengjian demo`: the first thing anybody sees.
@Suite(.serialized, .ifProgramsAreThere, .drivesPrograms)
struct DemoTests {
    @Test func `the demo shows the day, the four panes, and leaves nothing behind`() throws {
        let home = try TestHome()
        let screen = try TmuxScreen(
            Program.hengjian.path, ["demo"], columns: 120, rows: 40, home: home,
            environment: ["TMPDIR": home.file("run")])
        try screen.shows(
            "1 检索", "2 信用时间线", "3 联合惩戒", "4 投诉队列", "今日", "演示日 2026-07-21",
            "在线", within: 120)
        try screen.shows("TS-2026-")
        let server = try #require(try children(of: screen.pid).first)
        let store = try #require(try path(ofStoreOf: server))
        #expect(FileManager.default.fileExists(atPath: store))
        try screen.press("1", "/")
        try screen.type("sltp")
        try screen.shows("示例天平衡器厂", "示例天平电子商务")
        try screen.press("Down", "Enter", "Enter")
        try screen.shows("当前主体: 示例天平电子商务有限公司", "[ ]")
        try screen.quit()
        #expect(kill(server, 0) != 0, "the demo's server is gone")
        #expect(!FileManager.default.fileExists(atPath: store), "and so is its store")
    }

    @Test func `a demo that is killed takes its server with it`() throws {
        let home = try TestHome()
        let screen = try TmuxScreen(
            Program.hengjian.path, ["demo", "--keep", home.file("demo")], columns: 80, rows: 24,
            home: home)
        try screen.shows("投诉队列", "在线", within: 120)
        let server = try #require(try children(of: screen.pid).first)
        try screen.kill()
        let deadline = Moment.now() + 20
        while isRunning(server), Moment.now() < deadline { usleep(5_000) }
        #expect(!isRunning(server))
    }

    /// Whether a process lives; one that nobody has buried yet doesn't.
    private func isRunning(_ pid: Int32) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
        else { return false }
        return status.split(separator: " ").dropFirst(2).first != "Z"
    }

    /// The processes a process has started.
    private func children(of pid: Int32) throws -> [Int32] {
        let path = "/proc/\(pid)/task/\(pid)/children"
        return try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: " ").compactMap { Int32($0) }
    }

    /// The path of the store that a server was started with.
    private func path(ofStoreOf server: Int32) throws -> String? {
        try String(contentsOfFile: "/proc/\(server)/cmdline", encoding: .utf8)
            .split(separator: "\0").first { $0.hasPrefix("sqlite:") }
            .map { String($0.dropFirst("sqlite:".count)) }
    }
}
