import Enforcement
import Journal

extension State {
    /// Why the measure under the cursor can't be ticked.
    var reasonAgainstTicking: Wording? {
        guard subject != nil else { return Words.noSubject }
        guard let item = selectedMeasure else {
            return checklist.list.count == 0 ? Words.onNoList : Words.nothingSelected
        }
        if let reason = reasonAgainstRecording { return reason }
        // What was applied once may be lifted even where it could not be applied today.
        if let obstacle = item.obstacle, item.mark == nil { return obstacle.wording }
        guard subject?.checklist == nil else { return nil }
        do {
            try Authorizer.require(
                Permission.register, scope: session.scope, in: session.circumstances)
            return nil
        } catch {
            return Words.refusal(error)
        }
    }

    /// Opens the form that marks the measure under the cursor, or the one a draft was about. The
    /// subject's first mark opens its checklist as well.
    mutating func openTick(restoring draft: Draft? = nil) -> [Effect] {
        let wanted = draft?.typed["measure"].map { MeasureID($0) } ?? selectedMeasure?.measure.id
        guard let subject, let row = ActKindTable.row(.markMeasure),
            let measure = session.measures.first(where: { $0.id == wanted })
        else { return say(.warning, Words.nothingSelected) }
        let docket = subject.checklist
        let entity = subject.file.entity
        var fields = formFields(
            row, docket: docket, fixed: ["measure": (measure.id.text, measure.area)])
        let mark = docket?.marks[measure.id]?.mark
        for index in fields.indices where fields[index].row.key == "mark" {
            fields[index].fill(mark == "applied" ? "lifted" : "applied")
        }
        let target = ActForm.Target(
            matter: docket?.id, scope: docket?.scope ?? session.scope,
            number: docket?.number ?? "", party: entity.name, code: entity.code ?? "")
        var form = ActForm(
            row: row, targets: [target], entity: entity.id, fields: fields,
            opening: docket == nil ? openingChecklist(entity) : nil,
            basis: measure.basis.map { Words.basis($0, measure.mark) })
        form.focus = form.openFields.first { form.fields[$0].row.key == "document" } ?? form.focus
        return open(form, restoring: draft)
    }

    /// The act that opens an entity's checklist.
    private func openingChecklist(_ entity: Entity) -> PlannedAct {
        let words = MatterKind.checklist.wording(session.language)
        return PlannedAct(
            kind: .open, scope: session.scope, target: .new,
            fields: [
                "kind": .text(MatterKind.checklist.rawValue), "entity": .text(entity.id.text),
                "party": .text(entity.name), "subject": .text(words),
                "received": .text(session.today.description),
                "office": .text(session.officer.office.text),
                "handler": .text(session.officer.id.text),
            ])
    }
}
