import CentralStore
import Enforcement
import Synchronization
import Wire

/// Who comes in: the client's version, the device's proof, and how many at once.
final class RequestGate: Sendable {
    private let store: RecordStore
    private let now: @Sendable () -> Instant
    private let inside = Mutex(Inside())

    /// What is being answered now.
    private struct Inside {
        var requests = 0
        var pushing: Set<DeviceID> = []
    }

    init(store: RecordStore, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.now = now
    }

    /// Refuses clients older than the oldest that is served, and those that don't say.
    func checkVersion(_ request: ReceivedRequest) throws {
        guard request.endpoint != .health else { return }
        let version = request.header(RequestProof.versionHeader) ?? ""
        guard ProtocolVersion.serves(version) else { throw RequestRefusal.outdated }
    }

    /// The device whose proof the request carries; nil for an endpoint that needs none.
    func device(of request: ReceivedRequest) async throws -> EnrolledDevice? {
        guard request.endpoint.needsProof else { return nil }
        guard let proof = RequestProof(header: { request.header($0) }), isFresh(proof),
            let device = try await store.device(proof.device), device.revokedAt == nil,
            device.officer.active,
            proof.verifies(
                by: device.publicKey, method: request.endpoint.method, target: request.target,
                body: request.body)
        else { throw RequestRefusal.unauthorized }
        return device
    }

    /// Lets a request in while it is answered, as far as there is room.
    func admitting<Value>(_ body: () async throws -> Value) async throws -> Value {
        let hasRoom = inside.withLock { inside in
            guard inside.requests < ServerLimit.requests else { return false }
            inside.requests += 1
            return true
        }
        guard hasRoom else { throw RequestRefusal.busy }
        defer { inside.withLock { $0.requests -= 1 } }
        return try await body()
    }

    /// Lets one push of a device in at a time.
    func pushing<Value>(
        _ device: DeviceID, _ body: () async throws -> Value
    ) async throws -> Value {
        guard inside.withLock({ $0.pushing.insert(device).inserted }) else {
            throw RequestRefusal.oneAtATime
        }
        defer { _ = inside.withLock { $0.pushing.remove(device) } }
        return try await body()
    }

    private func isFresh(_ proof: RequestProof) -> Bool {
        let (age, hasOverflown) = now().millisecondsSince1970
            .subtractingReportingOverflow(proof.time.millisecondsSince1970)
        return !hasOverflown && age.magnitude <= WireLimit.proofAgeMilliseconds.magnitude
    }
}
