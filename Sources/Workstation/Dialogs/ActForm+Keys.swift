import Cells
import ChineseText
import Enforcement
import Journal

extension State {
    /// Gives a key to the form of an act.
    mutating func press(_ key: Key, in form: ActForm) -> [Effect] {
        switch form.stage {
        case .filling: pressWhileFilling(key, form)
        case .confirming: pressWhileConfirming(key, form)
        case .typing(let typed): pressWhileTyping(key, form, typed)
        }
    }

    // MARK: Filling in

    private mutating func pressWhileFilling(_ key: Key, _ form: ActForm) -> [Effect] {
        var form = form
        let open = form.openFields
        let place = open.firstIndex(of: form.focus) ?? 0
        if key != .escape, key != .control("c") { form.asksToDiscard = false }
        switch key {
        case .escape, .control("c"): return cancel(form)
        case .control("y"): return submit(form)
        case .enter where place == open.count - 1: return submit(form)
        case .enter, .tab, .down:
            form.fields[form.focus].settle(today: session.today)
            form.focus = open[(place + 1) % max(1, open.count)]
        case .backTab, .up:
            form.fields[form.focus].settle(today: session.today)
            form.focus = open[(place + open.count - 1) % max(1, open.count)]
        default:
            guard form.fields[form.focus].edit(key) else { return [] }
            form.isEdited = true
            form.problem = nil
            dialog = .act(form)
            return form.draft.map { [.saveDraft($0)] } ?? []
        }
        dialog = .act(form)
        return []
    }

    /// Leaves the form. Over typed text it asks once.
    private mutating func cancel(_ form: ActForm) -> [Effect] {
        guard !form.isEdited || form.asksToDiscard else {
            var asking = form
            asking.asksToDiscard = true
            dialog = .act(asking)
            return []
        }
        dialog = nil
        guard form.isEdited, let draft = form.draft else { return [] }
        drafts.removeAll { $0.id == draft.id }
        return [.discardDraft(draft.id)]
    }

    /// Checks the form and goes on to its confirmation, or records it where none is needed.
    mutating func submit(_ form: ActForm) -> [Effect] {
        var form = form
        for index in form.fields.indices { form.fields[index].settle(today: session.today) }
        if let (refusal, field) = problem(of: form) {
            guard !form.openFields.isEmpty else {
                dialog = nil
                return say(.warning, Words.cannot(form.row.wording, Words.refusal(refusal)))
            }
            form.stage = .filling
            form.problem = Words.refusal(refusal, field: field)
            if let field, let at = form.fields.firstIndex(where: { $0.row.key == field.key }),
                !form.fields[at].isFixed
            {
                form.focus = at
            }
            dialog = .act(form)
            return []
        }
        switch form.tier {
        case .none, .undoable: return record(form)
        case .confirmed:
            form.stage = .confirming
            dialog = .act(form)
            return []
        case .typed:
            form.stage = .typing("")
            form.isArmed = false
            form.armingSerial = nextSerial()
            dialog = .act(form)
            return [
                .wake(
                    afterMilliseconds: Self.armingMilliseconds,
                    .arming(serial: form.armingSerial))
            ]
        }
    }

    /// How long an irreversible act can't be confirmed yet.
    static let armingMilliseconds = 1_000

    /// Why the acts can't be recorded, with the field that is to blame.
    private func problem(of form: ActForm) -> (Refusal, FieldRow?)? {
        for act in form.acts {
            do {
                try check(act)
            } catch {
                let key: String? =
                    switch error {
                    case .missingField(let key), .badValue(let key, _): key
                    default: nil
                    }
                return (error, form.row.fields.first { $0.key == key })
            }
        }
        return nil
    }

    private func check(_ act: PlannedAct) throws(Refusal) {
        guard let row = ActKindTable.row(act.kind) else { throw .unknownKind(act.kind.text) }
        if case .matter(let id) = act.target, let docket = dockets[id] {
            _ = try act.draft(opened: nil).check(on: docket, in: session.circumstances)
            return
        }
        try Authorizer.require(row.permission, scope: act.scope, in: session.circumstances)
        for field in row.fields {
            guard let value = act.fields[field.key] else {
                if field.isRequired { throw .missingField(field.key) }
                continue
            }
            _ = try field.value(of: value.string)
        }
    }

    // MARK: Confirming

    /// The default is Cancel: only `y` records, everything else goes back.
    private mutating func pressWhileConfirming(_ key: Key, _ form: ActForm) -> [Effect] {
        switch key.foldedForCommands {
        case .character("y"), .character("Y"): return record(form)
        case .escape, .enter, .control("c"), .character("n"), .character("q"):
            return leaveConfirmation(form)
        default: return []
        }
    }

    /// The code's end is typed by hand; a paste is refused.
    private mutating func pressWhileTyping(
        _ key: Key, _ form: ActForm, _ typed: String
    ) -> [Effect] {
        var form = form
        form.problem = nil
        switch key.foldedForCommands {
        case .escape, .enter, .control("c"): return leaveConfirmation(form)
        case .paste: form.problem = Words.noPaste
        case .backspace: form.stage = .typing(String(typed.dropLast()))
        case .control("y"):
            guard typed == form.secret, !form.secret.isEmpty else {
                form.problem = Words.wrongEnd
                break
            }
            guard form.isArmed else {
                form.problem = Words.notArmed
                break
            }
            return record(form)
        case .character(let scalar) where scalar.value > 0x20 && typed.count < 4:
            form.stage = .typing(typed + String(Character(scalar)).uppercased())
        default: return []
        }
        dialog = .act(form)
        return []
    }

    /// Back to the fields, or away where there were none to fill in.
    private mutating func leaveConfirmation(_ form: ActForm) -> [Effect] {
        guard !form.openFields.isEmpty else {
            dialog = nil
            return []
        }
        var form = form
        form.stage = .filling
        form.problem = nil
        dialog = .act(form)
        return []
    }

    /// Hands the acts to the journal. The draft stays until they are on disk.
    private mutating func record(_ form: ActForm) -> [Effect] {
        dialog = nil
        queue.list.marks = form.targets.count > 1 ? [] : queue.list.marks
        recording = Recording(acts: form.acts, draft: form.draft?.id)
        return [.record(form.acts)]
    }
}
