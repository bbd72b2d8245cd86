import Cells
import ChineseText
import Enforcement
import Journal

extension State {
    /// The lines of what the focused pane shows in full.
    func detailLines(columns: Int) -> [Line] { detailLines(of: focus, columns: columns) }

    /// The lines of what a pane shows in full; none where it shows its list.
    func detailLines(of slot: PaneSlot, columns: Int) -> [Line] {
        var lines = DetailLines(language: session.language, columns: columns)
        switch slot {
        case .timeline:
            guard timeline.detail != nil else { return [] }
            if let item = openItem { add(item, to: &lines) } else { addEntity(to: &lines) }
        case .queue:
            guard let open = queue.docket else { return [] }
            if let docket = dockets[open] {
                add(docket, to: &lines)
            } else {
                lines.line(Line(SafeText(Words.docketLoading(session.language)), .textMuted))
            }
        case .search, .checklist: break
        }
        return lines.lines
    }

    /// The lines about what the cursor is on, for the preview.
    func previewLines(columns: Int) -> [Line] {
        var lines = DetailLines(language: session.language, columns: columns)
        switch focus {
        case .search: if let hit = search.list.selectedRow?.hit { add(hit, to: &lines) }
        case .timeline:
            if let item = timeline.detail == .entity ? nil : openItem ?? timelineItem {
                add(item, to: &lines)
            } else {
                addEntity(to: &lines)
            }
        case .checklist: if let item = selectedMeasure { add(item, to: &lines) }
        case .queue: if let matter = currentMatter { add(matter, to: &lines) }
        }
        return lines.lines
    }

    // MARK: Entities and records

    private func add(_ hit: EntityHit, to lines: inout DetailLines) {
        lines.field(Words.name, hit.name)
        lines.field(
            Words.identifier, hit.code, note: hit.sharesCode ? Words.sharedCode : nil)
        lines.field(
            Words.flags,
            hit.flags.map { $0.wording(session.language) }.joined(separator: ", "),
            hit.flags.first?.role ?? .text)
        lines.field(Words.status, hit.status.wording(session.language), hit.status.role)
        lines.field(Words.region, region(hit.region))
    }

    private func region(_ code: String?) -> String? {
        code.map { code in
            RegionTable.builtIn.name(of: code).map { "\($0) \(code)" } ?? code
        }
    }

    private func addEntity(to lines: inout DetailLines) {
        guard let file = subject?.file else { return }
        let entity = file.entity
        lines.field(Words.name, entity.name)
        for name in entity.formerNames { lines.field(Words.formerName, name) }
        for identifier in entity.identifiers {
            let kind = Words.identifier(identifier.kind)(session.language)
            lines.field(
                Words.identifier, "\(identifier.value) \(kind)",
                identifier.valid ? .text : .statusWarn,
                note: identifier.valid ? nil : Words.checkFails)
        }
        lines.field(Words.status, entity.status.wording(session.language), entity.status.role)
        lines.field(
            Words.riskShort, entity.riskClass?.rawValue, entity.riskClass?.role ?? .text,
            note: Words.riskNote)
        lines.field(Words.entityType, entity.type)
        lines.field(Words.region, region(entity.region))
        lines.field(
            Words.industry,
            entity.industry.map { code in
                IndustryTable.builtIn.name(of: code).map { "\($0) \(code)" } ?? code
            })
        lines.field(Words.established, entity.established.map { "\($0)" })
        lines.field(Words.capital, entity.capital)
        lines.field(Words.representative, entity.legalRepresentative)
        lines.field(Words.address, entity.address)
        lines.field(Words.scope, entity.businessScope)
        for (key, value) in entity.other.sorted(by: { $0.key < $1.key }) {
            lines.field(key, value)
        }
        for warning in entity.warnings { lines.field(Words.warning, warning, .statusWarn) }
        add(file.provenance, to: &lines)
    }

    private func add(_ provenance: Provenance?, to lines: inout DetailLines) {
        guard let provenance else { return }
        var text = provenance.source
        if let line = provenance.line {
            let language = session.language
            text += " \(Words.line(language))\(line)\(Words.lineEnd(language))"
        }
        lines.field(Words.source, text, note: provenance.isLocal ? Words.local : nil)
        lines.field(
            Words.importedAt, "\(provenance.importedAt.day) \(provenance.importedAt.clock)",
            .textMuted)
    }

