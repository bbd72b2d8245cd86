package import Enforcement
package import Journal
package import Wire

extension RecordStore {
    /// Takes a push of one chain, in one transaction: all of it is on disk when this returns.
    /// Doing it again gives `duplicate` for what was there.
    ///
    /// - Returns: the scope's head after it and a verdict for each act, in their order.
    /// - Throws: `StoreError`; after `outcomeUnknown` the same push is to be made again.
    package func push(
        _ acts: [WireAct], to scope: Scope, from device: EnrolledDevice, at now: Instant
    ) async throws -> (head: ScopeHead, verdicts: [Verdict]) {
        // Reading and signatures need no lock.
        let readings = acts.map { Self.authentic($0, device) }
        return try await driver.write { connection in
            var judge = PushJudge(
                writer: try ScopeWriter(taking: scope, on: connection),
                device: try EnrolledDevice.current(device, on: connection), now: now)
            let verdicts = try readings.map { reading in
                switch reading {
                case .success(let act): try judge.judge(act)
                case .failure(let refusal): Verdict.refused(refusal.reason)
                }
            }
            return (try judge.finish(), verdicts)
        }
    }

    private static func authentic(
        _ act: WireAct, _ device: EnrolledDevice
    ) -> Result<Act, RefusedAct> {
        do {
            let act = try act.act()
            guard device.publicKey.verifies(act.signature, of: act.bytes) else {
                return .failure(RefusedAct(reason: .signature))
            }
            return .success(act)
        } catch {
            return .failure(RefusedAct(error))
        }
    }
}

/// Why bytes are no act that the centre takes.
private struct RefusedAct: Error {
    let reason: RefuseReason

    init(reason: RefuseReason) {
        self.reason = reason
    }

    init(_ error: ActError) {
        reason =
            switch error {
            case .tooLong: .oversize
            case .signature: .signature
            case .json, .missing, .malformed, .algorithm, .schema, .payloadHash: .malformed
            }
    }
}
