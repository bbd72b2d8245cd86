import Cells
import ChineseText
import Enforcement

extension Painter {
    /// 检索: the input, the hits, how many there are.
    mutating func drawSearch(_ rect: Rect) {
        let pane = state.search
        let parts = state.parts(of: .search)
        let text = pane.query.isEditing ? SafeText("[") + say(Words.inputMode) + "]" : SafeText()
        drawTitle(.search, text, right: count(pane), in: parts.title)
        drawFilter(
            pane.query, label: Words.searchLabel, problem: pane.problem, in: parts.filter)
        guard !pane.list.rows.isEmpty else {
            let isBlank = pane.query.isEmpty || pane.isWaiting
            drawNote(isBlank ? Words.searchEmpty : Words.nothingFound, in: parts.body)
            return
        }
        let plan = ColumnPlan(
            Self.searchColumns(language, isWide: rect.width >= 70),
            in: rect.width - Self.rowIndent)
        if let heading = parts.heading {
            draw(plan.headings(language), in: heading, indent: Self.rowIndent)
        }
        drawRows(pane.list, in: parts.body, slot: .search) { $0.line($1.hit, plan) }
    }

    private func count(_ pane: SearchPane) -> SafeText {
        if pane.isWaiting { return say(Words.searching) }
        guard pane.count > 0 else { return SafeText() }
        return SafeText(pane.countIsExact ? "\(pane.count)" : ">=\(pane.count)")
    }

    private static func searchColumns(_ language: Language, isWide: Bool) -> [Column] {
        let flags = language == .zh ? (narrow: 9, wide: 14) : (narrow: 8, wide: 16)
        return [
            Column(heading: Words.name, width: 18, dropOrder: nil),
            Column(heading: Words.codeTail, width: language == .zh ? 8 : 7, dropOrder: 2),
            Column(heading: Words.status, width: language == .zh ? 4 : 9, dropOrder: 3),
            Column(heading: Words.riskShort, width: 4, dropOrder: 4),
            Column(
                heading: Words.flags, width: isWide ? flags.wide : flags.narrow, dropOrder: 1),
        ]
    }

    /// The lists an entity is on, in whole words where they fit.
    private func flags(_ hit: EntityHit, columns: Int) -> SafeText {
        let shared = hit.sharesCode ? [Words.sharedCode(language)] : []
        let whole = SafeText(
            (hit.flags.map { Words.flag($0)(language) } + shared).joined(separator: " "))
        guard whole.widthColumns > columns else { return whole }
        return SafeText((hit.flags.map { $0.flag(language) } + shared).joined(separator: " "))
    }

    private func line(_ hit: EntityHit, _ plan: ColumnPlan) -> Line {
        let tail = hit.code.map { "...\($0.suffix(4))" } ?? "-"
        return plan.line([
            (SafeText(hit.name), .text), (SafeText(tail), .textMuted),
            (say(hit.status.wording), hit.status.role),
            (SafeText(hit.riskClass?.rawValue ?? "-"), hit.riskClass?.role ?? .textMuted),
            (
                flags(hit, columns: plan.widths.last.flatMap(\.self) ?? 0),
                hit.flags.first?.role ?? .statusWarn
            ),
        ])
    }
}