    private func add(_ item: TimelineItem, to lines: inout DetailLines) {
        switch item {
        case .record(let record): add(record, to: &lines)
        case .entered(let listing), .left(let listing, _): add(listing, to: &lines)
        case .matter(let matter): add(matter, to: &lines)
        }
    }

    private func add(_ record: CreditRecord, to lines: inout DetailLines) {
        let language = session.language
        lines.text(SafeText(), SafeText.lines(of: record.title), .title)
        lines.field(
            Words.kindOfRecord, record.kind.wording(language), record.kind.tone.role)
        lines.field(
            Words.status, record.standing.wording(language),
            record.standing == .standing ? .text : .statusWarn)
        lines.field(Words.day, record.day.map { "\($0)" } ?? Words.undated(language))
        lines.field(Words.source, record.source)
        lines.field(Words.documentNumber, record.documentNumber)
        lines.field(Words.legalBasis, record.basis)
        lines.field(Words.amount, record.amountFen.map { Self.yuan($0, language) })
        lines.field(Words.content, record.content)
        lines.field(Words.until, record.until.map { "\($0)" })
        lines.field(
            Words.published,
            record.published.map { "\($0)\(record.shownUntil.map { " .. \($0)" } ?? "")" })
        for (key, value) in record.other.sorted(by: { $0.key < $1.key }) {
            lines.field(key, value)
        }
        for warning in record.warnings { lines.field(Words.warning, warning, .statusWarn) }
        lines.field(Words.recordNumber, record.id.text, .textMuted)
        if record.entity == subject?.id { add(subject?.file.provenance, to: &lines) }
    }

    private func add(_ listing: Listing, to lines: inout DetailLines) {
        let language = session.language
        lines.field(Words.listed, listing.list.wording(language), listing.list.role)
        lines.field(Words.day, "\(listing.entered)")
        lines.field(Words.reason, listing.reason)
        lines.field(Words.authority, listing.authority)
        lines.field(Words.documentNumber, listing.documentNumber)
        lines.field(Words.legalBasis, listing.basis)
        lines.field(
            Words.unlisted, listing.left.map { "\($0)" } ?? Words.standsStill(language),
            listing.left == nil ? .statusWarn : .text)
        lines.field(Words.reason, listing.leaveReason)
        lines.field(Words.recordNumber, listing.id.text, .textMuted)
    }

    /// An amount in fen as yuan with its cents.
    private static func yuan(_ fen: Int64, _ language: Language) -> String {
        let (whole, cents) = (abs(fen) / 100, abs(fen) % 100)
        var digits = ""
        for (place, digit) in String(whole).reversed().enumerated() {
            if place > 0, place % 3 == 0 { digits.append(",") }
            digits.append(digit)
        }
        let text =
            "\(fen < 0 ? "-" : "")\(String(digits.reversed())).\(cents < 10 ? "0" : "")\(cents)"
        return language == .zh ? "\(text) 元" : "CNY \(text)"
    }

    private func add(_ item: ChecklistItem, to lines: inout DetailLines) {
        let language = session.language
        let measure = item.measure
        lines.field(measure.area(language), measure.text(language))
        lines.field(
            Words.legalBasis, measure.basis ?? "-", note: Words.mark(measure.mark))
        lines.field(Words.office, measure.owner)
        if let obstacle = item.obstacle {
            lines.field(Words.warning, obstacle.wording(language), .statusWarn)
        }
        if let mark = item.mark {
            let words = ActKindTable.marks[mark.mark]?(language) ?? mark.mark
            let document = mark.document.map { " \($0)" } ?? ""
            let day = mark.day.map { " \($0)" } ?? ""
            lines.field(
                Words.status, "\(words)\(day)\(document) \(session.name(of: mark.by))")
        } else if subject?.checklist == nil {
            lines.field(Words.status, Words.noChecklist(language), .textMuted)
        }
        lines.field(Words.until, measure.until.map { "\(measure.from) .. \($0)" })
    }
}
