/// The readings of Han characters, unpacked once from ``PinyinTable``.
struct ReadingTable: Sendable {
    /// The one table; it never changes once unpacked.
    static let shared = ReadingTable()

    /// The index tokens of every set of readings: a length, that many bytes, and so on, ended by
    /// a length of 0. Offset 0 is the set of a character with no reading.
    private(set) var tokenPool: [UInt8] = [0]
    /// Every toneless syllable that may be typed, ü also as u; without the few wordless sounds
    /// (m, n, ng, hm, hng), which would split every word.
    private(set) var syllables: Set<String> = []
    /// Everything a syllable begins with, itself left out.
    private(set) var syllableBeginnings: Set<String> = []
    /// Readings of words in which a character is not read as it usually is, by packed word.
    private(set) var phrases: [UInt64: [String]] = [:]

    private var sets: [[String]] = [[]]
    private var tokenOffsets: [Int] = [0]
    /// The set of each character from U+3000, then from U+20000.
    private var basicPlane: [UInt16]
    private var upperPlanes: [UInt16]

    private static let basicStart: UInt32 = 0x3000
    private static let upperStart: UInt32 = 0x20000
    private static let wordlessSounds: Set<String> = ["m", "n", "ng", "hm", "hng"]

    private init() {
        basicPlane = Array(repeating: 0, count: 0xFB00 - Int(Self.basicStart))
        upperPlanes = Array(repeating: 0, count: 0x33480 - Int(Self.upperStart))
        unpackReadings()
        unpackPhrases()
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            tokenPool += [2, UInt8(ascii: "^"), letter, 0]
        }
        for syllable in syllables {
            for length in 1..<max(1, syllable.utf8.count) {
                syllableBeginnings.insert(String(syllable.prefix(length)))
            }
        }
    }

    /// All readings of a folded character, the most usual first.
    func readings(of scalar: Unicode.Scalar) -> [String] {
        sets[setNumber(of: scalar)]
    }

    /// Where in ``tokenPool`` the tokens beside a folded character begin.
    func tokenOffset(of scalar: Unicode.Scalar) -> Int {
        if (0x61...0x7A).contains(scalar.value) {
            return tokenPool.count - 4 * (0x7B - Int(scalar.value))
        }
        return tokenOffsets[setNumber(of: scalar)]
    }

    /// The word of two or three characters as a key of ``phrases``.
    static func key(_ word: some Collection<Unicode.Scalar>) -> UInt64 {
        word.reduce(0) { $0 << 21 | UInt64($1.value) }
    }

    private func setNumber(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value >= Self.basicStart, value - Self.basicStart < basicPlane.count {
            return Int(basicPlane[Int(value - Self.basicStart)])
        }
        if value >= Self.upperStart, value - Self.upperStart < upperPlanes.count {
            return Int(upperPlanes[Int(value - Self.upperStart)])
        }
        return 0
    }

    /// ``PinyinTable/readings`` is a set of readings, `zhong,chong`, followed by all characters
    /// that have it, then the next set; line breaks mean nothing.
    private mutating func unpackReadings() {
        var letters: [UInt8] = []
        for scalar in PinyinTable.readings.unicodeScalars {
            if scalar.isASCII {
                if scalar != "\n" { letters.append(UInt8(scalar.value)) }
                continue
            }
            if !letters.isEmpty {
                add(
                    letters.split(separator: UInt8(ascii: ",")).map {
                        String(decoding: $0, as: UTF8.self)
                    })
                letters = []
            }
            let number = UInt16(sets.count - 1)
            if scalar.value < Self.upperStart {
                basicPlane[Int(scalar.value - Self.basicStart)] = number
            } else {
                upperPlanes[Int(scalar.value - Self.upperStart)] = number
            }
        }
    }

    private mutating func add(_ readings: [String]) {
        sets.append(readings)
        tokenOffsets.append(tokenPool.count)
        let spellings = readings + readings.filter(Self.hasUmlaut).map(Self.writtenWithU)
        syllables.formUnion(spellings)
        syllables.subtract(Self.wordlessSounds)
        var tokens = spellings.map { NameTokens.readingTag + $0 }
        for reading in readings {
            let initial = NameTokens.initialTag + reading.prefix(1)
            if !tokens.contains(initial) { tokens.append(initial) }
        }
        for token in tokens {
            tokenPool.append(UInt8(token.utf8.count))
            tokenPool += token.utf8
        }
        tokenPool.append(0)
    }

    /// ``PinyinTable/phrases`` is `重庆chong qing,` and so on.
    private mutating func unpackPhrases() {
        for entry in PinyinTable.phrases.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let word = entry.unicodeScalars.prefix { !$0.isASCII }
            let readings = entry.unicodeScalars.dropFirst(word.count)
            phrases[Self.key(word)] = readings.split(separator: " ").map { String($0) }
        }
    }

    private static func hasUmlaut(_ syllable: String) -> Bool {
        syllable.utf8.contains(UInt8(ascii: "v"))
    }

    private static func writtenWithU(_ syllable: String) -> String {
        String(syllable.map { $0 == "v" ? "u" : $0 })
    }
}
