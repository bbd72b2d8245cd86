/// The industries by code.
package struct IndustryTable: Sendable {
    private let industries: [String: Industry]

    /// The table of these industries; of two with one code the later wins.
    package init(_ industries: [Industry]) {
        self.industries = Dictionary(industries.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    }

    /// GB/T 4754-2017: 20 门类, 97 大类, 473 中类, 1,381 小类.
    package static let builtIn = IndustryTable(decoded)

    /// The built-in industries in order of the source.
    package static var decoded: [Industry] {
        rows.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { entry in
            let letter = entry.prefix { (0x41...0x5A).contains($0) }
            let digits = entry.dropFirst(letter.count).prefix { (0x30...0x39).contains($0) }
            let name = Substring(entry.dropFirst(letter.count + digits.count))
            let (section, code) = (Substring(letter), Substring(digits))
            return switch (letter.count, digits.count) {
            case (1, 0): industry(section, name, .section, parent: nil)
            case (1, 2): industry(code, name, .division, parent: section)
            case (0, 3): industry(code, name, .group, parent: code.prefix(2))
            case (0, 4): industry(code, name, .class, parent: code.prefix(3))
            default: preconditionFailure("the generated industry table decodes")
            }
        }
    }

    private static func industry(
        _ code: Substring, _ name: Substring, _ level: Industry.Level, parent: Substring?
    ) -> Industry {
        Industry(
            code: String(code), name: String(name), level: level, parent: parent.map { String($0) })
    }

    /// How many industries the table has.
    package var count: Int { industries.count }

    /// The industry of a code.
    package func industry(_ code: String) -> Industry? { industries[code] }

    /// The industry's own name.
    package func name(of code: String) -> String? { industries[code]?.name }

    /// The industry and what it lies in, the 门类 first; empty for an unknown code.
    package func path(of code: String) -> [Industry] {
        guard let industry = industries[code] else { return [] }
        return (industry.parent.map(path(of:)) ?? []) + [industry]
    }
}
