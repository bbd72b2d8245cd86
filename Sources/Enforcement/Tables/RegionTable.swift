/// The regions by code. A code that the table does not know, real or fictional, has no region.
package struct RegionTable: Sendable {
    private let regions: [String: Region]

    /// The table of these regions; of two with one code the later wins, so that rows of a centre
    /// put behind the built-in ones override them.
    package init(_ regions: [Region]) {
        self.regions = Dictionary(regions.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    }

    /// GB/T 2260 as of 2026-04, with 4,015 withdrawn codes.
    package static let builtIn = RegionTable(decoded)

    /// The built-in regions in order of the source.
    package static var decoded: [Region] {
        rows.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { entry in
            let parts = entry.split(separator: UInt8(ascii: ">"), omittingEmptySubsequences: false)
            precondition(parts[0].count > 6, "the generated region table decodes")
            let isCurrent = parts.count == 1
            let became = isCurrent ? [] : parts[1].split(separator: UInt8(ascii: "|"))
            return Region(
                code: String(Substring(parts[0].prefix(6))),
                name: String(Substring(parts[0].dropFirst(6))), isCurrent: isCurrent,
                became: became.map { String(Substring($0)) })
        }
    }

    /// How many regions the table has.
    package var count: Int { regions.count }

    /// The region of a six-digit code.
    package func region(_ code: String) -> Region? { regions[code] }

    /// The region's own name: 瑞安市.
    package func name(of code: String) -> String? { regions[code]?.name }

    /// The name from the province down: 浙江省温州市瑞安市. Levels that no address names are left out.
    package func pathName(of code: String) -> String? {
        guard let region = regions[code] else { return nil }
        let above = [code.prefix(2) + "0000", code.prefix(4) + "00"]
            .filter { $0 != code }
            .compactMap { regions[String($0)] }
            .filter { $0.level < region.level && !$0.isFilling }
        return (above + [region]).map(\.name).joined()
    }

    /// The province a code lies in, known by its first two digits.
    package func province(of code: String) -> Region? {
        code.utf8.count == 6 ? regions[code.prefix(2) + "0000"] : nil
    }

    /// The regions in force today that a code stands for: itself, or what it became through every
    /// change since. Empty where nobody says.
    package func current(of code: String) -> [Region] {
        var (found, pending, seen): ([Region], [String], Set<String>) = ([], [code], [])
        while !pending.isEmpty {
            let next = pending.removeFirst()
            guard seen.insert(next).inserted, let region = regions[next] else { continue }
            if region.isCurrent {
                found.append(region)
            } else {
                pending += region.became
            }
        }
        return found
    }
}
