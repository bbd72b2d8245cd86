package import Enforcement
package import Journal
package import Wire

/// Brings a workstation and the centre together: pushes what is pending, pulls what is new.
///
/// Every call blocks until it is done; it belongs on a thread of its own, never on the screen's.
package struct SyncClient: Sendable {
    private let transport: Transport
    private let replica: Replica
    private let device: DeviceID
    private let key: DeviceKey

    package init(transport: Transport, replica: Replica, device: DeviceID, key: DeviceKey) {
        self.transport = transport
        self.replica = replica
        self.device = device
        self.key = key
    }

    /// Pushes and pulls every scope.
    ///
    /// - Parameter progress: called with entries done and to do, after each page.
    /// - Throws: `SyncError`. Whatever was settled or applied before stays.
    package func sync(
        scopes: [Scope], progress: (_ done: Int64, _ total: Int64) -> Void = { _, _ in }
    ) throws -> SyncReport {
        var report = SyncReport()
        for scope in scopes { try push(scope, &report) }
        for scope in scopes { try pull(scope, &report, progress) }
        return report
    }

    private func push(_ scope: Scope, _ report: inout SyncReport) throws {
        while true {
            let acts = try replica.pending(scope, WireLimit.actsMax)
            if acts.isEmpty { return }
            let body = try WireCoding.bytes(
                PushRequest(scope: scope, acts: acts.map(WireAct.init)))
            let reply = try ask(PushReply.self, .push, target: Endpoint.push.path, body: body)
            try check(reply.header, scope)
            guard reply.verdicts.count == acts.count else { throw SyncError.unintelligible }
            var settled: [(ActID, Verdict)] = []
            for (act, wire) in zip(acts, reply.verdicts) {
                guard let verdict = wire.value, verdict.fits(reply.header) else {
                    throw SyncError.unintelligible
                }
                settled.append((act.id, verdict))
                report.count(verdict)
            }
            try replica.settle(settled)
            report.serverTime = reply.header.serverTime
        }
    }

    private func pull(
        _ scope: Scope, _ report: inout SyncReport, _ progress: (Int64, Int64) -> Void
    ) throws {
        while true {
            var cursor = try replica.cursor(scope)
            // Before its first page a station knows of no epoch.
            let epoch = cursor.position == 0 ? "" : "&epoch=\(cursor.epoch)"
            let target =
                Endpoint.pull.path + "?scope=\(scope.text)\(epoch)"
                + "&after=\(cursor.position)&limit=\(WireLimit.entriesMax)"
            let reply = try ask(PullReply.self, .pull, target: target, body: [])
            try check(reply.header, scope)
            guard reply.entries.count <= WireLimit.entriesMax else {
                throw SyncError.unintelligible
            }
            for entry in reply.entries {
                guard entry.position == cursor.position + 1 else {
                    throw SyncError.unintelligible
                }
                cursor.head.append(MerkleHead.leaf(entry.leafBytes))
            }
            if cursor.position == reply.header.position,
                cursor.head.root.hexadecimal != reply.header.root
            {
                throw SyncError.differentLog(scope, position: cursor.position)
            }
            // A page that stops early without saying so, or goes on past the log's end, would
            // leave us waiting or asking for ever.
            guard reply.hasMore == (cursor.position < reply.header.position),
                cursor.position <= reply.header.position,
                !reply.hasMore || !reply.entries.isEmpty
            else { throw SyncError.unintelligible }
            cursor.epoch = reply.header.epoch
            try replica.apply(scope, reply.entries, cursor, reply.header.serverTime)
            report.pulled += reply.entries.count
            report.positions[scope.text] = cursor.position
            report.epoch[scope.text] = cursor.epoch
            report.serverTime = reply.header.serverTime
            progress(cursor.position, reply.header.position)
            if !reply.hasMore { return }
        }
    }

    /// A centre that asks for a newer client or lost what it told us is not followed.
    private func check(_ header: ReplyHeader, _ scope: Scope) throws {
        guard header.scope == scope, TimeBracket.readable.contains(header.serverTime) else {
            throw SyncError.unintelligible
        }
        guard ProtocolVersion.serves(ProtocolVersion.current, minimum: header.minimumVersion)
        else { throw SyncError.outdated(minimum: header.minimumVersion) }
        let cursor = try replica.cursor(scope)
        if header.position < cursor.position
            || (cursor.position > 0 && header.epoch != cursor.epoch)
        {
            throw SyncError.rewound(scope, known: cursor.position, told: header.position)
        }
    }

    private func ask<Reply: Decodable>(
        _ type: Reply.Type, _ endpoint: Endpoint, target: String, body: [UInt8]
    ) throws -> Reply {
        let proof = try RequestProof(
            device: device, key: key, time: replica.now(), method: endpoint.method,
            target: target, body: body)
        var headers = proof.headers
        headers[RequestProof.versionHeader] = ProtocolVersion.current
        return try transport.ask(type, endpoint, target: target, headers: headers, body: body)
    }
}

extension Verdict {
    /// Whether its position is one of the log whose head came with it.
    fileprivate func fits(_ header: ReplyHeader) -> Bool {
        guard let position = standing.position else { return true }
        return 1 <= position && position <= header.position
    }
}

extension SyncReport {
    fileprivate mutating func count(_ verdict: Verdict) {
        pushed += 1
        switch verdict {
        case .accepted: accepted += 1
        case .duplicate: duplicate += 1
        case .held: held += 1
        case .refused: refused += 1
        }
    }
}

extension Transport {
    /// Sends a request and reads the reply of that type.
    func ask<Reply: Decodable>(
        _ type: Reply.Type, _ endpoint: Endpoint, target: String, headers: [String: String],
        body: [UInt8]
    ) throws -> Reply {
        var headers = headers
        if !body.isEmpty { headers["content-type"] = "application/json" }
        let reply = try send(
            TransportRequest(
                method: endpoint.method, target: target, headers: headers, body: body))
        guard reply.status == 200 else {
            guard let problem = try? WireCoding.message(Problem.self, from: reply.body) else {
                throw SyncError.turnedAway(status: reply.status, reason: "")
            }
            throw SyncError.turnedAway(status: reply.status, reason: problem.reason)
        }
        do { return try WireCoding.message(type, from: reply.body) } catch {
            throw SyncError.unintelligible
        }
    }

    /// The centre's clock.
    package func time() throws -> TimeReply {
        try ask(
            TimeReply.self, .time, target: Endpoint.time.path,
            headers: [RequestProof.versionHeader: ProtocolVersion.current], body: [])
    }

    /// Enrols a device with a one-time code.
    package func enrol(_ request: EnrolmentRequest) throws -> EnrolmentReply {
        try ask(
            EnrolmentReply.self, .enrol, target: Endpoint.enrol.path,
            headers: [RequestProof.versionHeader: ProtocolVersion.current],
            body: WireCoding.bytes(request))
    }
}
