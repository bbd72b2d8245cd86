import Enforcement
import Journal
import Wire

/// An act as the store holds it.
struct StoredAct {
    let act: Act
    let position: Int64
    let held: HoldReason?

    /// The columns that `init(row:)` reads.
    static let columns = "position, envelope, signature, payload, held"

    init(row: StoreRow) throws {
        position = try row.integer(0)
        do {
            act = try Act(
                bytes: try row.bytes(1), signature: try row.bytes(2),
                sealedPayload: try row.optionalBytes(3))
        } catch is ActError {
            throw StoreError.malformedRow("act \(position)")
        }
        let reason = try row.optionalText(4)
        held = reason.flatMap(HoldReason.init)
        guard (reason == nil) == (held == nil) else {
            throw StoreError.malformedRow("act \(position)")
        }
    }

    /// The act as a fold takes it; the centre never opens payloads.
    var journaled: JournaledAct {
        JournaledAct(act: act, payload: nil, standing: standing)
    }

    /// The act as an entry of the log.
    var entry: LogEntry {
        LogEntry(
            position: position, change: .act(WireAct(act), held: held?.description))
    }

    private var standing: ActStanding {
        held.map { .held(position: position, reason: $0) } ?? .accepted(position: position)
    }
}
