import Cells
import ChineseText
import Enforcement

extension Painter {
    /// The fields of an act, with the caret in one of them.
    mutating func drawForm(_ form: ActForm) {
        let options = optionLines(form)
        let columns = min(76, state.size.width - 6)
        let brief = briefLines(form, columns: columns)
        let shown = form.shownFields
        let inside = drawBox(
            say(form.row.wording) + SafeText("  \(targetText(form))"), columns: columns,
            rows: shown.count + options.count + 5 + brief.count)
        let top = inside.split(rowsFromTop: 1)
        draw(Line(say(form.row.explanation), .textMuted), in: top.top)
        let bottom = top.rest.split(rowsFromBottom: 2 + options.count)
        let told = bottom.rest.split(rowsFromTop: min(brief.count, bottom.rest.height - 1))
        drawLines(brief, in: told.top, indent: 0)
        let fields = told.rest.inset(top: told.rest.height > shown.count ? 1 : 0)
        let place = shown.firstIndex(of: form.focus) ?? 0
        let first = max(0, min(place - fields.height / 2, shown.count - fields.height))
        drawFooter(form, options, in: bottom.bottom)
        for (offset, index) in shown.dropFirst(first).prefix(fields.height).enumerated() {
            draw(form, index, in: fields.row(offset))
        }
    }

    /// What is to know of the request that the act decides.
    private func briefLines(_ form: ActForm, columns: Int) -> [Line] {
        var lines = DetailLines(language: language, columns: columns)
        for fact in form.brief { lines.field(fact.label, fact.wording(language)) }
        return lines.lines
    }

    /// What the act is done on, as captured when the form opened.
    func targetText(_ form: ActForm) -> String {
        guard let first = form.targets.first else { return "" }
        let text = [first.number, first.party].filter { !$0.isEmpty }.joined(separator: " ")
        return form.targets.count == 1
            ? text : "\(text) (\(Words.count(form.targets.count)(language)))"
    }

    private mutating func draw(_ form: ActForm, _ index: Int, in row: Rect) {
        let field = form.fields[index]
        let isFocused = index == form.focus
        let name = Words.label(field.row, in: form.openedKind)
        let labelWidth = language == .zh ? 12 : 18
        let mark = field.row.isRequired && !field.isFixed ? "* " : "  "
        let label = (SafeText(mark) + say(name)).padded(toColumns: labelWidth) + " "
        switch field.input {
        case .fixed(_, let shown):
            draw(Line(label, .textMuted) + Line(say(shown)), in: row)
        case .text(let line):
            if isFocused {
                drawInput(line, label: label, in: row)
            } else {
                let text = line.shown(columns: max(1, row.width - label.widthColumns)).text
                draw(Line(label, .textMuted) + Line(text), in: row)
            }
        case .choice(let options, let selected, let typed):
            let shown = selected.map { say(options[$0].wording) } ?? say(Words.notChosen)
            let place = SafeText(" \(selected.map { $0 + 1 } ?? 0)/\(options.count) \(typed)")
            if isFocused {
                grid.fill(
                    row.inset(left: label.widthColumns), role: .field)
                grid.caret = Point(x: row.x + label.widthColumns, y: row.y)
            }
            draw(
                Line(label, isFocused ? .text : .textMuted)
                    + Line(SafeText("< ") + shown + " >", selected == nil ? .textMuted : .text)
                    + Line(isFocused ? place : SafeText(), .textMuted), in: row)
        }
    }

    /// What can be chosen in the field that has the caret, in at most three lines.
    private func optionLines(_ form: ActForm) -> [Line] {
        guard form.fields.indices.contains(form.focus),
            case .choice(let options, _, _) = form.fields[form.focus].input
        else { return [] }
        let text = options.enumerated().map { index, option in
            options.count <= 9
                ? "\(index + 1) \(option.wording(language))" : option.wording(language)
        }.joined(separator: "  ")
        return SafeText(text).wrapped(
            toColumns: max(1, min(76, state.size.width - 6) - 2), maxLines: 3
        ).map { Line(SafeText("  ") + $0, .textMuted) }
    }

