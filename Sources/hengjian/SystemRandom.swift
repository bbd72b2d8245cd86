import Enforcement

/// Randomness from the system, for the composition root alone.
extension UniqueID {
    /// A new identifier of that moment, with the system's randomness.
    static func new(at instant: Instant) -> UniqueID {
        var random = SystemRandomNumberGenerator()
        return UniqueID(at: instant, random: (random.next(), random.next()))
    }
}
