import ArgumentParser
import Enforcement

/// `hengjian acts`: the kinds of act and the fields each takes.
struct ActsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acts", abstract: "List the kinds of act, what each does and its fields.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON document a line.")
    var json = false

    func run() throws {
        let language = global.language(try .ofProcess())
        let output = Output.standard
        for row in ActKindTable.rows {
            if json {
                try output.json(ActKindDocument(row, language))
                continue
            }
            output.line(
                "\(row.kind.text)\t\(row.wording(language))\t\(row.explanation(language))")
            for field in row.fields {
                let need = field.isRequired ? "*" : " "
                output.line("  \(need) \(field.key)\t\(field.wording(language))\t\(field.choices)")
            }
        }
    }
}

/// A kind of act as `acts --json` prints it.
private struct ActKindDocument: Encodable {
    let kind: String
    let name: String
    let effect: String
    let tier: Int
    let permission: String
    let approval: Bool
    let fields: [Field]

    struct Field: Encodable {
        let key: String
        let required: Bool
        let `class`: String
        let choices: [String]
    }

    init(_ row: ActKindRow, _ language: Language) {
        kind = row.kind.text
        name = row.wording(language)
        effect = row.explanation(language)
        tier = row.tier.rawValue
        permission = row.permission.rawValue
        approval = row.needsApproval
        fields = row.fields.map { field in
            Field(
                key: field.key, required: field.isRequired, class: field.fieldClass.rawValue,
                choices: field.choiceKeys)
        }
    }
}

extension FieldRow {
    /// The keys one may choose from, in order; none where the field is free.
    fileprivate var choiceKeys: [String] {
        guard case .choice(let choices) = form else { return [] }
        return choices.keys.sorted()
    }

    fileprivate var choices: String { choiceKeys.joined(separator: " | ") }
}
