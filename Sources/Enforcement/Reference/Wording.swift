/// One thing's name in both languages. Chinese is the law's own word; English explains it.
package struct Wording: Hashable, Sendable, Codable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in one language.
    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}

/// A language of the screen and the command line.
package enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    case zh, en
}
