/// An identifier that is a text of its own kind: two kinds never mix, and nothing is computed
/// from the text.
package protocol TextID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    /// The text as stored and sent.
    var text: String { get }
    /// Takes the text as it is.
    init(_ text: String)
}

extension TextID {
    package init(stringLiteral value: String) { self.init(value) }
    package var description: String { text }
    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A jurisdiction's stream of changes (辖区), keyed by its region code (GB/T 2260).
package struct Scope: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// An officer (执法人员), by number.
package struct OfficerID: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// An office (科室 or 所), by code.
package struct OfficeID: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// A credit record's identity, unique within its scope.
package struct RecordID: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// A row of the measure catalogue.
package struct MeasureID: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }
}
