package import Cells

/// Which keys run which command. The standard map is the command table's own; `keys.toml` changes
/// single rows of it.
package struct KeyMap: Sendable {
    /// What a sequence of keys means in a context.
    package enum Match: Hashable, Sendable {
        case command(CommandID)
        /// More keys may follow; `alone` is what it means if none does.
        case prefix(alone: CommandID?)
        case none
    }

    /// Two commands that one sequence would run in the same context.
    package struct Clash: Error, Hashable, Sendable {
        package let keys: [Key]
        package let first: CommandID
        package let second: CommandID
    }

    private var keysOfCommand: [CommandID: [[Key]]]
    private var commandsOfKeys: [[Key]: [CommandID]] = [:]
    private var prefixes: [[Key]: [CommandID]] = [:]

    /// The keys that the command table names.
    package static let standard = KeyMap(
        Dictionary(
            CommandTable.rows.map { ($0.id, $0.keys.map(KeyMap.sequence)) },
            uniquingKeysWith: { first, _ in first }))

    private init(_ keys: [CommandID: [[Key]]]) {
        keysOfCommand = keys
        index()
    }

    /// Gives a command other keys; none at all leaves it to palette and help.
    package mutating func bind(_ command: CommandID, to keys: [[Key]]) {
        keysOfCommand[command] = keys
        index()
    }

    /// The sequences of a command, the one shown first.
    package func keys(of command: CommandID) -> [[Key]] { keysOfCommand[command] ?? [] }

    /// What these keys mean in a context. A row of that very context wins over one for everywhere.
    package func match(_ keys: [Key], in context: CommandContext) -> Match {
        let exact = command(among: commandsOfKeys[keys] ?? [], in: context)
        let longer = command(among: prefixes[keys] ?? [], in: context)
        if longer != nil { return .prefix(alone: exact) }
        return exact.map { .command($0) } ?? .none
    }

    /// The commands whose sequence goes on after these keys, with the keys still to come, in the
    /// table's order.
    package func continuations(
        of prefix: [Key], in context: CommandContext
    ) -> [(rest: [Key], command: CommandID)] {
        CommandTable.rows.filter { $0.works(in: context) }.flatMap { row in
            keys(of: row.id)
                .filter { $0.count > prefix.count && $0.starts(with: prefix) }
                .map { (Array($0.dropFirst(prefix.count)), row.id) }
        }
    }

    /// Sequences that two commands claim in one context, in the table's order.
    package var clashes: [Clash] {
        var clashes: [Clash] = []
        for (keys, commands) in commandsOfKeys where commands.count > 1 {
            for (at, first) in commands.enumerated() {
                for second in commands[(at + 1)...] where overlap(first, second) {
                    clashes.append(Clash(keys: keys, first: first, second: second))
                }
            }
        }
        return clashes.sorted { $0.keys.notation < $1.keys.notation }
    }

    private func overlap(_ first: CommandID, _ second: CommandID) -> Bool {
        guard let left = CommandTable.row(first), let right = CommandTable.row(second) else {
            return false
        }
        if left.contexts.isEmpty != right.contexts.isEmpty { return false }
        return left.contexts.isEmpty || !left.contexts.isDisjoint(with: right.contexts)
    }

    private func command(
        among commands: [CommandID], in context: CommandContext
    ) -> CommandID? {
        let rows = commands.compactMap(CommandTable.row).filter { $0.works(in: context) }
        return (rows.first { !$0.contexts.isEmpty } ?? rows.first)?.id
    }

    private mutating func index() {
        commandsOfKeys = [:]
        prefixes = [:]
        for row in CommandTable.rows {
            for keys in keys(of: row.id) where !keys.isEmpty {
                commandsOfKeys[keys, default: []].append(row.id)
                for length in 1..<keys.count {
                    prefixes[Array(keys.prefix(length)), default: []].append(row.id)
                }
            }
        }
    }

    private static func sequence(_ notation: String) -> [Key] {
        do {
            return try Key.sequence(notation)
        } catch {
            preconditionFailure("the command table holds keys nobody can type: \(notation)")
        }
    }
}

extension Command {
    /// Whether it can be used in that context.
    func works(in context: CommandContext) -> Bool {
        contexts.isEmpty || contexts.contains(context)
    }
}
