/// The kinds of number that name an entity or a person; the raw value is the word of `code --json`.
package enum IdentifierKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// 统一社会信用代码, GB 32100-2015.
    case uscc18
    /// 组织机构代码 (organisation code), GB 11714-1997.
    case org9
    /// 15-digit 注册号 (registration number), GS 15-2006, and the co-operatives' older shape.
    case reg15
    /// 13-digit registration number from before GS 15-2006; no check is known.
    case reg13
    /// 公民身份号码 (identity number of a person), GB 11643-1999.
    case id18
    /// None of these.
    case unknown
}

/// Why a text is not a valid identifier; the raw value is the stable word of `code --json`.
package enum IdentifierFault: String, Hashable, Sendable, Codable {
    /// Not as long as any identifier, or not as long as its kind.
    case length
    /// A character its kind does not know.
    case alphabet
    /// The check digit is another.
    case checkDigit = "check_digit"
    /// Small letters; `normalised` has the capitals.
    case lowerCase = "lower_case"
    /// Blanks inside; `normalised` is without them.
    case space
    /// The place of the region code holds something other than digits.
    case region
    /// No such day of birth.
    case birthDate = "birth_date"
    /// The shape has no check digit, so nothing proves it. Kept and accepted as it is.
    case noCheck = "no_check"
}

/// What can be said about a text offered as an identifier. A verdict warns; it never refuses a
/// record, because genuine registrations fail their check too.
package struct IdentifierVerdict: Hashable, Sendable {
    /// The text as it came.
    package let input: String
    /// The code that joins records: narrow, capitals, without blanks, an organisation code without
    /// its hyphen.
    package let normalised: String
    /// The first kind that validates, else the kind of its shape.
    package let kind: IdentifierKind
    /// Why it is not valid; nil where it is.
    package let fault: IdentifierFault?

    /// Whether the input, after trimming and width folding only, is a valid identifier.
    package var valid: Bool { fault == nil }

    /// The stable word of the fault.
    package var reason: String? { fault?.rawValue }

    /// The verdict on a text.
    package static func judge(_ text: String) -> IdentifierVerdict {
        let folded = WidthFolding.fold(text)
        let hasBlank = folded.utf8.contains(UInt8(ascii: " "))
        let capitals = WidthFolding.upperCased(folded)
        let candidate = hasBlank ? capitals.filter { $0 != " " } : capitals
        // A character outside ASCII is one place, and no code's alphabet has it.
        let bytes = candidate.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0 }
        let (kind, fault) = classify(bytes)
        let written: IdentifierFault? =
            folded.utf8.contains(where: WidthFolding.isLowerCase)
            ? .lowerCase : hasBlank ? .space : nil
        return IdentifierVerdict(
            input: text,
            normalised: kind == .org9 ? candidate.filter { $0 != "-" } : candidate,
            kind: kind, fault: written ?? fault)
    }

    /// The kind and fault of an upper-cased text without blanks. Each shape is tried in the order
    /// of `IdentifierKind`; only an 18-character text has two.
    private static func classify(_ bytes: [UInt8]) -> (IdentifierKind, IdentifierFault?) {
        switch bytes.count {
        case 18:
            let creditFault = CreditCode.fault(in: bytes)
            if creditFault == nil { return (.uscc18, nil) }
            let identityFault = IdentityNumber.fault(in: bytes)
            if identityFault == nil || IdentityNumber.hasShape(bytes) {
                return (.id18, identityFault)
            }
            return (.uscc18, creditFault)
        case 9:
            return (.org9, OrganisationCode.fault(in: bytes))
        case 10 where bytes[8] == UInt8(ascii: "-"):
            return (.org9, OrganisationCode.fault(in: Array(bytes[..<8]) + [bytes[9]]))
        case 15:
            return (.reg15, RegistrationNumber.fault(in: bytes))
        case 13 where bytes.allSatisfy({ (48...57).contains($0) }):
            return (.reg13, .noCheck)
        default:
            return (.unknown, .length)
        }
    }
}

extension IdentifierVerdict: Encodable {
    private enum CodingKeys: String, CodingKey { case input, normalised, kind, valid, reason }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(input, forKey: .input)
        try container.encode(normalised, forKey: .normalised)
        try container.encode(kind, forKey: .kind)
        try container.encode(valid, forKey: .valid)
        try container.encode(reason, forKey: .reason)
    }
}
