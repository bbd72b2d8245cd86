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
        let server = try #require(children(of: try screen.pid).first)
        try screen.press("1", "/")
        try screen.type("sltp")
        try screen.shows("示例天平衡器厂", "示例天平电子商务")
        try screen.press("Down", "Enter", "Enter")
        try screen.shows("当前主体: 示例天平电子商务有限公司", "[ ]")
        try screen.quit()
        #expect(kill(server, 0) != 0, "the demo's server is gone")
    }

    /// The processes a process has started.
    private func children(of pid: Int32) throws -> [Int32] {
        let path = "/proc/\(pid)/task/\(pid)/children"
        return try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: " ").compactMap { Int32($0) }
    }
}
