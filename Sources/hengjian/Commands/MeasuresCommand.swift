import ArgumentParser
import Enforcement

/// `hengjian measures`: the catalogue of joint measures.
struct MeasuresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "List the joint measures with their basis, mark and whether they may be applied.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON document a line.")
    var json = false

    func run() throws {
        let surroundings = try Surroundings.ofProcess()
        let language = global.language(surroundings)
        let today = surroundings.clock.today()
        let output = Output.standard
        for row in MeasureTable.rows {
            if json {
                try output.json(row)
                continue
            }
            output.line(
                [
                    row.id.text, row.area(language), row.text(language), row.owner,
                    row.mark.rawValue, row.basis ?? "-",
                    row.obstacle(on: today)?.wording(language) ?? "",
                ].joined(separator: "\t"))
        }
    }
}
