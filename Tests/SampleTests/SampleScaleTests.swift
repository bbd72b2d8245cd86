import Enforcement
import Testing
import hengjian_bench

/// The register of any size has the proportions of a real one.
@Suite struct SampleScaleTests {
    private static func fields(_ count: Int, seed: UInt64) -> [[String]] {
        var registry = ScaleRegistry(seed: seed)
        return (0..<count).map { _ in registry.nextFields() }
    }

    @Test("lengths of names are as in a real register, to within ten in a hundred")
    func lengths() {
        let names = Self.fields(20_000, seed: 1).map { $0[0].unicodeScalars.count }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        var wished: [Int: Int] = [:]
        for place in 0..<ScaleRegistry.lengths.total {
            wished[ScaleRegistry.lengths.item(at: place), default: 0] += 1
        }
        let distance = (1...60).reduce(0.0) { sum, length in
            let share = Double(counts[length] ?? 0) / Double(names.count)
            return sum
                + abs(share - Double(wished[length] ?? 0) / Double(ScaleRegistry.lengths.total))
        }
        #expect(distance / 2 < 0.1)
    }

    @Test("nearly all codes are valid, none but the oldest occurs twice")
    func codes() {
        let codes = Self.fields(20_000, seed: 2).map { $0[1] }
        let verdicts = codes.map(IdentifierVerdict.judge)
        let valid = verdicts.count { $0.kind == .uscc18 && $0.valid }
        #expect(Double(valid) / Double(codes.count) > 0.99)
        #expect(Set(codes).count == codes.count)
        #expect(verdicts.contains { !$0.valid })
    }

    @Test("the same seed gives the same lines")
    func deterministic() {
        #expect(Self.fields(500, seed: 3) == Self.fields(500, seed: 3))
        #expect(Self.fields(500, seed: 3) != Self.fields(500, seed: 4))
    }

    @Test("random numbers are those of SplitMix64 whatever the library's version")
    func generator() {
        var random = SeededGenerator(seed: 51, stream: "test")
        let first = (0..<3).map { _ in random.next() }
        var again = SeededGenerator(seed: 51, stream: "test")
        #expect(first == (0..<3).map { _ in again.next() })
        #expect((0..<1000).allSatisfy { _ in (2...5).contains(random.among(2...5)) })
    }
}
