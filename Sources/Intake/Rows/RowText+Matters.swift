import Enforcement

extension RowText {
    /// The fields of a complaint (投诉), or of the report or enquiry its file says it is.
    mutating func complaint(_ today: Day) throws(RejectReason) -> IntakeContent {
        var kind = MatterKind.complaint
        if let word = text(.kind) {
            guard let known = FieldWords.value(word, wording: \MatterKind.wording) else {
                throw .unknownWord(.kind)
            }
            kind = known
        }
        let telling: [IntakeField] = [.text, .subject, .name, .complainant, .phone, .outside]
        guard telling.contains(where: { text($0) != nil }) else { throw .missing(.text) }
        let subject = text(.subject) ?? text(.text).flatMap(WorkOrderText.category)
        return matter(kind, subject: subject, today)
    }

    /// The fields of an inspection (检查).
    mutating func inspection(_ today: Day) throws(RejectReason) -> IntakeContent {
        guard text(.name) != nil || text(.code) != nil else { throw .noSubject }
        return matter(.inspection, subject: text(.subject), today)
    }

    private mutating func matter(
        _ kind: MatterKind, subject: String?, _ today: Day
    ) -> IntakeContent {
        var received = day(.received)
        if received == nil {
            warnings.append(.receivedAssumed)
            received = today
        }
        let texts: [String: String?] = [
            "number": text(.number), "outside": text(.outside), "subject": subject,
            "party": text(.name), "source": text(.source), "phone": text(.phone),
            "complainant": text(.complainant), "text": story(),
            "received": received?.description, "kind": kind.rawValue,
            // A name alone doesn't say which entity is meant; that is for the officer.
            "entity": text(.code) == nil ? nil : try? self.subject().id.text,
        ]
        return .matter(kind: kind, fields: texts.compactMapValues { $0.map(FieldValue.text) })
    }

    /// The text, and below it whatever the row has no field for: it may be personal, so it goes
    /// where personal text goes.
    private func story() -> String? {
        let fields: Set<IntakeField> = [.other, .result, .acceptance]
        let rest = mapping.fields.indices.compactMap { column -> String? in
            guard fields.contains(mapping.fields[column]), let text = text(at: column) else {
                return nil
            }
            return "\(mapping.headings[column]): \(text)"
        }
        let unreadable = text(.received).flatMap { text in
            Day.parseLenient(text) == nil ? "received: \(text)" : nil
        }
        let lines = [text(.text), unreadable].compactMap { $0 } + rest
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
