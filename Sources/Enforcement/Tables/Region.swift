/// A region (行政区划) by its code of GB/T 2260, current or withdrawn. A 统一社会信用代码 keeps the
/// region of its registration for ever, so withdrawn codes are kept with what they became.
package struct Region: Hashable, Sendable, Codable {
    /// The level a code shows by its zeros.
    package enum Level: Int, Hashable, Sendable, Comparable {
        case province, prefecture, county

        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// Six digits.
    package var code: String
    package var name: String
    package var isCurrent: Bool
    /// What a withdrawn code became; several where it was divided, none where nobody says.
    package var became: [String]

    package init(code: String, name: String, isCurrent: Bool, became: [String]) {
        self.code = code
        self.name = name
        self.isCurrent = isCurrent
        self.became = became
    }

    /// The one code a withdrawn one became; nil where it is current, was divided or is unknown.
    package var becameCode: String? { became.count == 1 ? became[0] : nil }

    /// 省, 市 or 县, by the zeros at the end.
    package var level: Level {
        code.hasSuffix("0000") ? .province : code.hasSuffix("00") ? .prefecture : .county
    }

    /// A filling level that no address names: 市辖区, 县, 省直辖… directly under a province.
    var isFilling: Bool {
        level == .prefecture
            && (name == "市辖区" || name == "县" || name.hasPrefix("省直辖") || name.hasPrefix("直辖")
                || name.hasPrefix("自治区直辖"))
    }
}
