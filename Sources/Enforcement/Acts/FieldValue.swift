/// The value of one field of an act. Days travel as their text, amounts as whole fen.
package enum FieldValue: Hashable, Sendable {
    case text(String)
    case integer(Int64)
    case texts([String])

    /// The value as one text.
    package var string: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .texts(let texts): texts.joined(separator: "、")
        }
    }

    /// The value as a day, where it is one.
    package var day: Day? { Day(string) }

    /// Nothing, or nothing but white space.
    package var isBlank: Bool { string.allSatisfy(\.isWhitespace) }
}

extension FieldValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

/// The fields of an act, by key.
package typealias Fields = [String: FieldValue]

/// Who may see a field and where it may lie.
package enum FieldClass: String, Hashable, Sendable, Codable {
    /// Registry and published facts.
    case `public`
    /// What a queue sorts and filters by.
    case working
    /// Complainants, reporters, statements, phones: only in an act's sealed payload.
    case personal
}

/// One field that an act kind takes.
package struct FieldRow: Hashable, Sendable {
    /// How a value is read.
    package enum Form: Hashable, Sendable {
        case text
        case day
        /// An amount in fen.
        case amount
        case officer
        case office
        case act
        case measure
        case choice([String: Wording])
    }

    package let key: String
    package let form: Form
    package let fieldClass: FieldClass
    package let isRequired: Bool
    package let wording: Wording

    package init(
        _ key: String, _ form: Form, _ fieldClass: FieldClass, required: Bool = false,
        zh: String, en: String
    ) {
        self.key = key
        self.form = form
        self.fieldClass = fieldClass
        isRequired = required
        wording = Wording(zh: zh, en: en)
    }

    /// Reads what an officer typed.
    package func value(of typed: String) throws(Refusal) -> FieldValue {
        switch form {
        case .text, .officer, .office, .measure:
            return .text(typed)
        case .act:
            guard UniqueID(typed) != nil else { throw .badValue(field: key, value: typed) }
            return .text(typed)
        case .day:
            guard let day = Day(typed) else { throw .badValue(field: key, value: typed) }
            return .text(day.description)
        case .amount:
            guard let fen = Int64(typed) else { throw .badValue(field: key, value: typed) }
            return .integer(fen)
        case .choice(let choices):
            guard choices[typed] != nil else { throw .badValue(field: key, value: typed) }
            return .text(typed)
        }
    }
}
