package import Enforcement
package import Journal
package import Wire

/// The stores of a workstation as sync sees them.
package struct Replica: Sendable {
    /// The oldest acts of a scope that the centre has not seen, in the order of their chains.
    package var pending: @Sendable (_ scope: Scope, _ limit: Int) throws -> [Act]
    /// Writes down what the centre said, durably.
    package var settle: @Sendable (_ verdicts: [(ActID, Verdict)]) throws -> Void
    /// How far a scope was pulled, with the head of the log up to there.
    package var cursor: @Sendable (_ scope: Scope) throws -> ScopeCursor
    /// Applies a page with the cursor after it, all or nothing.
    package var apply:
        @Sendable (
            _ scope: Scope, _ entries: [LogEntry], _ cursor: ScopeCursor, _ serverTime: Instant
        ) throws -> Void
    /// The device's clock.
    package var now: @Sendable () -> Instant

    package init(
        pending: @escaping @Sendable (Scope, Int) throws -> [Act],
        settle: @escaping @Sendable ([(ActID, Verdict)]) throws -> Void,
        cursor: @escaping @Sendable (Scope) throws -> ScopeCursor,
        apply: @escaping @Sendable (Scope, [LogEntry], ScopeCursor, Instant) throws -> Void,
        now: @escaping @Sendable () -> Instant
    ) {
        self.pending = pending
        self.settle = settle
        self.cursor = cursor
        self.apply = apply
        self.now = now
    }
}
