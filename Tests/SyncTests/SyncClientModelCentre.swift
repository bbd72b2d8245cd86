import Enforcement
import Journal
import SyncClient
import Synchronization
import Wire

/// A small centre in memory, made of the same judge and tree as the real one, that answers the
/// client's requests and can be made to misbehave.
final class ModelCentre: Sendable {
    struct State {
        var log: [LogEntry] = []
        /// The acts of the log, by matter.
        var acts: [MatterID: [JournaledAct]] = [:]
        var head = MerkleHead()
        var epoch: Int64 = 1
        var minimumVersion = "0.1.0"
        var pageSize = 2
        /// How many replies are lost after their work was done.
        var lostReplies = 0
        /// The requests as they came.
        var requests: [TransportRequest] = []
        /// Changes a reply on its way out.
        var forge: @Sendable (TransportRequest, TransportReply) -> TransportReply = { $1 }
    }

    let state = Mutex(State())
    private let scope: Scope
    private let devices: [DeviceID: VerificationKey]

    init(scope: Scope, devices: [DeviceID: VerificationKey]) {
        self.scope = scope
        self.devices = devices
    }

    var transport: Transport {
        Transport { request in
            let (reply, forge, isLost) = try self.state.withLock { state in
                state.requests.append(request)
                let reply = try self.answer(request, &state)
                let isLost = state.lostReplies > 0
                if isLost { state.lostReplies -= 1 }
                return (reply, state.forge, isLost)
            }
            if isLost { throw SyncError.offline }
            return forge(request, reply)
        }
    }

    /// Appends a row's change, as an import does.
    func put(_ key: String) {
        state.withLock { Self.append(.put(table: "holiday", key: key, row: "{}"), &$0) }
    }

    private static func append(_ change: LogEntry.Change, _ state: inout State) {
        let entry = LogEntry(position: state.head.size + 1, change: change)
        state.log.append(entry)
        state.head.append(MerkleHead.leaf(entry.leafBytes))
    }

    private func answer(
        _ request: TransportRequest, _ state: inout State
    ) throws -> TransportReply {
        guard isProven(request) else {
            return TransportReply(
                status: 401, body: try WireCoding.bytes(Problem(reason: "not_proven")))
        }
        if request.target == Endpoint.push.path {
            return TransportReply(status: 200, body: try push(request.body, &state))
        }
        return TransportReply(status: 200, body: try pull(request.target, &state))
    }

    private func isProven(_ request: TransportRequest) -> Bool {
        guard let proof = RequestProof(header: { request.headers[$0] }),
            let key = devices[proof.device]
        else { return false }
        return proof.verifies(
            by: key, method: request.method, target: request.target, body: request.body)
    }

    private func push(_ body: [UInt8], _ state: inout State) throws -> [UInt8] {
        let push = try WireCoding.message(PushRequest.self, from: body)
        let verdicts = try push.acts.map { wire in
            WireVerdict(try verdict(on: wire, &state))
        }
        return try WireCoding.bytes(PushReply(header: header(state), verdicts: verdicts))
    }

    private func verdict(on wire: WireAct, _ state: inout State) throws -> Verdict {
        let act = try wire.act()
        guard devices[act.envelope.link.device]?.verifies(act.signature, of: act.bytes) ?? false
        else { return .refused(.signature) }
        let matter = state.acts[act.matter] ?? []
        if let known = matter.first(where: { $0.act.id == act.id }) {
            guard case .held(let position, let reason) = known.standing else {
                return .duplicate(position: known.standing.position ?? 0, held: nil)
            }
            return .duplicate(position: position, held: reason)
        }
        let reason = Judge.reasonToHold(
            act, docket: Docket.fold(matter), roles: [.officer, .head])
        Self.append(.act(wire, held: reason?.description), &state)
        let position = state.head.size
        let verdict: Verdict =
            reason.map { .held(position: position, reason: $0) } ?? .accepted(position: position)
        state.acts[act.matter, default: []].append(
            JournaledAct(act: act, payload: nil, standing: verdict.standing))
        return verdict
    }

    private func pull(_ target: String, _ state: inout State) throws -> [UInt8] {
        let query = target.split(separator: "?").last ?? ""
        let after = query.split(separator: "&").first { $0.hasPrefix("after=") }
        let from = after.flatMap { Int($0.dropFirst("after=".count)) } ?? 0
        let page = Array(state.log.dropFirst(from).prefix(state.pageSize))
        return try WireCoding.bytes(
            PullReply(
                header: header(state), entries: page, hasMore: from + page.count < state.log.count))
    }

    private func header(_ state: State) -> ReplyHeader {
        ReplyHeader(
            scope: scope, epoch: state.epoch, position: state.head.size,
            root: state.head.root.hexadecimal,
            serverTime: Instant(millisecondsSince1970: 1_790_000_000_000),
            minimumVersion: state.minimumVersion)
    }
}

/// A workstation's stores in memory, as sync sees them.
final class ModelReplica: Sendable {
    struct State {
        var acts: [(act: Act, standing: ActStanding)] = []
        var entries: [LogEntry] = []
        var cursor = ScopeCursor(epoch: 0, head: MerkleHead())
        var settled = 0
    }

    let state = Mutex(State())

    var replica: Replica {
        Replica(
            pending: { _, limit in
                self.state.withLock { state in
                    Array(state.acts.filter { $0.standing == .pending }.map(\.act).prefix(limit))
                }
            },
            settle: { verdicts in
                self.state.withLock { state in
                    state.settled += verdicts.count
                    for (id, verdict) in verdicts {
                        for index in state.acts.indices where state.acts[index].act.id == id {
                            state.acts[index].standing = verdict.standing
                        }
                    }
                }
            },
            cursor: { _ in self.state.withLock { $0.cursor } },
            apply: { _, entries, cursor, _ in
                self.state.withLock { state in
                    state.entries += entries
                    state.cursor = cursor
                }
            },
            now: { Instant(millisecondsSince1970: 1_790_000_000_000) })
    }

    func add(_ act: Act) {
        state.withLock { $0.acts.append((act, .pending)) }
    }

    var standings: [ActStanding] { state.withLock { $0.acts.map(\.standing) } }
    var positions: [Int64] { state.withLock { $0.entries.map(\.position) } }
    var cursor: ScopeCursor { state.withLock { $0.cursor } }
}
