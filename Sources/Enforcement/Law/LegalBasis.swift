/// What a rule rests on (法律依据): the law's title and, where it was read, the article.
package struct LegalBasis: Hashable, Sendable, Codable {
    /// The title without 《》, or the number of a document known by it.
    package var law: String
    /// The article as cited, "第二十三条第五项"; nil where no source gave it.
    package var article: String?

    package init(law: String, article: String?) {
        self.law = law
        self.article = article
    }
}

extension LegalBasis: CustomStringConvertible {
    /// The citation: 《title》article; a document named by its number stands without 《》.
    package var description: String {
        let isNumber = law.unicodeScalars.contains("〔")
        return (isNumber ? law : "《\(law)》") + (article ?? "")
    }
}
