import Enforcement
import Journal
import Synchronization

/// Brings the anchor up to what was appended. The writer's queue calls it, one commit after the
/// other; the lock is for those who ask for the failure.
final class AnchorKeeper: Sendable {
    private struct State {
        var anchor: Anchor
        var failure: (any Error)?
    }

    private let path: String
    private let state: Mutex<State>

    /// - Parameter anchor: what the database holds.
    init(_ anchor: Anchor, path: String) {
        self.path = path
        state = Mutex(State(anchor: anchor))
    }

    /// Why the last write failed; nil where it did not.
    var failure: (any Error)? { state.withLock { $0.failure } }

    /// Writes the ends of the chains with these acts behind. A failure takes nothing back, since
    /// the acts are on disk: it is kept to be shown, and the next write makes up for it.
    func advance(over acts: [Act]) {
        state.withLock { state in
            for act in acts {
                let link = act.envelope.link
                state.anchor.tips[act.envelope.scope] = ChainTip(
                    incarnation: link.incarnation, sequence: link.sequence, hash: act.hash)
            }
            do {
                try state.anchor.write(to: path)
                state.failure = nil
            } catch {
                state.failure = error
            }
        }
    }
}
