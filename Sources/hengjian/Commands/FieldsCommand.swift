import ArgumentParser
import Enforcement

/// `hengjian fields`: the fields a filter may name.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "List the fields of the filter language.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON document a line.")
    var json = false

    func run() throws {
        let output = Output.standard
        for field in QueueFilter.Field.allCases {
            if json {
                try output.json(["zh": field.wording.zh, "en": field.wording.en])
            } else {
                output.line("\(field.wording.zh)\t\(field.wording.en)")
            }
        }
    }
}
