import ArgumentParser
import Enforcement

/// `hengjian rules`: the rule book, row by row.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List the dated rules of time with their basis and mark.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON document a line.")
    var json = false

    func run() throws {
        let output = Output.standard
        let language = global.language(try .ofProcess())
        for row in RuleBook.builtIn.rows {
            if json {
                try output.json(row)
                continue
            }
            let length = row.length.map { "\($0) \(row.unit.rawValue)" } ?? "-"
            let from = row.from == .distantPast ? "" : row.from.description
            output.line(
                [
                    row.id, "\(from)..\(row.until?.description ?? "")", length,
                    row.whose.rawValue, row.mark.rawValue, row.basis.description,
                    row.title(language),
                ].joined(separator: "\t"))
        }
    }
}
