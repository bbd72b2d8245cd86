import Cells
import Enforcement
import Journal

/// Doing things to matters. A letter opens a form or a dialog; none commits by itself what cannot
/// be taken back.
enum ActCommands {
    static let rows: [Command] = [
        Command(
            "act.menu", ["d", "<F8>"], zh: "处置", en: "act",
            Wording(zh: "选择对本事项的操作", en: "choose what to do on the matter"),
            tier: .confirmed, permission: .handle, in: [.queue, .docket], hint: 50, unless: noMatter
        ) { state in state.openMenu(on: [state.currentMatter].compactMap(\.self)) },
        bulk(
            "act.menu.marked", ";d", zh: "批量处置", en: "act on marked",
            Wording(zh: "对已标记事项选择操作", en: "choose what to do on the marked matters")
        ) { state in state.openMenu(on: state.markedMatters) },
        verb(
            .assign, "a", zh: "指派", en: "assign",
            Wording(zh: "指派承办人和协办人", en: "name the handlers")),
        bulk(
            "act.assign.marked", ";a", zh: "批量指派", en: "assign marked",
            Wording(zh: "指派已标记事项", en: "assign the marked matters")
        ) { state in state.open(.assign, on: state.markedMatters) },
        verb(
            .note, "e", zh: "备注", en: "note",
            Wording(zh: "写一条办理备注", en: "write a note")),
        bulk(
            "act.note.marked", ";e", zh: "批量备注", en: "note on marked",
            Wording(zh: "对已标记事项写同一备注", en: "write one note on the marked matters")
        ) { state in state.open(.note, on: state.markedMatters) },
        verb(
            .dispatch, "gh", zh: "分送", en: "dispatch",
            Wording(zh: "分送科室或所", en: "hand to an office"), permission: .register),
        Command(
            "act.new", ["gn"], zh: "登记", en: "new matter",
            Wording(
                zh: "登记一件新事项, 当前主体预填", en: "open a new matter about the subject"),
            tier: .undoable, permission: .register
        ) { state in state.openNewMatter() },
        Command(
            "measure.tick", ["<Space>", "<CR>", "c"], zh: "勾选措施", en: "tick measure",
            Wording(
                zh: "记录本项措施的落实情况和文号", en: "record what became of the measure"),
            tier: .undoable, permission: .feedback, in: [.checklist], hint: 45,
            unless: { $0.reasonAgainstTicking }
        ) { state in state.openTick() },
        Command(
            "act.withdraw", ["u"], zh: "撤回", en: "withdraw",
            Wording(
                zh: "撤回最近一项尚未上传的操作", en: "withdraw the last act that was not sent"),
            tier: .confirmed, permission: .retract, hint: 95,
            unless: { $0.withdrawable == nil ? Words.nothingToWithdraw : nil }
        ) { state in state.openWithdrawal() },
        Command(
            "draft.resume", ["gw"], zh: "继续草稿", en: "resume draft",
            Wording(zh: "继续填写上次未完成的操作", en: "go on with an act left unfinished"),
            tier: .undoable, permission: .handle,
            unless: { $0.drafts.isEmpty ? Words.noDrafts : nil }
        ) { state in state.resumeDraft() },
    ]

    static let noMatter: @Sendable (State) -> Wording? = { state in
        state.currentMatter == nil ? Words.noMatter : state.reasonAgainstRecording
    }

    /// One kind of act on the matter under the cursor.
    private static func verb(
        _ kind: ActKind, _ key: String, zh: String, en: String, _ effect: Wording,
        permission: Permission = .handle
    ) -> Command {
        Command(
            CommandID("act.\(kind)"), [key], zh: zh, en: en, effect, tier: .undoable,
            permission: permission, in: [.queue, .docket],
            unless: { state in noMatter(state) ?? state.reason(against: kind) }
        ) { state in
            guard let matter = state.currentMatter else { return [] }
            let effects = state.open(kind, on: [matter])
            guard state.queue.list.marks.isEmpty || state.queue.docket != nil else {
                return effects + state.say(.notice, Words.actsOnCursorOnly)
            }
            return effects
        }
    }

    private static func bulk(
        _ id: CommandID, _ key: String, zh: String, en: String, _ effect: Wording,
        run: @escaping @Sendable (inout State) -> [Effect]
    ) -> Command {
        Command(
            id, [key], zh: zh, en: en, effect, tier: .confirmed, permission: .handle,
            in: [.queue],
            unless: { state in
                state.queue.list.marks.isEmpty ? Words.noMarks : state.reasonAgainstRecording
            }, run: run)
    }
}

