import Enforcement
import Journal

/// Judges the acts of one push in their order, inside one transaction: the same for every engine.
///
/// Authentic work is never turned away. An act is refused only where it is not what it says: not
/// signed by this device, not this device's or its officer's, or after a gap in its chain.
/// Anything else is appended, with effect or held.
struct PushJudge {
    private var writer: ScopeWriter
    private let device: EnrolledDevice
    private let now: Instant
    private var matters: [MatterID: [JournaledAct]] = [:]
    private var chainEnds: [Int64: ChainEnd] = [:]

    /// The last act of a chain that is no fork.
    private struct ChainEnd {
        var sequence: Int64
        var hash: Digest
    }

    init(writer: ScopeWriter, device: EnrolledDevice, now: Instant) {
        self.writer = writer
        self.device = device
        self.now = now
    }

    /// Judges one act and appends it where it is authentic and new.
    mutating func judge(_ act: Act) throws -> Verdict {
        guard act.envelope.scope == writer.head.scope else { return .refused(.malformed) }
        guard act.envelope.link.device == device.id,
            act.envelope.author == device.officer.id
        else { return .refused(.notThisDevice) }
        if let known = try known(act) { return known }
        switch try placeInChain(of: act) {
        case .gap: return .refused(.sequenceGap)
        case .fork: return try append(act, held: .fork)
        case .next:
            let verdict = try append(act, held: reasonToHold(act))
            chainEnds[act.envelope.link.incarnation] = ChainEnd(
                sequence: act.envelope.link.sequence, hash: act.hash)
            return verdict
        }
    }

    /// Writes the head back and returns it.
    func finish() throws -> ScopeHead {
        try writer.finish()
    }

    /// The verdict for an act that is there already. Another act under its id is a forgery.
    private func known(_ act: Act) throws -> Verdict? {
        let row = try writer.connection.row(
            "SELECT position, held, hash FROM act WHERE scope = $1 AND id = $2",
            [.text(writer.head.scope.text), .text(act.id.description)])
        guard let row else { return nil }
        guard try row.bytes(2) == act.hash.bytes else { return .refused(.malformed) }
        return .duplicate(
            position: try row.integer(0), held: try row.optionalText(1).flatMap(HoldReason.init))
    }

    private enum PlaceInChain {
        case next, gap, fork
    }

    private mutating func placeInChain(of act: Act) throws -> PlaceInChain {
        let link = act.envelope.link
        let end = try chainEnd(incarnation: link.incarnation)
        if link.sequence > end.sequence + 1 { return .gap }
        return link.sequence == end.sequence + 1 && link.previous == end.hash ? .next : .fork
    }

    private mutating func chainEnd(incarnation: Int64) throws -> ChainEnd {
        if let end = chainEnds[incarnation] { return end }
        let row = try writer.connection.row(
            """
            SELECT sequence, hash FROM act
            WHERE scope = $1 AND device = $2 AND incarnation = $3
                AND (held IS NULL OR held <> $4)
            ORDER BY sequence DESC LIMIT 1
            """,
            [
                .text(writer.head.scope.text), .text(device.id.description),
                .integer(incarnation), .text(HoldReason.fork.description),
            ])
        var end = ChainEnd(sequence: 0, hash: .zero)
        if let row {
            guard let hash = Digest(bytes: try row.bytes(1)) else {
                throw StoreError.malformedRow("act")
            }
            end = ChainEnd(sequence: try row.integer(0), hash: hash)
        }
        chainEnds[incarnation] = end
        return end
    }

    private mutating func reasonToHold(_ act: Act) throws -> HoldReason? {
        let roles = device.officer.active ? device.officer.roles : []
        return Judge.reasonToHold(
            act, docket: Docket.fold(try acts(of: act.matter)), roles: roles)
    }

    private mutating func append(_ act: Act, held: HoldReason?) throws -> Verdict {
        var before = try acts(of: act.matter)
        let position = try writer.append(act, held: held, receivedAt: now)
        let verdict: Verdict =
            held.map { .held(position: position, reason: $0) } ?? .accepted(position: position)
        before.append(JournaledAct(act: act, payload: nil, standing: verdict.standing))
        matters[act.matter] = before
        return verdict
    }

    /// The acts of a matter as far as they stand in the log, by position.
    private mutating func acts(of matter: MatterID) throws -> [JournaledAct] {
        if let acts = matters[matter] { return acts }
        let rows = try writer.connection.run(
            """
            SELECT \(StoredAct.columns) FROM act
            WHERE scope = $1 AND matter = $2 ORDER BY position
            """, [.text(writer.head.scope.text), .text(matter.description)])
        let acts = try rows.map { try StoredAct(row: $0).journaled }
        matters[matter] = acts
        return acts
    }
}
