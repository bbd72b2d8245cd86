import Enforcement

/// Finds the code of a region by the short names real files use: 四川 and 自贡, 上海 and 松江.
struct RegionNames {
    /// By the province's two digits and the beginning of the name.
    private var codes: [String: String] = [:]
    /// The two digits, by the beginning of a province's name.
    private var provinces: [String: String] = [:]

    /// Takes the regions in force before those withdrawn, and wider ones before narrower.
    init(_ regions: [Region]) {
        let ordered = regions.filter(\.isCurrent) + regions.filter { !$0.isCurrent }
        for region in ordered where region.level == .province {
            let digits = String(region.code.prefix(2))
            for name in Self.beginnings(of: region.name) where provinces[name] == nil {
                provinces[name] = digits
            }
        }
        for level in [Region.Level.prefecture, .county] {
            for region in ordered where region.level == level && region.name != "市辖区" {
                for name in Self.beginnings(of: region.name) {
                    let key = String(region.code.prefix(2)) + name
                    if codes[key] == nil { codes[key] = region.code }
                }
            }
        }
    }

    /// The code of the city in the province, of the province where the city is unknown; nil where
    /// the province is.
    func code(province: String, city: String?) -> String? {
        guard let digits = provinces[province] else { return nil }
        return city.flatMap { codes[digits + $0] } ?? digits + "0000"
    }

    /// The name and every beginning of it from two characters on.
    private static func beginnings(of name: String) -> [String] {
        let scalars = name.unicodeScalars
        guard scalars.count > 2 else { return [name] }
        return (2...scalars.count).map { String(scalars.prefix($0)) }
    }
}
