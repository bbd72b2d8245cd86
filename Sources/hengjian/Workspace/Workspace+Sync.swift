import Enforcement
import Journal
import LocalStore
import ReferenceStore
import Settings
import SyncClient
import Wire

extension Workspace {
    /// Exchanges with the centre once.
    ///
    /// - Throws: `SyncError`; `CommandProblem.notEnrolled` where there is no centre.
    func sync(
        progress: (_ done: Int64, _ total: Int64) -> Void = { _, _ in }
    ) throws -> SyncReport {
        guard let server = config.server else { throw CommandProblem.notEnrolled }
        let client = SyncClient(
            transport: .http(try CentreAddress(server)), replica: replica, device: device,
            key: deviceKey)
        defer { projectQuietly() }
        return try client.sync(scopes: scopes, progress: progress)
    }

    /// Even a sync that ended early may have brought something.
    private func projectQuietly() {
        do { try project() } catch {
            // Summaries are made again at the next opening; the journal has everything.
        }
    }

    /// The stores as sync sees them.
    private var replica: Replica {
        Replica(
            pending: { try journal.pending(in: $0, limit: $1) },
            settle: { _ = try journal.settle($0) },
            cursor: { try journal.cursor(of: $0) },
            apply: { try apply($0, $1, $2, $3) },
            now: { clock.now() })
    }

    /// Takes over a page: rows first, which can be taken again, then acts with the cursor.
    private func apply(
        _ scope: Scope, _ entries: [LogEntry], _ cursor: ScopeCursor, _ serverTime: Instant
    ) throws {
        var changes: [ReferenceChange] = []
        var acts: [PulledAct] = []
        for entry in entries {
            switch entry.change {
            case .act(let wire, let held):
                let act: Act
                do { act = try wire.act() } catch { throw SyncError.unintelligible }
                acts.append(
                    PulledAct(
                        act: act, position: entry.position, held: held.map(HoldReason.ofWire)))
            case .put(_, _, let row):
                guard let row = try? WireCoding.message(ReferenceRow.self, from: Array(row.utf8))
                else { throw SyncError.unintelligible }
                changes.append(ReferenceChange(position: entry.position, action: .put(row)))
            case .leave(let table, let key):
                if let table = ReferenceTable(rawValue: table) {
                    changes.append(
                        ReferenceChange(
                            position: entry.position, action: .leave(table, key: key)))
                }
            case .erase(let table, let key):
                if let table = ReferenceTable(rawValue: table) {
                    changes.append(
                        ReferenceChange(
                            position: entry.position, action: .erase(table, key: key)))
                }
            }
        }
        if !changes.isEmpty {
            _ = try reference.apply(
                changes, scope: scope,
                cursor: ReferenceCursor(epoch: cursor.epoch, position: cursor.position),
                at: clock.now())
        }
        _ = try journal.apply(
            PulledPage(scope: scope, acts: acts, cursor: cursor, receivedAt: clock.now()))
        try journal.note(serverTime: serverTime)
    }
}

extension HoldReason {
    /// A reason of a newer version is kept as one this version doesn't know.
    fileprivate static func ofWire(_ text: String) -> HoldReason {
        HoldReason(text) ?? .unknownKind
    }
}
