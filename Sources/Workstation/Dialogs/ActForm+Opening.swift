import Enforcement
import Journal

extension State {
    /// The fields of a kind as a form shows them, with the usual values filled in.
    ///
    /// - Parameters:
    ///   - docket: the matter, for the choices that depend on it.
    ///   - fixed: values the program gives, with their words.
    func formFields(
        _ row: ActKindRow, docket: Docket?, fixed: [String: (String, Wording)] = [:]
    ) -> [FormField] {
        row.fields.map { field in
            if let (value, shown) = fixed[field.key] {
                return FormField(row: field, input: .fixed(value, shown: shown))
            }
            let options = options(of: field, docket: docket)
            if !options.isEmpty {
                return FormField(row: field, input: .choice(options, selected: nil, typed: ""))
            }
            let usual = field.form == .day && field.key != "until" ? session.today.description : ""
            return FormField(row: field, input: .text(TextLine(usual)))
        }
    }

    /// What can be chosen for a field; none where it is typed.
    private func options(of field: FieldRow, docket: Docket?) -> [FormField.Option] {
        switch field.form {
        case .choice(let choices):
            return choices.sorted { $0.key < $1.key }
                .map { FormField.Option(value: $0.key, wording: $0.value) }
        case .officer:
            return session.officers.values.filter(\.active).sorted { $0.id < $1.id }
                .map { FormField.Option(value: $0.id.text, wording: .same($0.name)) }
        case .office:
            return session.offices.values.sorted { $0.id < $1.id }
                .map { FormField.Option(value: $0.id.text, wording: .same($0.name)) }
        case .measure:
            return session.measures.map {
                FormField.Option(value: $0.id.text, wording: $0.area)
            }
        case .text where field.key == "rule": return runningRules(of: docket)
        case .text where field.key == "for":
            return ActKindTable.rows.filter { $0.tier >= .confirmed && $0.canBeAsked }
                .map { FormField.Option(value: $0.kind.text, wording: $0.wording) }
        case .text where field.key == "list":
            return ListKind.allCases.map {
                FormField.Option(value: $0.rawValue, wording: $0.wording)
            }
        case .text, .day, .amount, .act: return []
        }
    }

    private func runningRules(of docket: Docket?) -> [FormField.Option] {
        guard let docket else { return [] }
        return docket.clocks(book: session.book, calendar: session.calendar)
            .filter { $0.stopped == nil }
            .map { clock in
                FormField.Option(
                    value: clock.deadline.rule,
                    wording: ruleWords(clock.deadline.rule, docket))
            }
    }

    /// What an act on a matter is done on, with everything the dialog shows captured.
    func target(_ matter: MatterSummary) -> ActForm.Target {
        ActForm.Target(
            matter: matter.id, scope: matter.scope, number: matter.number, party: matter.party,
            code: code(of: matter.entity))
    }

    /// The code shown for an entity: the current subject's own, else what its identity tells.
    private func code(of entity: EntityID?) -> String {
        guard let entity else { return "" }
        if entity == subject?.id, let code = subject?.file.entity.code { return code }
        return entity.text.split(separator: "#", omittingEmptySubsequences: false).first
            .map(String.init) ?? ""
    }

    /// Opens the form of an act. Where nothing is to be filled in it is confirmed at once.
    mutating func open(_ form: ActForm, restoring draft: Draft? = nil) -> [Effect] {
        var form = form
        if let draft {
            for index in form.fields.indices {
                if let value = draft.typed[form.fields[index].row.key] {
                    form.fields[index].fill(value)
                }
            }
        }
        guard form.openFields.isEmpty else {
            dialog = .act(form)
            return []
        }
        return submit(form)
    }

    /// Opens the form of an act on one matter, or on several at once.
    mutating func open(
        _ kind: ActKind, on matters: [MatterSummary],
        fixed: [String: (String, Wording)] = [:], restoring draft: Draft? = nil
    ) -> [Effect] {
        guard let row = ActKindTable.row(kind), let first = matters.first else { return [] }
        let docket = matters.count == 1 ? dockets[first.id] : nil
        var fixed = fixed
        var brief: [Consequence] = []
        if let request = docket?.requestToDecide(by: session.officer.id), row.decidesRequest,
            fixed["act"] == nil
        {
            let words = ActKindTable.row(request.kind)?.wording ?? .same(request.kind.text)
            let asker = session.name(of: request.asker)
            fixed["act"] = (
                request.act.description,
                Wording(zh: "\(words.zh) (\(asker) 报请)", en: "\(words.en) (asked by \(asker))")
            )
            fixed["hash"] = (
                request.hash.hexadecimal, .same(String(request.hash.hexadecimal.prefix(16)))
            )
            brief = docket.map { self.brief(of: request, in: $0) } ?? []
        }
        return open(
            ActForm(
                row: row, targets: matters.map { target($0) }, entity: first.entity,
                fields: formFields(row, docket: docket, fixed: fixed), brief: brief),
            restoring: draft)
    }
}

extension Docket {
    /// The oldest open request that this officer may decide: never one of his own.
    func requestToDecide(by officer: OfficerID) -> ApprovalRequest? {
        openRequests.first { $0.asker != officer }
    }
}

extension ActKindRow {
    /// Whether the act is about a request of another officer.
    var decidesRequest: Bool {
        switch effect {
        case .approves, .returns, .declines, .countersigns: true
        default: false
        }
    }
}

extension Wording {
    /// A name that is the same in both languages.
    static func same(_ text: String) -> Wording { Wording(zh: text, en: text) }
}
