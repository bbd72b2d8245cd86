import FoundationEssentials
import Glibc
import Support
import Testing

/// Every way out gives the terminal back.
@Suite(.serialized, .ifProgramsAreThere, .drivesPrograms)
struct TerminalExitTests {
    private let home: TestHome
    private let workspace: TestWorkspace

    init() throws {
        home = try TestHome()
        workspace = try .alone(home)
    }

    private func openInShell() throws -> TmuxScreen {
        try TmuxScreen(
            Program.hengjian.path, ["--workspace", workspace.path], columns: 80, rows: 24,
            home: home, inShell: true)
    }

    @Test(arguments: [
        SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE,
        SIGSYS,
    ])
    func `a signal leaves the terminal as it was`(signal: Int32) throws {
        let screen = try openInShell()
        try screen.shows("投诉队列")
        #expect(try screen.property("alternate_on") == "1")
        kill(try screen.pid, signal)
        try screen.shows("ended with \(128 + signal)")
        try screen.shows("isig icanon echo")
        #expect(try screen.property("alternate_on") == "0")
        #expect(try screen.property("cursor_flag") == "1")
        // The shell reads a line and shows it: nothing of the program's modes is left.
        try screen.type("hello")
        try screen.press("Enter")
        try screen.shows("read: hello")
        #expect(try workspace.verify().ok)
    }

    @Test func `quitting asks, says goodbye to the alternate screen, and ends with 0`() throws {
        let screen = try openInShell()
        try screen.shows("投诉队列")
        try screen.press("q")
        try screen.shows("退出衡鉴?")
        try screen.press("Escape")
        try screen.showsNoMore("退出衡鉴?")
        try screen.press("F10")
        try screen.shows("退出衡鉴?")
        try screen.press("y")
        try screen.shows("ended with 0", "isig icanon echo")
        #expect(try screen.property("alternate_on") == "0")
    }

    @Test func `leaving while matters are still being read ends well`() throws {
        let line = #"{"kind":"matter.open","set":{"kind":"complaint","party":"示例","handler":"1"}}"#
        func open(_ count: Int) throws {
            let lines = [String](repeating: line, count: count).joined(separator: "\n")
            try workspace.succeed(["act", "--batch", "-"], input: lines)
        }
        try open(150)
        for _ in 0..<12 {
            let screen = try workspace.open()
            try screen.shows("我的期限")
            try open(5)
            try screen.press("F10", "y")
            #expect(try screen.ends() == 0)
        }
    }

    @Test func `a terminal that goes away ends the program and loses nothing`() throws {
        let opened = try workspace.act(
            "matter.open", on: nil, "kind=complaint", "party=示例店", "handler=1")
        let screen = try workspace.open()
        try screen.shows("示例店")
        try screen.press("e")
        try screen.shows("内容")
        try screen.type("half a note")
        try screen.shows("half a note")
        try screen.rests()
        let pid = try screen.pid
        try screen.hangUp()
        while kill(pid, 0) == 0 { usleep(2_000) }
        #expect(try workspace.journal().map(\.act) == [opened.act])
        let again = try workspace.open()
        try again.shows("草稿")
        try again.press("g", "w")
        try again.shows("half a note")
    }
}
