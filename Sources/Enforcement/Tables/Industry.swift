/// One row of the national classification of industries (国民经济行业分类), GB/T 4754-2017.
package struct Industry: Hashable, Sendable, Codable {
    /// The four levels of the classification.
    package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
        case section = "门类"
        case division = "大类"
        case group = "中类"
        case `class` = "小类"
    }

    /// A letter, or two to four digits.
    package var code: String
    package var name: String
    package var level: Level
    /// The code one level up; nil for a 门类.
    package var parent: String?

    package init(code: String, name: String, level: Level, parent: String?) {
        self.code = code
        self.name = name
        self.level = level
        self.parent = parent
    }
}