    private mutating func drawFooter(_ form: ActForm, _ options: [Line], in rect: Rect) {
        for (offset, line) in options.enumerated() { draw(line, in: rect.row(offset)) }
        if form.asksToDiscard {
            draw(Line(say(Words.discardQuestion), .statusWarn), in: rect.row(options.count))
        } else if let problem = form.problem {
            draw(Line(SafeText("! ") + say(problem), .fieldError), in: rect.row(options.count))
        } else if form.row.needsApproval {
            draw(Line(say(Words.needsApproval), .statusInfo), in: rect.row(options.count))
        }
        draw(Line(say(Words.formKeys), .textMuted), in: rect.row(options.count + 1))
    }

    // MARK: Confirming

    /// What is about to be recorded: on what, on which basis, with what effect. An irreversible
    /// act has the whole width and asks for the end of the code.
    mutating func drawConfirmation(_ form: ActForm) {
        let isTyped = form.tier == .typed
        let columns = isTyped ? state.size.width - 6 : min(72, state.size.width - 6)
        let facts = facts(form, columns: columns)
        let title = say(isTyped ? Words.irreversible : Words.confirmTitle) + say(form.row.wording)
        let inside = drawBox(
            title, columns: columns, rows: facts.count + (isTyped ? 5 : 3), isDangerous: isTyped)
        let parts = inside.split(rowsFromBottom: isTyped ? 4 : 2)
        for (offset, line) in facts.prefix(parts.rest.height).enumerated() {
            draw(line, in: parts.rest.row(offset))
        }
        let last = parts.bottom.row(parts.bottom.height - 1)
        draw(Line(say(Words.cancelDefault)), in: last)
        guard case .typing(let typed) = form.stage else {
            drawRight(Line(say(Words.confirmY), .statusWarn), in: last)
            grid.caret = last.origin
            return
        }
        let isReady = typed == form.secret && form.isArmed
        drawRight(Line(say(Words.submitCtrlY), isReady ? .statusWarn : .textMuted), in: last)
        if let problem = form.problem {
            draw(Line(SafeText("! ") + say(problem), .fieldError), in: parts.bottom.row(2))
        }
        let head = say(Words.typeEnd)
        let box = SafeText("[\(typed.padding(to: 4))]  ")
        draw(
            Line(head) + Line(box, .field) + Line(say(Words.pasteRefused), .textMuted),
            in: parts.bottom.row(1))
        grid.caret = Point(
            x: parts.bottom.x + head.widthColumns + 1 + typed.count, y: parts.bottom.row(1).y)
    }

    private func facts(_ form: ActForm, columns: Int) -> [Line] {
        var lines = DetailLines(language: language, columns: columns)
        let target = form.targets.first
        lines.field(
            Words.subjectLabel, target?.party, note: columns < 60 ? nil : Words.pinned)
        lines.field(Words.codeLabel, target?.code)
        lines.field(Words.matterLabel, target?.number)
        if form.targets.count > 1 {
            let names = form.targets.prefix(5).map { "\($0.number) \($0.party)" }
            let rest = form.targets.count - names.count
            let more = rest > 0 ? [Words.more(rest)(language)] : []
            lines.field(
                Words.bulkLabel,
                ([Words.count(form.targets.count)(language)] + names + more).joined(separator: "\n")
            )
        }
        for fact in form.brief { lines.field(fact.label, fact.wording(language)) }
        for index in form.shownFields {
            let field = form.fields[index]
            lines.field(
                Words.label(field.row, in: form.openedKind), field.shown?(language))
        }
        for fact in state.consequences(of: form) {
            lines.field(fact.label, fact.wording(language))
        }
        return lines.lines
    }
}

extension String {
    /// Filled with underscores up to that many characters.
    fileprivate func padding(to length: Int) -> String {
        self + String(repeating: "_", count: max(0, length - count))
    }
}