extension State {
    /// Why no act can be begun now: the one before it is not on disk yet.
    var reasonAgainstRecording: Wording? { isRecording ? Words.stillRecording : nil }

    /// Why a kind of act can't be done on the matter under the cursor.
    fileprivate func reason(against kind: ActKind) -> Wording? {
        guard let matter = currentMatter, let row = ActKindTable.row(kind) else { return nil }
        if !row.matters.isEmpty, !row.matters.contains(matter.kind) {
            return Words.refusal(.matterKind(matter.kind))
        }
        if !row.states.isEmpty, !row.states.contains(matter.state) {
            return Words.refusal(.state(matter.state))
        }
        return nil
    }

    /// Opens the menu of acts; one matter's docket is loaded first.
    fileprivate mutating func openMenu(on matters: [MatterSummary]) -> [Effect] {
        if matters.count == 1, dockets[matters[0].id] == nil {
            return wait(for: matters[0].id, then: "act.menu")
        }
        let rows = acts(on: matters)
        guard !rows.isEmpty else { return say(.warning, Words.noActs) }
        dialog = .menu(ActMenu(matters: matters, rows: rows))
        return []
    }

    /// Runs a command again once the docket is there.
    mutating func wait(for matter: MatterID, then command: CommandID) -> [Effect] {
        intent = Intent(matter: matter, command: command, cursor: currentMatter?.id)
        return [.loadDocket(matter)]
    }

    fileprivate mutating func openNewMatter(restoring draft: Draft? = nil) -> [Effect] {
        guard let row = ActKindTable.row(.open) else { return [] }
        var fields = formFields(row, docket: nil)
        let usual: [String: String] = [
            "kind": MatterKind.complaint.rawValue, "entity": subject?.id.text ?? "",
            "party": subject?.file.entity.name ?? "", "office": session.officer.office.text,
            "handler": session.officer.id.text,
        ]
        for index in fields.indices {
            if let value = usual[fields[index].row.key], !value.isEmpty {
                fields[index].fill(value)
            }
        }
        let target = ActForm.Target(
            matter: nil, scope: session.scope, number: "", party: subject?.file.entity.name ?? "",
            code: subject?.file.entity.code ?? "")
        return open(
            ActForm(row: row, targets: [target], entity: subject?.id, fields: fields),
            restoring: draft)
    }

    // MARK: Withdrawing

    /// The act that `u` withdraws: in an open docket the officer's last one that is not sent,
    /// else the last one recorded in this session.
    fileprivate var withdrawable: (receipt: ActReceipt, matter: MatterSummary)? {
        if let id = queue.docket, focus == .queue, let docket = dockets[id],
            let entry = docket.entries.last(where: { entry in
                entry.author == session.officer.id && entry.standing == .pending
                    && entry.kind != .withdraw && entry.outcome != .withdrawn
            }), let matter = matters.first(where: { $0.id == id })
        {
            let receipt = ActReceipt(
                act: entry.id, kind: entry.kind, scope: docket.scope, matter: id)
            return (receipt, matter)
        }
        guard let receipt = receipts.last,
            let matter = matters.first(where: { $0.id == receipt.matter })
        else { return nil }
        return (receipt, matter)
    }

    fileprivate mutating func openWithdrawal() -> [Effect] {
        guard let (receipt, matter) = withdrawable else { return [] }
        if dockets[matter.id] == nil { return wait(for: matter.id, then: "act.withdraw") }
        let words = ActKindTable.row(receipt.kind)?.wording ?? .same(receipt.kind.text)
        return open(.withdraw, on: [matter], fixed: ["act": (receipt.act.description, words)])
    }

    // MARK: Drafts

    /// Opens the draft left last; its matter's docket is loaded first.
    fileprivate mutating func resumeDraft() -> [Effect] {
        guard let draft = drafts.last else { return [] }
        guard let id = draft.matter else {
            if draft.kind == .open { return openNewMatter(restoring: draft) }
            guard let entity = draft.entity, entity == subject?.id else {
                return (draft.entity.map { bind($0) } ?? []) + say(.notice, Words.draftNeedsSubject)
            }
            return openTick(restoring: draft)
        }
        guard let matter = matters.first(where: { $0.id == id }) else {
            return say(.warning, Words.draftHasNoMatter)
        }
        if dockets[id] == nil { return wait(for: id, then: "draft.resume") }
        if draft.kind == .markMeasure { return openTick(restoring: draft) }
        return open(draft.kind, on: [matter], restoring: draft)
    }
}
