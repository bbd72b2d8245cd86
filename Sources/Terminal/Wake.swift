/// Why a wait ended; empty when its time was over.
package struct Wake: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8

    /// The set with these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Keys may have come, or the screen has another size: call `drainKeys()`.
    package static let input = Wake(rawValue: 1)
    /// The wake descriptor can be read.
    package static let message = Wake(rawValue: 2)
    /// The terminal is gone; nothing will come any more.
    package static let hangUp = Wake(rawValue: 4)
}
