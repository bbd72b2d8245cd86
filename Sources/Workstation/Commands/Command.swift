import Cells
package import Enforcement

/// The name of a command, `pane.next`: what `keys.toml` and the palette call it.
package struct CommandID: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Where keys go: what a pane shows decides which commands it has.
package enum CommandContext: String, CaseIterable, Hashable, Sendable {
    case search, timeline, checklist, queue
    /// One credit record, listing or the entity itself, in the time line's pane.
    case record
    /// One matter with everything done on it, in the queue's pane.
    case docket
}

/// One row of the command table: everything that is to know about a command. Key dispatch, hints,
/// the which-key strip, help, palette and the permission test all read it.
package struct Command: Sendable {
    package let id: CommandID
    /// The keys it comes with, each a sequence in key notation, the one shown first.
    package let keys: [String]
    package let wording: Wording
    /// What it does, in one line.
    package let effect: Wording
    package let tier: ConfirmationTier
    package let permission: Permission
    /// Where it can be used; empty means everywhere.
    package let contexts: Set<CommandContext>
    /// Its rank in the hint row, the lowest first; nil keeps it out.
    package let hint: Int?
    /// Why it can't be used now; nil where it can. Permission and context are not its business.
    package let disabledReason: @Sendable (State) -> Wording?
    /// Does it. Called only where nothing speaks against it.
    let run: @Sendable (inout State) -> [Effect]

    init(
        _ id: CommandID, _ keys: [String], zh: String, en: String, _ effect: Wording,
        tier: ConfirmationTier = .none, permission: Permission = .read,
        in contexts: Set<CommandContext> = [], hint: Int? = nil,
        unless disabledReason: @escaping @Sendable (State) -> Wording? = { _ in nil },
        run: @escaping @Sendable (inout State) -> [Effect]
    ) {
        self.id = id
        self.keys = keys
        wording = Wording(zh: zh, en: en)
        self.effect = effect
        self.tier = tier
        self.permission = permission
        self.contexts = contexts
        self.hint = hint
        self.disabledReason = disabledReason
        self.run = run
    }
}

extension State {
    /// Where keys go now.
    package var context: CommandContext {
        switch focus {
        case .search: .search
        case .timeline: timeline.detail == nil ? .timeline : .record
        case .checklist: .checklist
        case .queue: queue.docket == nil ? .queue : .docket
        }
    }

    /// Why a command can't be used now; nil where it can. The one place where screen commands are
    /// allowed or refused.
    package func reason(against command: Command) -> Wording? {
        do {
            try Authorizer.require(command.permission, scope: nil, in: session.circumstances)
        } catch {
            return Words.refusal(error)
        }
        if !command.contexts.isEmpty, !command.contexts.contains(context) {
            return Words.notHere
        }
        return command.disabledReason(self)
    }

    /// Runs a command, or says why not.
    package mutating func run(_ command: Command) -> [Effect] {
        if let reason = reason(against: command) {
            return say(.warning, Words.cannot(command.wording, reason))
        }
        return command.run(&self)
    }
}
