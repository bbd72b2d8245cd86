import Enforcement

extension RowText {
    /// The entity the row tells of, its region by column or code.
    mutating func entity() throws(RejectReason) -> Entity {
        let subject = try subject()
        var entity = Entity(id: subject.id, name: subject.name)
        entity.identifiers = subject.identifiers
        entity.formerNames = list(.formerName)
        entity.established = day(.established)
        entity.type = text(.type)
        entity.capital = text(.capital)
        entity.legalRepresentative = text(.legalRepresentative)
        entity.address = text(.address)
        entity.businessScope = text(.businessScope)
        entity.industry = text(.industry)
        entity.region = text(.region) ?? subject.registrationRegion
        keep(.province)
        keep(.city)
        if let word = text(.status) {
            entity.status = FieldWords.status(word) ?? .unknown
            if entity.status == .unknown { keep(word, of: .status) }
        }
        if let word = text(.riskClass) {
            entity.riskClass = RiskClass(rawValue: word.uppercased())
            if entity.riskClass == nil { keep(word, of: .riskClass) }
        }
        entity.other = other
        entity.warnings = warnings.map(\.code)
        return entity
    }
}
