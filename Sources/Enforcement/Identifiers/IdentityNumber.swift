/// A 公民身份号码 (identity number of a person), GB 11643-1999: 6 digits of region, 8 of birth,
/// 3 of serial, 1 check character.
///
/// It exists to be masked: nothing here gives the whole number back except `sealed`, and neither
/// `description` nor a mirror of the value shows it.
package struct IdentityNumber: Hashable, Sendable {
    /// Which part of the number a paper must hide.
    package enum Mask: Hashable, Sendable {
        /// Penalty notices hide the last four characters.
        case penaltyNotice
        /// Court lists hide month and day of birth (not confirmed in the text of a rule).
        case courtList
        /// What a screen shows: month, day and the last four hidden.
        case screen
    }

    /// The whole number, for the one place that may hold it: a sealed payload.
    package let sealed: String

    /// The number in a text as people write it; nil where what is left is not a valid number.
    package init?(_ text: String) {
        let narrow = WidthFolding.upperCased(WidthFolding.fold(text)).filter { $0 != " " }
        guard IdentityNumber.fault(in: Array(narrow.utf8)) == nil else { return nil }
        sealed = narrow
    }

    /// The number with the hidden part as asterisks.
    package func masked(for mask: Mask) -> String {
        let hidden =
            switch mask {
            case .penaltyNotice: 14..<18
            case .courtList: 10..<14
            case .screen: 10..<18
            }
        return String(sealed.enumerated().map { hidden.contains($0.offset) ? "*" : $0.element })
    }

    /// What is wrong with eighteen upper-cased characters, nil where nothing is.
    static func fault(in bytes: [UInt8]) -> IdentifierFault? {
        guard bytes.count == 18 else { return .length }
        guard hasDigits(bytes) else { return .alphabet }
        guard let year = Day.number(bytes[6..<10]), let month = Day.number(bytes[10..<12]),
            let day = Day.number(bytes[12..<14]), Day(year: year, month: month, day: day) != nil
        else { return .birthDate }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(bytes, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return bytes[17] == Array("10X98765432".utf8)[sum % 11] ? nil : .checkDigit
    }

    /// Whether a text that validates as nothing looks like an identity number rather than a credit
    /// code: digits throughout, no 市场监管 code (they begin with 9), a birth year of 1800–2099.
    static func hasShape(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 18, hasDigits(bytes), bytes[0] != UInt8(ascii: "9"),
            let year = Day.number(bytes[6..<10])
        else { return false }
        return (1800...2099).contains(year)
    }

    private static func hasDigits(_ bytes: [UInt8]) -> Bool {
        bytes.dropLast().allSatisfy { (48...57).contains($0) }
            && ((48...57).contains(bytes[17]) || bytes[17] == UInt8(ascii: "X"))
    }
}

extension IdentityNumber: CustomStringConvertible, CustomReflectable {
    /// The number as a screen shows it.
    package var description: String { masked(for: .screen) }

    /// A mirror without the number, so that no dump shows it.
    package var customMirror: Mirror { Mirror(self, children: ["masked": description]) }
}
