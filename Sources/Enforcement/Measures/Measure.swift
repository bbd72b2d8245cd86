/// One row of the catalogue of joint measures (联合惩戒/激励措施): an area of the seed document, who
/// owns it, on what basis, in force from when until when.
///
/// Since 国办发〔2020〕49号 an authority may apply only measures with a basis in law, regulation or
/// central policy. A row without one, or outside its dates, is shown and cannot be ticked.
package struct Measure: Hashable, Sendable, Codable {
    package var id: MeasureID
    package var direction: MeasureDirection
    /// The area, in the words of 国办发〔2015〕51号 clause 13 or 6.
    package var area: Wording
    package var text: Wording
    package var owner: String
    /// Its kind in the national base list (unconfirmed).
    package var baseKind: String?
    package var basis: String?
    package var mark: LawMark
    package var from: Day
    package var until: Day?
    /// The lists that bring it onto an entity's checklist.
    @SortedCoding package var triggers: Set<ListKind>

    package init(
        id: MeasureID, direction: MeasureDirection, area: Wording, text: Wording, owner: String,
        baseKind: String?, basis: String?, mark: LawMark, from: Day, until: Day?,
        triggers: Set<ListKind>
    ) {
        self.id = id
        self.direction = direction
        self.area = area
        self.text = text
        self.owner = owner
        self.baseKind = baseKind
        self.basis = basis
        self.mark = mark
        self.from = from
        self.until = until
        self.triggers = triggers
    }

    /// Why the measure cannot be applied on that day; nil where it can.
    package func obstacle(on day: Day) -> MeasureObstacle? {
        if day < from || until.map({ $0 <= day }) ?? false { return .notInForce }
        guard basis != nil else { return .noBasis }
        return mark == .unconfirmed ? .unconfirmed : nil
    }
}

/// Whether a measure punishes (失信联合惩戒) or rewards (守信激励).
package enum MeasureDirection: String, Hashable, Sendable, Codable {
    case punishment, incentive
}

/// Why a measure is shown but cannot be ticked.
package enum MeasureObstacle: String, Hashable, Sendable {
    case noBasis, unconfirmed, notInForce

    /// The reason in words.
    package var wording: Wording {
        switch self {
        case .noBasis: Wording(zh: "无法定依据, 不得实施", en: "no legal basis")
        case .unconfirmed: Wording(zh: "依据未核实, 不得实施", en: "basis unverified")
        case .notInForce: Wording(zh: "不在有效期内", en: "not in force")
        }
    }
}
