/// Toneless pinyin (拼音): `hua`, and `lv` for lü.
package enum Pinyin {
    /// All readings of a Han character, the most usual first; none if it has none or is no Han
    /// character.
    package static func readings(of scalar: Unicode.Scalar) -> [String] {
        guard let folded = Folding.fold(scalar) else { return [] }
        return ReadingTable.shared.readings(of: folded)
    }

    /// The first letters of a name as one would type them: `hyyj` for 华阅眼镜. Latin letters
    /// and digits stand for themselves, punctuation is left out.
    package static func initials(of name: String) -> String {
        var output = ""
        for unit in units(of: name) {
            switch unit {
            case .syllable(let syllable): output += syllable.prefix(1)
            case .other(let scalar) where scalar.properties.isAlphabetic || scalar.isDigit:
                output.unicodeScalars.append(scalar)
            case .other: break
            }
        }
        return output
    }

    /// A key whose byte order is the order of names by pinyin. Names read alike have one key:
    /// break the tie by the name itself.
    package static func sortKey(of name: String) -> String {
        var output = ""
        var needsGap = false
        for unit in units(of: name) {
            switch unit {
            case .syllable(let syllable):
                if !output.isEmpty { output += " " }
                output += syllable
                needsGap = true
            case .other(let scalar):
                if needsGap { output += " " }
                output.unicodeScalars.append(scalar)
                needsGap = false
            }
        }
        return output
    }

    /// What stands at one place of a name when it is read out.
    private enum Unit {
        case syllable(String)
        case other(Unicode.Scalar)
    }

    /// Reads a name from left to right, each word the table knows as that word is read, each
    /// other character as it most usually is.
    private static func units(of name: String) -> [Unit] {
        let table = ReadingTable.shared
        let scalars = name.unicodeScalars.compactMap { Folding.fold($0) }.filter { $0 != " " }
        var units: [Unit] = []
        var next = 0
        while next < scalars.count {
            if let phrase = phrase(in: scalars[next...], table) {
                units += phrase.map(Unit.syllable)
                next += phrase.count
                continue
            }
            let reading = table.readings(of: scalars[next]).first
            units.append(reading.map(Unit.syllable) ?? .other(scalars[next]))
            next += 1
        }
        return units
    }

    private static func phrase(
        in scalars: ArraySlice<Unicode.Scalar>, _ table: ReadingTable
    ) -> [String]? {
        for length in [3, 2] where scalars.count >= length {
            if let phrase = table.phrases[ReadingTable.key(scalars.prefix(length))] {
                return phrase
            }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// An ASCII digit.
    fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
