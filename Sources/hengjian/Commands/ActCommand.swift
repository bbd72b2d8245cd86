import ArgumentParser
import Enforcement
import FoundationEssentials
import Journal
import ReferenceStore
import Workstation

/// `hengjian act`: does one act, or one for each line of a batch. An answer is printed only after
/// the act is on disk.
struct ActCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "act", abstract: "Do an act; hengjian acts lists the kinds.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The kind, such as accept.")
    var kind: String?

    @Option(help: "A matter's id or number, or an entity's code.")
    var on: String?

    @Option(name: .customLong("set"), help: "FIELD=VALUE; may be given more than once.")
    var settings: [String] = []

    @Option(help: "One JSON act a line; - is standard input.")
    var batch: String?

    @Flag(help: "One JSON document for each act.")
    var json = false

    func perform(in workspace: Workspace, _ call: Call) throws {
        if let kind {
            let order = ActOrder(kind: kind, on: on, set: try Self.fields(settings))
            try answer(order.perform(in: workspace), call.output)
        } else if let batch {
            let path = batch == "-" ? call.standardInput : call.path(batch)
            try TextLines.each(of: path) { line in
                guard !line.isEmpty else { return }
                let order = try JSONDecoder().decode(ActOrder.self, from: Data(line.utf8))
                try answer(order.perform(in: workspace), call.output)
            }
        } else {
            throw UsageProblem.nothingToDo
        }
    }

    private func answer(_ act: Act, _ output: Output) throws {
        if json || batch != nil {
            try output.json(
                [
                    "act": act.id.description, "scope": act.envelope.scope.text,
                    "matter": act.matter.description, "state": "pending",
                    "hash": act.hash.hexadecimal,
                ])
        } else {
            output.line("\(act.kind)\t\(act.id)\t\(act.matter)")
        }
    }

    private static func fields(_ settings: [String]) throws -> [String: String] {
        var fields: [String: String] = [:]
        for setting in settings {
            guard let equals = setting.firstIndex(of: "=") else {
                throw UsageProblem.badFieldSetting(setting)
            }
            fields[String(setting[..<equals])] = String(setting[setting.index(after: equals)...])
        }
        return fields
    }
}

/// An act as the command line or a batch orders it.
private struct ActOrder: Decodable {
    var kind: String
    var on: String?
    var set: [String: String]?

    /// Does it.
    func perform(in workspace: Workspace) throws -> Act {
        let kind = ActKind(kind)
        guard let row = ActKindTable.row(kind) else { throw Refusal.unknownKind(kind.text) }
        var fields: Fields = [:]
        for (key, text) in set ?? [:] {
            guard let field = row.fields.first(where: { $0.key == key }) else {
                throw Refusal.unknownField(key)
            }
            fields[key] = try field.value(of: text)
        }
        let planned = try plan(row, fields, in: workspace)
        guard let act = try workspace.record(planned).last else { throw Refusal.needsMatter }
        return act
    }

    private func plan(
        _ row: ActKindRow, _ fields: Fields, in workspace: Workspace
    ) throws -> [PlannedAct] {
        var fields = fields
        if row.kind == .open {
            if let on {
                guard let entity = try workspace.entity(named: on) else {
                    throw CommandProblem.notFound(on)
                }
                fields["entity"] = .text(entity.text)
                if fields["party"] == nil { fields["party"] = try name(of: entity, workspace) }
            }
            fields["received"] = fields["received"] ?? .text(workspace.clock.today().description)
            return [
                PlannedAct(
                    kind: row.kind, scope: workspace.homeScope, target: .new, fields: fields)
            ]
        }
        guard let on else { throw Refusal.needsMatter }
        if let matter = try workspace.matter(named: on) {
            fields = try completed(row, fields, on: matter, workspace)
            return [
                PlannedAct(
                    kind: row.kind, scope: matter.scope, target: .matter(matter.id),
                    fields: fields)
            ]
        }
        guard row.effect == .marksMeasure, let entity = try workspace.entity(named: on) else {
            throw CommandProblem.notFound(on)
        }
        return try planMark(row, fields, on: entity, workspace)
    }

    /// Marking a measure of an entity opens its checklist first where there is none.
    private func planMark(
        _ row: ActKindRow, _ fields: Fields, on entity: EntityID, _ workspace: Workspace
    ) throws -> [PlannedAct] {
        if let checklist = try workspace.checklist(of: entity) {
            return [
                PlannedAct(
                    kind: row.kind, scope: checklist.scope, target: .matter(checklist.id),
                    fields: fields)
            ]
        }
        let opening: Fields = [
            "kind": .text(MatterKind.checklist.rawValue), "entity": .text(entity.text),
            "party": try name(of: entity, workspace),
            "received": .text(workspace.clock.today().description),
        ]
        return [
            PlannedAct(
                kind: .open, scope: workspace.homeScope, target: .new, fields: opening),
            PlannedAct(
                kind: row.kind, scope: workspace.homeScope, target: .openedBefore,
                fields: fields),
        ]
    }

    /// An answer to a request names the request and its hash; where only one is open, both are
    /// known.
    private func completed(
        _ row: ActKindRow, _ fields: Fields, on matter: MatterSummary, _ workspace: Workspace
    ) throws -> Fields {
        guard row.fields.contains(where: { $0.key == "hash" }), fields["hash"] == nil,
            let docket = try workspace.docket(matter.id)
        else { return fields }
        var fields = fields
        if fields["act"] == nil, docket.openRequests.count == 1 {
            fields["act"] = .text(docket.openRequests[0].act.description)
        }
        let named = fields["act"]?.string
        if let entry = docket.entries.first(where: { $0.id.description == named }) {
            fields["hash"] = .text(entry.hash.hexadecimal)
        }
        return fields
    }

    private func name(of entity: EntityID, _ workspace: Workspace) throws -> FieldValue {
        .text(try workspace.reference.subject(entity)?.entity.name ?? entity.text)
    }
}
