import Enforcement
import FoundationEssentials
import Glibc
import LocalStore
import SyncClient
import Wire

/// The centre of a demo: a `hengjian-server` of our own on a free loopback port.
struct DemoCentre {
    /// `http://127.0.0.1:PORT`.
    let address: String
    /// The centre's clock, where it was running already.
    let joinedAt: Instant?
    /// nil where another demo runs it.
    private let server: ChildProcess?
    private let program: String
    private let store: String
    private let scope: String
    private let log: String
    private let environment: [String: String]

    /// The centre of a demo that is open in the same directory; nil where there is none.
    static func running(
        in directory: String, programs: String, scope: String, _ surroundings: Surroundings
    ) throws -> DemoCentre? {
        guard let data = FileManager.default.contents(atPath: directory + "/centre.url") else {
            return nil
        }
        let address = try CentreAddress(String(decoding: data, as: UTF8.self))
        let time: Instant
        do {
            time = try Transport.http(address, timeoutSeconds: 2).time().serverTime
        } catch {
            return nil
        }
        var environment = surroundings.environment
        environment["HENGJIAN_NOW"] = time.iso
        return DemoCentre(
            address: address.text, joinedAt: time, server: nil,
            program: programs + "/hengjian-server", store: "sqlite:" + directory + "/centre.db",
            scope: scope, log: directory + "/centre.log", environment: environment)
    }

    /// Loads the sample data into an embedded store, unless it is there, and starts the server.
    static func start(
        in directory: String, programs: String, sample: String, scope: String,
        _ surroundings: Surroundings
    ) throws -> DemoCentre {
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let program = programs + "/hengjian-server"
        let database = directory + "/centre.db"
        let store = "sqlite:" + database
        let log = directory + "/centre.log"
        var environment = surroundings.environment
        environment["HENGJIAN_NOW"] = surroundings.clock.now().iso
        environment["SWIFT_BACKTRACE"] = "interactive=no"
        if !FileManager.default.fileExists(atPath: database) {
            _ = try ChildProcess.run(
                program,
                [
                    "import", "--sample", sample, "--scope", scope, "--store", store,
                    "--test-clock",
                ], environment: environment, errorsTo: log)
        }
        let server = try ChildProcess.start(
            program,
            [
                "serve", "--store", store, "--listen", "127.0.0.1:0", "--test-clock",
                "--until-input-ends",
            ], environment: environment, errorsTo: log)
        guard let line = server.readLine(), let at = line.firstRange(of: "http://") else {
            server.stop()
            throw CommandProblem.serverDidNotStart(log)
        }
        let address = String(line[at.lowerBound...])
        try DurableFile.write(Array(address.utf8), to: directory + "/centre.url")
        return DemoCentre(
            address: address, joinedAt: nil, server: server, program: program, store: store,
            scope: scope, log: log, environment: environment)
    }

    /// A one-time code for an officer of the sample data.
    func enrolmentCode(officer: String) throws -> String {
        let words = [
            "enrol", "--officer", officer, "--scope", scope, "--store", store, "--test-clock",
        ]
        return try ChildProcess.run(program, words, environment: environment, errorsTo: log)
            .filter { !$0.isWhitespace }
    }

    /// Ends the server, unless it is another demo's.
    func stop() {
        server?.stop()
    }
}
