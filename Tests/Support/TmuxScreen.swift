import FoundationEssentials
import Glibc

/// Where tmux is on this machine.
package enum Tmux {
    package static let path: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux"]
        .first { access($0, X_OK) == 0 }
}

/// A program on a terminal of its own, under a tmux of its own: keys in, screen out. Everything
/// is ended when the test lets go of it.
package final class TmuxScreen {
    private let home: TestHome
    private let socket: String
    private let handshake: String
    private let idle: Int32
    private static let patienceSeconds = 20.0

    /// Starts a program on a terminal of that size. It says on the handshake's FIFO when its
    /// screen is at rest.
    package init(
        _ program: String, _ arguments: [String], columns: Int, rows: Int, home: TestHome,
        environment: [String: String] = [:]
    ) throws {
        self.home = home
        let name = UUID().uuidString.prefix(8)
        socket = home.file("tmux-\(name)")
        handshake = home.file("idle-\(name)")
        guard mkfifo(handshake, 0o600) == 0 else {
            throw ProgramFault.notStarted(handshake, errno: errno)
        }
        idle = Glibc.open(handshake, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        var variables = home.environment(environment)
        variables["HENGJIAN_TEST_SYNC"] = handshake
        let settings = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        _ = try tmux(
            [
                "-f", "/dev/null", "-u", "start-server", ";",
                "set-option", "-g", "exit-empty", "off", ";",
                "set-option", "-g", "remain-on-exit", "on", ";",
                "set-option", "-g", "status", "off", ";",
                "set-option", "-s", "escape-time", "0", ";",
                "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
                "/usr/bin/env", "-i",
            ] + settings + [program] + arguments)
    }

    deinit {
        _ = try? tmux(["kill-server"])
        close(idle)
    }

    // MARK: Keys

    /// Types a text, every character as it is.
    package func type(_ text: String) throws {
        _ = try tmux(["send-keys", "-l", "--", text])
    }

    /// Presses keys by name: `Enter`, `Escape`, `F5`, `C-y`, `j`.
    package func press(_ keys: String...) throws {
        _ = try tmux(["send-keys", "--"] + keys)
    }

    // MARK: The screen

    /// The rows of the screen, without blanks at their ends.
    package func rows() throws -> [String] {
        try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// Waits until the screen shows all of these texts.
    package func shows(_ texts: String..., within seconds: Double = patienceSeconds) throws {
        try wait(for: texts.joined(separator: " + "), within: seconds) { rows in
            texts.allSatisfy { text in rows.contains { $0.contains(text) } }
        }
    }

    /// Waits until no row of the screen has the text any more.
    package func showsNoMore(_ text: String, within seconds: Double = patienceSeconds) throws {
        try wait(for: "no " + text, within: seconds) { rows in
            !rows.contains { $0.contains(text) }
        }
    }

    /// Waits until the rows are as they should be: looks again each time the program is at rest.
    ///
    /// - Throws: `ProgramFault.neverSeen` with the screen as it is in the end.
    package func wait(
        for what: String, within seconds: Double = patienceSeconds,
        until condition: ([String]) -> Bool
    ) throws {
        let deadline = Moment.now() + seconds
        while true {
            let shown = try rows()
            if condition(shown) { return }
            guard Moment.now() < deadline else {
                throw ProgramFault.neverSeen(what, screen: shown.joined(separator: "\n"))
            }
            restOnce(milliseconds: 50)
        }
    }

    /// Waits until the program says that it is at rest after everything that came before.
    package func rests(within seconds: Double = patienceSeconds) throws {
        let deadline = Moment.now() + seconds
        while !restOnce(milliseconds: 50) {
            guard Moment.now() < deadline else {
                throw ProgramFault.neverSeen("rest", screen: try rows().joined(separator: "\n"))
            }
        }
    }

    /// Waits for one word of the handshake and takes all that are there.
    @discardableResult
    private func restOnce(milliseconds: Int32) -> Bool {
        var event = pollfd(fd: idle, events: Int16(POLLIN), revents: 0)
        guard poll(&event, 1, milliseconds) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4096)
        while read(idle, &bytes, bytes.count) > 0 {}
        return true
    }

    // MARK: The terminal

    /// Gives the terminal another size.
    package func resize(columns: Int, rows: Int) throws {
        _ = try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// What tmux knows of the terminal: `alternate_on`, `cursor_x`, `pane_dead_status`.
    package func property(_ name: String) throws -> String {
        try tmux(["display-message", "-p", "#{\(name)}"]).filter { $0 != "\n" }
    }

    /// The process on the terminal.
    package var pid: Int32 {
        get throws { Int32(try property("pane_pid")) ?? 0 }
    }

    /// Whether the process on the terminal has ended.
    package var isOver: Bool {
        get throws { try property("pane_dead") == "1" }
    }

    /// Waits until the process on the terminal has ended.
    ///
    /// - Returns: its exit status; nil where a signal ended it.
    @discardableResult
    package func ends(within seconds: Double = patienceSeconds) throws -> Int32? {
        let deadline = Moment.now() + seconds
        while try !isOver {
            guard Moment.now() < deadline else {
                throw ProgramFault.neverSeen("the end", screen: try rows().joined(separator: "\n"))
            }
            restOnce(milliseconds: 20)
        }
        // tmux learns of the end of the output before it learns how the process ended.
        while Moment.now() < deadline {
            let status = try property("pane_dead_status")
            if !status.isEmpty { return Int32(status) }
            if try !property("pane_dead_signal").isEmpty { return nil }
            restOnce(milliseconds: 20)
        }
        return nil
    }

    /// Kills the process on the terminal as nothing can prevent.
    package func kill() throws {
        let pid = try pid
        if pid > 0 { Glibc.kill(pid, SIGKILL) }
        try ends()
    }

    /// Takes the terminal away from the process, as a broken connection does.
    package func hangUp() throws {
        _ = try tmux(["kill-server"])
    }

    private func tmux(_ words: [String]) throws -> String {
        guard let path = Tmux.path else { throw ProgramFault.tmux("no tmux") }
        let finished = try RunningProgram(
            path, ["-S", socket] + words, environment: home.environment()
        ).finish(within: 20)
        guard finished.status == 0 else { throw ProgramFault.tmux(finished.errors) }
        return finished.output
    }
}
