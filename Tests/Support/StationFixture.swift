package import Enforcement
package import Journal

/// A workstation for tests: signs the acts of one officer on one chain. Keys and ids are the same
/// in every run.
package final class StationFixture {
    package let officer: OfficerID
    package let device: DeviceID
    package let key: DeviceKey
    package let scope: Scope
    package let scopeKey: ScopeKey
    /// The link of the last act signed.
    package private(set) var last: ChainLink

    /// - Parameter number: tells stations apart; no two of one test have the same.
    package init(_ officer: OfficerID, number: UInt8, scope: Scope = "330106") throws {
        guard let key = DeviceKey(seed: [UInt8](repeating: number, count: 32)),
            let scopeKey = ScopeKey(bytes: [UInt8](repeating: 7, count: 32))
        else { throw FixtureFault.key }
        self.officer = officer
        self.key = key
        self.scope = scope
        self.scopeKey = scopeKey
        device = UniqueID(high: 0x7000, low: 0x8000_0000_0000_0000 | UInt64(number) << 32)
        last = ChainLink(device: device, incarnation: 1, sequence: 0, previous: .zero)
    }

    /// Signs the next act of the chain, without asking whether the officer may do it.
    ///
    /// - Parameters:
    ///   - matter: nil for an act that opens one.
    ///   - seen: the docket's version the officer saw.
    ///   - day: the day of the device's clock.
    package func act(
        _ kind: ActKind, on matter: MatterID? = nil, _ fields: Fields = [:], seen: Int64 = 0,
        day: Day = .fixture
    ) throws -> Act {
        let id = UniqueID(high: device.high, low: device.low | UInt64(last.sequence + 1))
        let link = ChainLink(
            device: device, incarnation: last.incarnation, sequence: last.sequence + 1,
            previous: last.previous)
        let act = try sign(
            ActDraft(kind: kind, scope: scope, matter: matter, fields: fields), id: id,
            link: link, seen: seen, day: day)
        last = link
        last.previous = act.hash
        return act
    }

    /// Opens a complaint received on that day.
    package func complaint(
        _ fields: Fields = [:], received: Day = .fixture
    ) throws -> Act {
        let usual: Fields = ["kind": "complaint", "received": .text(received.description)]
        return try act(.open, on: nil, usual.merging(fields) { $1 }, day: received)
    }

    private func sign(
        _ draft: ActDraft, id: ActID, link: ChainLink, seen: Int64, day: Day
    ) throws -> Act {
        let noon = Int64(day.ordinal) * 86_400_000 + 4 * 3_600_000
        let time = TimeBracket(at: Instant(millisecondsSince1970: noon), notBefore: nil)
        if let row = ActKindTable.row(draft.kind) {
            return try Act.signing(
                draft, row: row, id: id, author: officer, link: link, time: time,
                docketVersion: seen, scopeKey: scopeKey, deviceKey: key)
        }
        let bytes = ActEnvelope(
            id: id, scope: scope, matter: draft.matter ?? id, kind: draft.kind, author: officer,
            link: link, base: [], time: time, fields: draft.fields, payloadHash: nil
        ).bytes
        return try Act(bytes: bytes, signature: key.sign(bytes), sealedPayload: nil)
    }
}

/// A fixture could not be built.
package enum FixtureFault: Error {
    case key
    case notOpened
}

extension Day {
    /// The day on which things happen in tests unless they say another: a Friday.
    package static let fixture = Day("2026-11-20") ?? Day(ordinal: 0)
}
