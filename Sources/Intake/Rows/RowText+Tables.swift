import Enforcement

extension RowText {
    /// A day off or a make-up working day.
    func holiday() throws(RejectReason) -> SpecialDay {
        let words: [String: SpecialDay.Kind] = [
            "off": .off, "休": .off, "放假": .off, "work": .work, "班": .work, "上班": .work,
            "补班": .work,
        ]
        guard let kind = words[try required(.kind).lowercased()] else { throw .unknownWord(.kind) }
        return SpecialDay(day: try requiredDay(.day), name: text(.name) ?? "", kind: kind)
    }

    /// A region of GB/T 2260.
    func regionRow() throws(RejectReason) -> Region {
        let code = try required(.code)
        guard code.utf8.count == 6, code.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw .missing(.code)
        }
        let became = list(.became)
        let isCurrent = text(.status).map { ["current", "现行", "有效"].contains($0.lowercased()) }
        return Region(
            code: code, name: try required(.name), isCurrent: isCurrent ?? became.isEmpty,
            became: became)
    }

    /// An industry of GB/T 4754.
    func industryRow() throws(RejectReason) -> Industry {
        guard let level = Industry.Level(rawValue: try required(.level)) else {
            throw .unknownWord(.level)
        }
        return Industry(
            code: try required(.code), name: try required(.name), level: level,
            parent: text(.parent))
    }

    /// A joint measure. A basis nobody vouches for is unconfirmed, so the measure can't be ticked.
    func measure() throws(RejectReason) -> Measure {
        var direction = MeasureDirection.punishment
        if let word = text(.direction) {
            let words: [String: MeasureDirection] = [
                "punishment": .punishment, "惩戒": .punishment, "incentive": .incentive,
                "激励": .incentive,
            ]
            guard let known = words[word.lowercased()] else { throw .unknownWord(.direction) }
            direction = known
        }
        var triggers: Set<ListKind> = []
        for word in list(.triggers) {
            guard let list = FieldWords.list(word) else { throw .unknownWord(.triggers) }
            triggers.insert(list)
        }
        let (area, words) = (try required(.area), try required(.text))
        return Measure(
            id: MeasureID(try required(.id)), direction: direction,
            area: Wording(zh: area, en: text(.areaEnglish) ?? area),
            text: Wording(zh: words, en: text(.textEnglish) ?? words), owner: text(.owner) ?? "",
            baseKind: text(.baseKind), basis: text(.basis),
            mark: text(.mark).flatMap(LawMark.init(rawValue:)) ?? .unconfirmed,
            from: text(.from) == nil ? .distantPast : try requiredDay(.from),
            until: text(.until) == nil ? nil : try requiredDay(.until), triggers: triggers)
    }

    /// An officer.
    func officer() throws(RejectReason) -> Officer {
        var roles: Set<OfficerRole> = []
        for word in list(.roles) {
            guard let role = FieldWords.value(word, wording: \OfficerRole.wording) else {
                throw .unknownWord(.roles)
            }
            roles.insert(role)
        }
        var officer = Officer(
            id: OfficerID(try required(.id)), name: try required(.name),
            office: OfficeID(text(.office) ?? ""), roles: roles,
            scopes: list(.scopes).map { Scope($0) }, posts: list(.posts))
        officer.active = !(text(.active).map(FieldWords.isNo) ?? false)
        return officer
    }

    /// An office.
    func officeRow() throws(RejectReason) -> Office {
        Office(
            id: OfficeID(try required(.id)), scope: Scope(try required(.jurisdiction)),
            name: try required(.name))
    }
}
