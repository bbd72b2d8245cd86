package import CentralStore
package import Enforcement
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Journal
package import Logging
import NIOCore

/// The centre's server: the routes of `Endpoint` over a store, on one address.
package struct CentreServer: Sendable {
    private let store: RecordStore
    private let now: @Sendable () -> Instant
    private let logger: Logger

    /// - Parameters:
    ///   - store: open for writing, its schema made.
    ///   - now: the wall clock.
    package init(store: RecordStore, now: @escaping @Sendable () -> Instant, logger: Logger) {
        self.store = store
        self.now = now
        self.logger = logger
    }

    /// Serves until the task is cancelled or, where wanted, until SIGTERM or SIGINT: the requests
    /// that are being answered are finished first.
    ///
    /// - Parameters:
    ///   - port: zero takes a free one.
    ///   - endsOnSignals: takes both signals for the whole process.
    ///   - whenReady: called once with the port, when connections are accepted.
    package func run(
        host: String, port: Int, endsOnSignals: Bool,
        whenReady: @escaping @Sendable (Int) -> Void
    ) async throws {
        let responder = CentreResponder(
            routes: CentreRoutes(
                store: store, key: try await store.centreKey(), now: now),
            gate: RequestGate(store: store, now: now), logger: logger)
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    idleTimeout: .seconds(ServerLimit.idleSeconds),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: ServerLimit.headerFieldBytes,
                        maxHeaderListSize: ServerLimit.headerListBytes,
                        maxHeaderFieldCount: ServerLimit.headerFields))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    ServerLimit.connections)),
            onServerRunning: { channel in
                if let port = channel.localAddress?.port { whenReady(port) }
            },
            logger: quiet(logger))
        if endsOnSignals {
            try await application.runService()
        } else {
            try await application.run()
        }
    }

    /// Hummingbird and the service group tell of every start and stop; only trouble is wanted.
    private func quiet(_ logger: Logger) -> Logger {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .error)
        return quiet
    }
}

/// What one connection and the whole server may take.
enum ServerLimit {
    static let connections = 1_024
    /// Requests answered at once; more are told to come again.
    static let requests = 128
    static let idleSeconds: Int64 = 60
    static let bodySeconds: Int64 = 60
    static let headerFieldBytes = 8 << 10
    static let headerListBytes = 16 << 10
    static let headerFields = 64
    static let enrolmentBytes = 8 << 10
    static let deviceNameCharacters = 100
}
