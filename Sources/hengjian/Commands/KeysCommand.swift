import ArgumentParser
import Cells
import Enforcement
import Workstation

/// `hengjian keys`: every command of the screen with its keys.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List the commands of the screen and their keys.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON document a line.")
    var json = false

    func run() throws {
        let surroundings = try Surroundings.ofProcess()
        let language = global.language(surroundings)
        let bound = try OfficerKeys.read(surroundings)
        let output = Output.standard
        for row in CommandTable.rows {
            let keys = bound.keys(of: row.id).map { $0.map(\.notation).joined() }
            if json {
                try output.json(
                    CommandDocument(
                        id: row.id.text, keys: keys, name: row.wording(language),
                        effect: row.effect(language), tier: row.tier.rawValue,
                        permission: row.permission.rawValue))
            } else {
                output.line(
                    [
                        keys.joined(separator: " "), row.id.text, row.wording(language),
                        row.effect(language),
                    ].joined(separator: "\t"))
            }
        }
    }
}

/// A command as `keys --json` prints it.
private struct CommandDocument: Encodable {
    let id: String
    let keys: [String]
    let name: String
    let effect: String
    let tier: Int
    let permission: String
}
