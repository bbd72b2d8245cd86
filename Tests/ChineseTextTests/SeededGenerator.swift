@testable import ChineseText

/// SplitMix64: the same numbers on every run, so a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of up to `length` scalars that likes the awkward ones.
    mutating func hostileText(length: Int) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7F, 0x80...0x9F, 0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x600...0x6FF,
            0x1100...0x11FF, 0x2000...0x206F, 0x2500...0x27BF, 0x3000...0x30FF,
            0x4E00...0x9FFF, 0xAC00...0xAC40, 0xFE00...0xFEFF, 0xFF00...0xFFFF,
            0x1F1E6...0x1F6FF, 0x20000...0x323FF, 0xE0000...0xE01FF, 0...0x10FFFF,
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
