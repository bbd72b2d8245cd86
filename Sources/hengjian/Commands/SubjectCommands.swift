import ArgumentParser
import Enforcement
import Journal
import ReferenceStore

/// A command about one entity.
protocol SubjectCommand: ReadingCommand {
    var code: String { get }
    var json: Bool { get }
}

extension SubjectCommand {
    /// Everything known of the entity that the code names.
    func subject(in workspace: Workspace) throws -> SubjectFile {
        guard let id = try workspace.entity(named: code),
            let file = try workspace.reference.subject(id)
        else { throw CommandProblem.notFound(code) }
        return file
    }
}

/// `hengjian show`: what is known of an entity.
struct ShowCommand: SubjectCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an entity.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The entity's code.") var code: String
    @Flag(help: "One JSON document.") var json = false

    func perform(in workspace: Workspace, _ output: Output) throws {
        let file = try subject(in: workspace)
        if json { return try output.json(file) }
        let language = language(workspace)
        let entity = file.entity
        let lines: [(String, String?)] = [
            ("名称 name", entity.name),
            ("代码 code", entity.code),
            ("状态 status", entity.status.wording(language)),
            ("类型 type", entity.type),
            ("成立 established", entity.established?.description),
            ("注册资本 capital", entity.capital),
            ("法定代表人 representative", entity.legalRepresentative),
            ("住所 address", entity.address),
            ("地区 region", entity.region.flatMap { RegionTable.builtIn.pathName(of: $0) }),
            ("经营范围 scope", entity.businessScope),
            ("来源 source", file.provenance.map { "\($0.source) \($0.line.map(String.init) ?? "")" }),
        ]
        for (name, value) in lines {
            if let value { output.line("\(name)\t\(value)") }
        }
        for warning in entity.warnings { output.line("! \(warning)") }
        for listing in file.listings where listing.stands(on: workspace.clock.today()) {
            output.line("\(listing.list.wording(language))\t\(listing.entered)\t\(listing.reason)")
        }
    }
}

/// `hengjian timeline`: an entity's credit records by day.
struct TimelineCommand: SubjectCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Show an entity's credit records, latest first.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The entity's code.") var code: String
    @Flag(help: "One JSON document.") var json = false

    func perform(in workspace: Workspace, _ output: Output) throws {
        let file = try subject(in: workspace)
        if json { return try output.json(file.records) }
        let language = language(workspace)
        for record in file.records {
            output.line(
                [
                    record.day?.description ?? "----------", "[\(record.kind.symbol)]",
                    record.title, record.source, record.standing.wording(language),
                ].joined(separator: "\t"))
        }
    }
}

/// `hengjian checklist`: the joint measures that apply to an entity and what became of each.
struct ChecklistCommand: SubjectCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist", abstract: "Show an entity's joint measures.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The entity's code.") var code: String
    @Flag(help: "One JSON document.") var json = false

    func perform(in workspace: Workspace, _ output: Output) throws {
        let file = try subject(in: workspace)
        let today = workspace.clock.today()
        let lists = Set(file.listings.filter { $0.stands(on: today) }.map(\.list))
        let marks = try workspace.checklist(of: file.entity.id)?.marks ?? [:]
        let rows = try workspace.reference.measures()
            .filter { !$0.triggers.isDisjoint(with: lists) || marks[$0.id] != nil }
            .map { ChecklistRow($0, marks[$0.id], today) }
        if json { return try output.json(rows) }
        let language = language(workspace)
        for row in rows {
            output.line(
                [
                    row.measure, ActKindTable.marks[row.mark]?(language) ?? row.mark,
                    row.measureRow.area(language), row.measureRow.text(language),
                    row.document ?? "",
                    row.measureRow.obstacle(on: today)?.wording(language) ?? "",
                ].joined(separator: "\t"))
        }
    }
}

/// One line of a checklist as `checklist --json` prints it.
private struct ChecklistRow: Encodable {
    let measureRow: Measure
    let measure: String
    let area: String
    let text: String
    let basis: String?
    let lawMark: String
    let mark: String
    let document: String?
    let day: Day?
    let by: String?
    let obstacle: String?

    enum CodingKeys: String, CodingKey {
        case measure, area, text, basis, mark, document, day, by, obstacle
        case lawMark = "law_mark"
    }

    init(_ row: Measure, _ mark: MeasureMark?, _ today: Day) {
        measureRow = row
        measure = row.id.text
        area = row.area.zh
        text = row.text.zh
        basis = row.basis
        lawMark = row.mark.rawValue
        self.mark = mark?.mark ?? "pending"
        document = mark?.document
        day = mark?.day
        by = mark?.by.text
        obstacle = row.obstacle(on: today)?.rawValue
    }
}
