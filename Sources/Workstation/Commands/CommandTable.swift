/// The table of commands. A new command is a new row in its group's file.
package enum CommandTable {
    /// Every row, in the order help shows them.
    package static let rows: [Command] =
        MoveCommands.rows + PaneCommands.rows + OpenCommands.rows + FilterCommands.rows
        + MarkCommands.rows + ActCommands.rows + ApprovalCommands.rows + SyncCommands.rows
        + PaletteCommands.rows + SystemCommands.rows

    private static let byID: [CommandID: Command] = Dictionary(
        rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The row of a command; nil where there is none of that name.
    package static func row(_ id: CommandID) -> Command? { byID[id] }
}
