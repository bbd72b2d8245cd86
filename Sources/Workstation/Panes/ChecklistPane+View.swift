import Cells
import ChineseText
import Enforcement
import Journal

extension Painter {
    /// 联合惩戒: the measures of the subject and what became of each.
    mutating func drawChecklist(_ rect: Rect) {
        let pane = state.checklist
        let parts = state.parts(of: .checklist)
        let number = state.subject?.checklist?.number ?? ""
        let items = pane.list.rows.compactMap { row -> ChecklistItem? in
            if case .item(let item) = row { item } else { nil }
        }
        let settled = items.count { $0.mark.map { $0.mark != "pending" } ?? false }
        drawTitle(
            .checklist, SafeText(number),
            right: items.isEmpty ? SafeText() : SafeText("\(settled)/\(items.count)"),
            in: parts.title)
        guard state.subject != nil else {
            drawNote(Words.subjectMissing, in: parts.body)
            return
        }
        guard !items.isEmpty else {
            drawNote(Words.checklistEmpty, in: parts.body)
            return
        }
        drawRows(pane.list, in: parts.body, slot: .checklist) { $0.line($1, parts.body.width) }
    }

    private func line(_ row: ChecklistRow, _ width: Int) -> Line {
        switch row {
        case .heading(let direction):
            return Line(
                say(direction == .punishment ? Words.punishments : Words.incentives), .textMuted)
        case .item(let item): return line(item, width)
        }
    }

    /// `[x] 13.01 market access: limit …   applied 05-14 document`
    private func line(_ item: ChecklistItem, _ width: Int) -> Line {
        let isBarred = item.obstacle != nil && item.mark == nil
        var line = Line(SafeText("\(item.box) "), item.role)
        line.append(SafeText("\(item.measure.id) "), .textMuted)
        let room = max(0, width - Self.rowIndent - line.widthColumns)
        let note = note(item).clipped(toColumns: max(12, room * 2 / 5))
        let text =
            say(item.measure.area) + ": " + say(item.measure.text)
            + SafeText(" (\(item.measure.owner))")
        line.append(
            text.padded(toColumns: max(0, room - note.widthColumns - 1)),
            isBarred ? .textMuted : .text)
        line.append(SafeText(" ") + note, item.role)
        return line
    }

    /// What became of the measure, or why nothing can.
    private func note(_ item: ChecklistItem) -> SafeText {
        if !item.isTriggered, item.mark?.mark == "applied" { return say(Words.notTriggered) }
        if let mark = item.mark {
            let words = ActKindTable.marks[mark.mark]?(language) ?? mark.mark
            let day = mark.day.map { " \("\($0)".dropFirst(5))" } ?? ""
            return SafeText("\(words)\(day)\(mark.document.map { " \($0)" } ?? "")")
        }
        return item.obstacle.map { say($0.wording) } ?? SafeText()
    }
}

extension ChecklistItem {
    /// The role of the box and the note.
    fileprivate var role: Role {
        if !isTriggered, mark?.mark == "applied" { return .statusWarn }
        return switch mark?.mark {
        case "applied": .statusOk
        case "refused": .statusWarn
        case "not_applicable", "lifted": .textMuted
        default: obstacle == nil ? .text : .textMuted
        }
    }
}
