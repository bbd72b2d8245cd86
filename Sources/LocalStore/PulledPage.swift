package import Enforcement
package import Journal

/// The acts of a page of a scope's log, with the head the page ends at.
package struct PulledPage: Sendable {
    package var scope: Scope
    package var acts: [PulledAct]
    package var cursor: ScopeCursor
    /// When it came.
    package var receivedAt: Instant

    package init(scope: Scope, acts: [PulledAct], cursor: ScopeCursor, receivedAt: Instant) {
        self.scope = scope
        self.acts = acts
        self.cursor = cursor
        self.receivedAt = receivedAt
    }
}

/// An act at its position.
package struct PulledAct: Hashable, Sendable {
    package var act: Act
    package var position: Int64
    /// Why it is held; nil where it has effect.
    package var held: HoldReason?

    package init(act: Act, position: Int64, held: HoldReason?) {
        self.act = act
        self.position = position
        self.held = held
    }

    /// How the act stands.
    var standing: ActStanding {
        held.map { .held(position: position, reason: $0) } ?? .accepted(position: position)
    }
}

/// A line of the log of applied positions: what this workstation knew, and when.
package struct AppliedPosition: Hashable, Sendable {
    package var at: Instant
    package var scope: Scope
    package var epoch: Int64
    package var position: Int64
    /// The root of the scope's tree at that position.
    package var root: Digest
}
