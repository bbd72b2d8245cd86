/// A set that is written in order, so that equal rows are equal bytes wherever they are encoded.
@propertyWrapper
package struct SortedCoding<Element>: Hashable, Sendable
where Element: RawRepresentable & Hashable & Sendable, Element.RawValue == String {
    package var wrappedValue: Set<Element>

    package init(wrappedValue: Set<Element>) {
        self.wrappedValue = wrappedValue
    }
}

extension SortedCoding: Codable {
    /// Values of a newer version are left out: the row says what this version knows.
    package init(from decoder: any Decoder) throws {
        let texts = try decoder.singleValueContainer().decode([String].self)
        wrappedValue = Set(texts.compactMap(Element.init(rawValue:)))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue.map(\.rawValue).sorted())
    }
}
