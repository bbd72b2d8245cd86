import CentralStore
import Enforcement
import Journal
import Wire

/// What each endpoint does.
struct CentreRoutes: Sendable {
    let store: RecordStore
    let key: DeviceKey
    let now: @Sendable () -> Instant

    /// Whether the store answers.
    func health() async throws -> HealthReply {
        try await store.checkSchema()
        return HealthReply(status: "ok")
    }

    /// The clock, signed.
    func time() throws -> TimeReply {
        try TimeReply(
            serverTime: now(), minimumVersion: ProtocolVersion.minimum, key: key)
    }

    /// Enrols a device with a one-time code.
    func enrol(_ request: EnrolmentRequest) async throws -> EnrolmentReply {
        guard request.publicKey.bytes.count == 32, isName(request.deviceName) else {
            throw RequestRefusal.badRequest
        }
        let application = DeviceApplication(
            device: request.device, publicKey: VerificationKey(bytes: request.publicKey.bytes),
            name: request.deviceName)
        guard let code = EnrolmentCode(request.code),
            let enrolment = try await store.redeemEnrolment(
                codeHash: code.hash, for: application, at: now())
        else { throw RequestRefusal.unauthorized }
        return EnrolmentReply(
            officer: enrolment.officer,
            scopes: enrolment.grants.map {
                ScopeGrant(
                    scope: $0.scope, epoch: $0.epoch, payloadKey: WireBytes($0.payloadKey.bytes))
            },
            centreKey: WireBytes(key.verification.bytes), serverTime: now())
    }

    /// Takes acts. What their author may do is judged for each, with its verdict.
    func push(_ request: PushRequest, from device: EnrolledDevice) async throws -> PushReply {
        guard device.scopes.contains(request.scope) else { throw RequestRefusal.notFound }
        guard request.acts.count <= WireLimit.actsMax else { throw RequestRefusal.tooLarge }
        let (head, verdicts) = try await store.push(
            request.acts, to: request.scope, from: device, at: now())
        return PushReply(header: header(head), verdicts: verdicts.map(WireVerdict.init))
    }

    /// Gives a page of a scope's log: `scope`, `after`, and where wanted `limit` and `epoch`.
    func pull(_ query: [String: String], from device: EnrolledDevice) async throws -> PullReply {
        guard let scope = query["scope"].map({ Scope($0) }),
            let after = query["after"].flatMap({ Int64($0) }), after >= 0,
            let limit = Int(query["limit"] ?? String(WireLimit.entriesMax)),
            (1...WireLimit.entriesMax).contains(limit)
        else { throw RequestRefusal.badRequest }
        let epoch = query["epoch"].flatMap { Int64($0) }
        guard query["epoch"] == nil || epoch != nil else { throw RequestRefusal.badRequest }
        do {
            try Authorizer.require(.read, scope: scope, in: device.circumstances)
        } catch {
            throw RequestRefusal.notFound
        }
        let page = try await store.pull(scope, after: after, limit: limit, epoch: epoch)
        return PullReply(
            header: header(page.head), entries: page.entries, hasMore: page.hasMore)
    }

    private func header(_ head: ScopeHead) -> ReplyHeader {
        ReplyHeader(
            scope: head.scope, epoch: head.epoch, position: head.position,
            root: head.tree.root.hexadecimal, serverTime: now(),
            minimumVersion: ProtocolVersion.minimum)
    }

    private func isName(_ text: String) -> Bool {
        text.unicodeScalars.count <= ServerLimit.deviceNameCharacters
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}

/// Whether the centre can serve.
struct HealthReply: Hashable, Sendable, Codable {
    var status: String
}
