import ChineseText
import Enforcement
import Glibc
import SyncClient
import Synchronization
import Workstation

/// Exchanges with the centre on a thread of its own: at once when there is something, and
/// regularly, so that a healed line is noticed without a key being pressed.
final class SyncWorker: Sendable {
    /// Between two exchanges while the centre answers, and while it doesn't.
    private static let onlineSeconds = 30
    private static let offlineSeconds = 5

    private struct Progress {
        var isRunning = false
        var isAskedAgain = false
        var link: SyncStatus.Link
        var conflicts = 0
        /// What was said of the last failure.
        var lastWords: String?
    }

    private let workspace: Workspace
    /// There is a centre, and the network may be used.
    private let exchanges: Bool
    private let inbox: Inbox
    private let session: @Sendable () throws -> Session
    private let worker: Worker
    private let alarm: Worker
    private let progress: Mutex<Progress>

    /// - Parameter session: makes the screen's session anew after a sync brought rows.
    init(
        _ workspace: Workspace, inbox: Inbox, session: @escaping @Sendable () throws -> Session,
        offline: Bool
    ) throws {
        self.workspace = workspace
        self.inbox = inbox
        self.session = session
        exchanges = workspace.isEnrolled && !offline
        worker = try Worker()
        alarm = try Worker()
        let link: SyncStatus.Link =
            workspace.isEnrolled ? .offline(since: workspace.clock.now()) : .alone
        progress = Mutex(Progress(link: link))
    }

    /// Whether no exchange runs.
    var isIdle: Bool { progress.withLock { !$0.isRunning } }

    /// Exchanges now and then regularly.
    func begin() {
        guard exchanges else { return now() }
        now()
        let worker = self
        alarm.enqueue {
            while true {
                let isOnline = worker.progress.withLock { progress in
                    if case .online = progress.link { true } else { false }
                }
                sleep(UInt32(isOnline ? Self.onlineSeconds : Self.offlineSeconds))
                worker.now()
            }
        }
    }

    /// Exchanges as soon as the one that runs is over.
    func now() {
        guard exchanges else {
            countConflicts()
            return report()
        }
        let starts = progress.withLock { progress in
            progress.isAskedAgain = progress.isRunning
            defer { progress.isRunning = true }
            return !progress.isRunning
        }
        if starts { worker.enqueue { [self] in exchange() } }
    }

    private func exchange() {
        var changed = false
        do {
            let report = try workspace.sync { done, total in
                guard total - done > 0 else { return }
                set(.syncing(done: Int(done), total: Int(total)))
                self.report()
            }
            changed = report.pulled > 0 || report.pushed > 0
            set(.online(lastSynced: workspace.clock.now()))
            progress.withLock { $0.lastWords = nil }
        } catch {
            let since = workspace.clock.now()
            progress.withLock { progress in
                if case .offline = progress.link { return }
                progress.link = .offline(since: since)
            }
            note(error)
        }
        let again = progress.withLock { progress in
            defer { progress.isAskedAgain = false }
            progress.isRunning = progress.isAskedAgain
            return progress.isAskedAgain
        }
        countConflicts()
        report()
        if changed { showChanges() }
        if again { worker.enqueue { [self] in exchange() } }
    }

    private func set(_ link: SyncStatus.Link) {
        progress.withLock { $0.link = link }
    }

    /// Tells the screen how things stand.
    private func report() {
        let (link, conflicts) = progress.withLock { ($0.link, $0.conflicts) }
        var status = SyncStatus(link: link, conflicts: conflicts)
        do { status.pending = try workspace.pendingCount } catch { note(error) }
        inbox.post(.syncStatus(status))
    }

    private func showChanges() {
        do { inbox.post(.sessionChanged(try session())) } catch { note(error) }
        inbox.post(.dataChanged)
    }

    private func countConflicts() {
        do {
            let conflicts = try workspace.conflicts()
            progress.withLock { $0.conflicts = conflicts }
        } catch {
            note(error)
        }
    }

    /// Being offline is a state; anything else an officer should read, once.
    private func note(_ error: any Error) {
        if let error = error as? SyncError, error == .offline { return }
        let words = ErrorWords(language: workspace.language)
        let text = words.text(of: error) ?? words.unexpected(error)
        let isNew = progress.withLock { progress in
            defer { progress.lastWords = text }
            return progress.lastWords != text
        }
        if isNew { inbox.post(.failed(SafeText(text))) }
    }
}
