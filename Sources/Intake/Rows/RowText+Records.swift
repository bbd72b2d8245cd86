import Enforcement

extension RowText {
    /// The credit record the row tells of.
    mutating func creditRecord() throws(RejectReason) -> CreditRecord {
        let subject = try subject()
        let word = try required(.kind)
        guard let kind = FieldWords.value(word, wording: \CreditRecordKind.wording) else {
            throw .unknownWord(.kind)
        }
        return dated(kind, of: subject, title: text(.title) ?? kind.wording.zh)
    }

    /// The penalty the row tells of.
    mutating func penalty() throws(RejectReason) -> CreditRecord {
        let subject = try subject()
        let words = [text(.penaltyKind), text(.violation)].compactMap { $0 }
        let title = words.isEmpty ? text(.content) : words.joined(separator: "：")
        keep(.penaltyKind)
        keep(.violation)
        return dated(.penalty, of: subject, title: title ?? CreditRecordKind.penalty.wording.zh)
    }

    /// The listing the row tells of.
    mutating func listing() throws(RejectReason) -> Listing {
        let subject = try subject()
        guard let list = FieldWords.list(try required(.list)) else { throw .unknownWord(.list) }
        let entered = try requiredDay(.entered)
        let number = text(.documentNumber)
        let id =
            text(.id).map { RecordID($0) }
            ?? RecordIdentity.make(
                kind: list.rawValue, entity: subject.id, number: number ?? "", day: entered,
                record: record)
        var listing = Listing(
            id: id, entity: subject.id, list: list, entered: entered,
            reason: text(.reason) ?? "", authority: text(.source) ?? "")
        listing.documentNumber = number
        listing.basis = text(.basis)
        listing.left = day(.left)
        listing.leaveReason = text(.leaveReason)
        return listing
    }

    /// What every dated fact has in common.
    private mutating func dated(
        _ kind: CreditRecordKind, of subject: RowSubject, title: String
    ) -> CreditRecord {
        let day = day(.day)
        if day == nil { warnings.append(.dayAbsent) }
        let number = text(.documentNumber)
        let id =
            text(.id).map { RecordID($0) }
            ?? RecordIdentity.make(
                kind: kind.rawValue, entity: subject.id, number: number, day: day, record: record)
        var found = CreditRecord(
            id: id, entity: subject.id, kind: kind, day: day, title: title,
            source: text(.source) ?? "")
        found.documentNumber = number
        found.basis = text(.basis)
        found.content = text(.content)
        found.amountFen = amountFen()
        found.until = self.day(.until)
        found.published = self.day(.published)
        found.shownUntil = self.day(.shownUntil)
        if let word = text(.standing) {
            let standing = FieldWords.value(word, wording: \RecordStanding.wording)
            found.standing = standing ?? .standing
            if standing == nil { keep(word, of: .standing) }
        }
        // The name as this source writes it: the entity itself may be unknown here.
        keep(.name)
        found.other = other
        found.warnings = warnings.map(\.code)
        return found
    }

    private mutating func amountFen() -> Int64? {
        for (field, unit) in [(IntakeField.amountWan, AmountText.Unit.wan), (.amountYuan, .yuan)] {
            guard let text = text(field) else { continue }
            if let fen = AmountText.fen(text, unit: unit) { return fen }
            keep(text, of: field)
        }
        return nil
    }
}
