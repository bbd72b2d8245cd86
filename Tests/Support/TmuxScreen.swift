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
    private let pidFile: String
    private let statusFile: String
    private let idle: Int32
    private static let patienceSeconds = 20.0

    /// A shell script that runs a program, keeps its number and tells how it ended: tmux itself
    /// misses the end of a program now and then.
    private static let run = """
        pid=$1 status=$2
        shift 2
        sh -c 'echo $$ > "$0"; exec "$@"' "$pid" "$@"
        echo $? > "$status.part"
        mv "$status.part" "$status"

        """
    /// What the script does after it where a shell was asked for.
    private static let thenShell = """
        echo "ended with $(cat "$status")"
        stty -a | tr ';' '\\n' | tr ' ' '\\n' | grep -xE -- '-?(icanon|echo|isig)' | xargs echo
        read answer
        echo "read: $answer"
        cat

        """

    /// Starts a program on a terminal of that size. It says on the handshake's FIFO when its
    /// screen is at rest.
    ///
    /// - Parameter inShell: whether a shell has the terminal afterwards, says how the program
    ///   ended and how it left the terminal's modes, then reads a line and shows it.
    package init(
        _ program: String, _ arguments: [String], columns: Int, rows: Int, home: TestHome,
        environment: [String: String] = [:], inShell: Bool = false
    ) throws {
        self.home = home
        let name = UUID().uuidString.prefix(8)
        socket = home.file("tmux-\(name)")
        handshake = home.file("idle-\(name)")
        pidFile = home.file("pid-\(name)")
        statusFile = home.file("status-\(name)")
        guard mkfifo(handshake, 0o600) == 0 else {
            throw ProgramFault.notStarted(handshake, errno: errno)
        }
        idle = Glibc.open(handshake, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        let script = try home.directory.write(
            Self.run + (inShell ? Self.thenShell : ""), to: "run-\(name).sh")
        var variables = home.environment(environment)
        variables["HENGJIAN_TEST_SYNC"] = handshake
        let settings = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        _ = try tmux(
            [
                "-f", "/dev/null", "-u", "start-server", ";",
                "set-option", "-g", "exit-empty", "off", ";",
                "set-option", "-g", "remain-on-exit", "on", ";",
                "set-option", "-g", "remain-on-exit-format", "", ";",
                "set-option", "-g", "status", "off", ";",
                "set-option", "-s", "escape-time", "0", ";",
                "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
                "/usr/bin/env", "-i",
            ] + settings + ["/bin/sh", script, pidFile, statusFile, program] + arguments)
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

    /// Waits until the program has done everything that came before.
    package func rests(within seconds: Double = patienceSeconds) throws {
        let deadline = Moment.now() + seconds
        restOnce(milliseconds: 0)
        // Old words of the handshake are gone; a look at the terminal's size that changes nothing
        // makes the program say where it stands now.
        Glibc.kill(try pid, SIGWINCH)
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

    /// What tmux knows of the terminal: `alternate_on`, `cursor_x`.
    package func property(_ name: String) throws -> String {
        try tmux(["display-message", "-p", "#{\(name)}"]).filter { $0 != "\n" }
    }

    /// The program's process.
    ///
    /// - Throws: `ProgramFault.neverSeen` where it does not start.
    package var pid: Int32 {
        get throws {
            let deadline = Moment.now() + Self.patienceSeconds
            while Moment.now() < deadline {
                if let number = number(in: pidFile) { return number }
                restOnce(milliseconds: 5)
            }
            throw ProgramFault.neverSeen("a start", screen: try rows().joined(separator: "\n"))
        }
    }

    /// Whether the program has ended.
    package var isOver: Bool { number(in: statusFile) != nil }

    /// Waits until the program has ended.
    ///
    /// - Returns: its exit status as a shell tells it: 128 and the signal where one ended it.
    @discardableResult
    package func ends(within seconds: Double = patienceSeconds) throws -> Int32 {
        let deadline = Moment.now() + seconds
        while Moment.now() < deadline {
            if let status = number(in: statusFile) { return status }
            restOnce(milliseconds: 10)
        }
        throw ProgramFault.neverSeen("the end", screen: try rows().joined(separator: "\n"))
    }

    private func number(in file: String) -> Int32? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8), text.last == "\n"
        else { return nil }
        return Int32(text.dropLast())
    }

    /// Kills the process on the terminal as nothing can prevent.
    package func kill() throws {
        Glibc.kill(try pid, SIGKILL)
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
