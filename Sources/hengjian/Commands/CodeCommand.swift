import ArgumentParser
import Enforcement
import FoundationEssentials

/// `hengjian code`: what can be said about a number that names an entity or a person.
struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Judge identifiers: credit codes, old numbers, ID numbers.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The values.")
    var values: [String] = []

    @Option(help: "Read values from a file, one a line; - is standard input.")
    var batch: String?

    @Flag(help: "One JSON document a line.")
    var json = false

    func run() throws {
        let output = Output.standard
        guard batch != nil || !values.isEmpty else { throw UsageProblem.nothingToDo }
        for value in values { try show(value, output) }
        guard let batch else { return }
        try TextLines.each(of: batch) { try show($0, output) }
    }

    private func show(_ value: String, _ output: Output) throws {
        let verdict = IdentifierVerdict.judge(value)
        if json {
            try output.json(verdict)
        } else {
            let word = verdict.valid ? "valid" : "invalid"
            output.line(
                [verdict.normalised, verdict.kind.rawValue, word, verdict.reason ?? ""]
                    .joined(separator: "\t"))
        }
    }
}
