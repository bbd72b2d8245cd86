/// A 统一社会信用代码 (unified social credit code): the 18 characters that name one legal person.
///
/// Source: GB 32100-2015. 31 characters (the digits and the capitals without I, O, Z, S, V);
/// 1 registering authority, 2 category, 3–8 region of GB/T 2260 *as of registration*,
/// 9–17 organisation code of GB 11714, 18 check character. A value of this type has always passed
/// the check. A genuine registration may fail it (early pilot regions), so a record keeps whatever
/// text it came with and an `IdentifierVerdict` beside it; only what passes joins records.
package struct CreditCode: Hashable, Sendable {
    /// The code: 18 capitals and digits.
    package let text: String

    /// The code in a text as people write it: blanks dropped, full-width and small letters folded.
    /// Nil where what is left is no valid code.
    package init?(_ text: String) {
        let narrow = WidthFolding.upperCased(WidthFolding.fold(text)).filter { $0 != " " }
        guard CreditCode.fault(in: Array(narrow.utf8)) == nil else { return nil }
        self.text = narrow
    }

    /// Character 1: who registered it (1 机构编制, 5 民政, 9 市场监管, …).
    package var registeringAuthority: Character { text[text.startIndex] }

    /// Character 2: the category; under 9: 1 enterprise, 2 个体工商户, 3 农民专业合作社, 9 other.
    package var category: Character { text[text.index(after: text.startIndex)] }

    /// Characters 3–8: the region at the time of registration, which may be withdrawn since.
    package var regionCode: String { String(text.dropFirst(2).prefix(6)) }

    /// Characters 9–17: the organisation code of GB 11714, without its hyphen.
    package var organisationCode: String { String(text.dropFirst(8).prefix(9)) }

    /// Character 18: the check character.
    package var checkCharacter: Character { text[text.index(before: text.endIndex)] }

    /// The check character that belongs behind these 17 characters, nil where one of them is
    /// outside the alphabet or their number is wrong.
    package static func checkCharacter(for body: String) -> Character? {
        let bytes = Array(body.utf8)
        guard bytes.count == 17, let value = checkValue(of: bytes) else { return nil }
        return Character(Unicode.Scalar(alphabet[value]))
    }

    /// What is wrong with an upper-cased code, nil where nothing is.
    static func fault(in bytes: [UInt8]) -> IdentifierFault? {
        guard bytes.count == 18 else { return .length }
        guard bytes.allSatisfy(alphabet.contains) else { return .alphabet }
        guard bytes[2..<8].allSatisfy({ (48...57).contains($0) }) else { return .region }
        guard let value = checkValue(of: bytes.dropLast()), alphabet[value] == bytes[17] else {
            return .checkDigit
        }
        return nil
    }

    private static func checkValue(of body: [UInt8]) -> Int? {
        var sum = 0
        for (byte, weight) in zip(body, weights) {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            sum += value * weight
        }
        return (31 - sum % 31) % 31
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
}

extension CreditCode: CustomStringConvertible, Codable {
    /// The 18 characters.
    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = CreditCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a valid GB 32100 code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
