import Enforcement
import Journal
import LocalStore
import ReferenceStore
import Settings
import SyncClient
import Synchronization
import Wire

extension Workspace {
    /// Exchanges with the centre once.
    ///
    /// - Throws: `SyncError`; `CommandProblem.notEnrolled` where there is no centre.
    func sync(
        progress: (_ done: Int64, _ total: Int64) -> Void = { _, _ in }
    ) throws -> SyncReport {
        guard let server = config.server else { throw CommandProblem.notEnrolled }
        let transport = Transport.http(try CentreAddress(server))
        let client = SyncClient(
            transport: transport, replica: replica, device: device, key: deviceKey)
        defer { projectQuietly() }
        for scope in scopes { try catchUp(scope, transport) }
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
        let changes = try entries.compactMap { try $0.referenceChange }
        let acts = try entries.compactMap { try $0.pulledAct }
        try apply(changes, scope, cursor)
        _ = try journal.apply(
            PulledPage(scope: scope, acts: acts, cursor: cursor, receivedAt: clock.now()))
        try journal.note(serverTime: serverTime)
    }
}

extension Workspace {
    private func apply(
        _ changes: [ReferenceChange], _ scope: Scope, _ cursor: ScopeCursor
    ) throws {
        _ = try reference.apply(
            changes, scope: scope,
            cursor: ReferenceCursor(epoch: cursor.epoch, position: cursor.position),
            at: clock.now())
    }

    /// Brings `ref.db` up to where the journal is, where it was lost or is behind: its rows are
    /// pulled again from the first position, and no act is touched.
    private func catchUp(_ scope: Scope, _ transport: Transport) throws {
        let target = try journal.cursor(of: scope).position
        guard try reference.cursor(of: scope)?.position ?? 0 < target else { return }
        let reached = Mutex(ScopeCursor.start)
        let replica = Replica(
            pending: { _, _ in [] }, settle: { _ in },
            cursor: { _ in reached.withLock { $0 } },
            apply: { scope, entries, cursor, _ in
                try apply(try entries.compactMap { try $0.referenceChange }, scope, cursor)
                reached.withLock { $0 = cursor }
            },
            now: { clock.now() })
        _ = try SyncClient(
            transport: transport, replica: replica, device: device, key: deviceKey
        ).sync(scopes: [scope])
    }
}

extension LogEntry {
    /// The change of a reference row at this position; nil for an act, and for a table of a
    /// newer version.
    fileprivate var referenceChange: ReferenceChange? {
        get throws {
            switch change {
            case .act: return nil
            case .put(let table, _, let row):
                guard ReferenceTable(rawValue: table) != nil else { return nil }
                do {
                    let row = try WireCoding.message(ReferenceRow.self, from: Array(row.utf8))
                    return ReferenceChange(position: position, action: .put(row))
                } catch { throw SyncError.unintelligible }
            case .leave(let table, let key):
                return ReferenceTable(rawValue: table).map {
                    ReferenceChange(position: position, action: .leave($0, key: key))
                }
            case .erase(let table, let key):
                return ReferenceTable(rawValue: table).map {
                    ReferenceChange(position: position, action: .erase($0, key: key))
                }
            }
        }
    }

    /// The act at this position; nil for a row.
    fileprivate var pulledAct: PulledAct? {
        get throws {
            guard case .act(let wire, let held) = change else { return nil }
            do {
                return PulledAct(
                    act: try wire.act(), position: position, held: held.map(HoldReason.ofWire))
            } catch { throw SyncError.unintelligible }
        }
    }
}

extension HoldReason {
    /// A reason of a newer version is kept as one this version doesn't know.
    fileprivate static func ofWire(_ text: String) -> HoldReason {
        HoldReason(text) ?? .unknownKind
    }
}
