import ArgumentParser
import CentralStore
import Enforcement
import Glibc
import Logging
import SyncServer

/// `serve`: the centre.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve workstations; without TLS on loopback only.")

    @OptionGroup var options: StoreOptions

    @Option(help: "Where to listen, HOST:PORT; port 0 takes a free one.")
    var listen = "127.0.0.1:8315"

    @Option(name: .customLong("log-level"), help: "What goes to stderr.")
    var logLevel = LogLevel.info

    @Flag(help: "End when standard input does, as when whoever started this is gone.")
    var untilInputEnds = false

    func run() async throws {
        let address = try ListenAddress(listen)
        let clock = try ServerClock(isTest: options.testClock)
        let location = try StoreLocation(options.store)
        let store = try RecordStore(at: location)
        try await store.migrate()
        if case .sqlite(let path) = location {
            try ControlSocket.listen(beside: path) { request in
                await Self.perform(request, on: store, clock)
            }
        }
        if untilInputEnds { BlockingThread.start { Self.waitForEndOfInput() } }
        var logger = Logger(label: "hengjian-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel.level
        let server = CentreServer(store: store, now: { clock.now }, logger: logger)
        try await server.run(host: address.host, port: address.port, endsOnSignals: true) { port in
            Stream.answer("listening on http://\(address.urlHost):\(port)")
        }
        if case .sqlite(let path) = location { ControlSocket.remove(beside: path) }
        await store.close()
    }

    /// Reads standard input to its end, then asks this process to end as a signal would.
    private static func waitForEndOfInput() {
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 0 || count < 0 && errno != EINTR { break }
        }
        kill(getpid(), SIGTERM)
    }

    /// Does the command of another process on the store that this one holds.
    private static func perform(
        _ request: ControlRequest, on store: RecordStore, _ clock: ServerClock
    ) async -> ControlReply {
        do {
            guard
                let command = try HengjianServer.parseAsRoot(request.arguments) as? any StoreCommand
            else { return ControlReply(answer: Answer(status: 2), message: "") }
            let setting = CommandSetting(clock: clock, directory: request.directory)
            return ControlReply(
                answer: try await command.run(on: store, in: setting), message: "")
        } catch {
            let words = ErrorWords.of(error)?(.preferred()) ?? HengjianServer.message(for: error)
            return ControlReply(answer: Answer(status: 1), message: "hengjian-server: \(words)")
        }
    }
}

/// How much the server says of itself.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case info, warning, error

    /// The logger's word for it.
    var level: Logger.Level {
        switch self {
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}

/// A place to listen at: loopback and nothing else, for there is no TLS.
struct ListenAddress {
    let host: String
    let port: Int

    /// Reads `HOST:PORT`, an IPv6 host in brackets.
    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
        else { throw CommandError.malformedAddress(text) }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard Self.isLoopback(host) else { throw CommandError.notLoopback(host) }
        self.host = host
        self.port = port
    }

    /// The host as it stands in a URL.
    var urlHost: String { host.contains(":") ? "[\(host)]" : host }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
