import FoundationEssentials
import Glibc

/// A centre of one test: `hengjian-server serve` on the loopback. It is killed when the test lets
/// go of it, and may be started again on the same port.
package final class RunningServer {
    /// `sqlite:PATH`.
    package let store: String
    /// `http://127.0.0.1:PORT`, the same after a restart.
    package private(set) var address = ""
    private let home: TestHome
    private var program: RunningProgram?

    /// Starts the server.
    ///
    /// - Parameter database: the path of the embedded store.
    package init(database: String, home: TestHome) throws {
        store = "sqlite:" + database
        self.home = home
        try start(at: "127.0.0.1:0")
    }

    /// The file that its messages go to.
    package var log: String { home.file("centre.log") }

    /// Ends it at once, as a power cut would.
    package func kill() throws {
        _ = try program?.kill()
        program = nil
    }

    /// Asks it to end and waits until it has.
    ///
    /// - Returns: its exit status.
    @discardableResult
    package func stop() throws -> Int32? {
        program?.send(signal: SIGTERM)
        defer { program = nil }
        return try program?.finish(within: 30).status
    }

    /// Starts it again on the port it had.
    package func restart() throws {
        try start(at: String(address.dropFirst("http://".count)))
    }

    /// Runs another command of the server's program on its store.
    package func command(_ words: [String], timeoutSeconds: Double = 120) throws -> Finished {
        try Program.server.run(
            words + ["--store", store], in: home, timeoutSeconds: timeoutSeconds)
    }

    /// A one-time code for an officer.
    package func enrolmentCode(officer: String, scope: String) throws -> String {
        let finished = try command(["enrol", "--officer", officer, "--scope", scope])
        guard finished.status == 0 else {
            throw ProgramFault.failed(
                ["enrol", officer], status: finished.status, errors: finished.errors)
        }
        return finished.output.filter { !$0.isWhitespace }
    }

    private func start(at listen: String) throws {
        let program = try RunningProgram(
            Program.server.path, ["serve", "--store", store, "--listen", listen],
            environment: home.environment(), errorsTo: log)
        let isListening = program.pump(seconds: 30) { $0.output.contains(UInt8(ascii: "\n")) }
        let line = String(decoding: program.output, as: UTF8.self)
        guard isListening, let at = line.firstRange(of: "http://") else {
            let words = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            throw ProgramFault.notListening(log: line + words)
        }
        address = String(line[at.lowerBound...].prefix { !$0.isWhitespace })
        self.program = program
    }
}
