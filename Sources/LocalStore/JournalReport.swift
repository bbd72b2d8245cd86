package import Enforcement

/// What checking the journal says.
package struct JournalReport: Hashable, Sendable {
    package var acts: Int
    /// Acts whose device's key is not known here, so that nobody could check them.
    package var unchecked: Int
    package var problems: [JournalProblem]

    /// Nothing is wrong.
    package var isGood: Bool { problems.isEmpty }
}

/// Something in the journal that can't be.
package enum JournalProblem: Hashable, Sendable {
    /// The stored bytes are no act, or its payload is another's.
    case unreadable(act: String)
    /// The columns beside an act say something else than the act.
    case columns(ActID)
    /// The signature is not the device's over these bytes.
    case signature(ActID)
    /// A chain lacks the acts before this one.
    case gap(ActID)
    /// The act does not name the hash of the one before it.
    case previous(ActID)
    /// Two acts stand at one place of a chain.
    case fork(ActID, ActID)
    /// The head of a scope does not fit its size or the last root that was seen.
    case head(Scope)
    /// SQLite's own check of the file.
    case file(String)
}
