import Intake
import Testing

@Suite("Any bytes at all")
struct ArbitraryBytesTests {
    /// SplitMix64.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Mostly what makes a CSV reader stumble, now and then anything.
    private func bytes(_ random: inout Seeded) -> [UInt8] {
        let special = Array("\"\"\",,\n\r\n;\t\0ab甲".utf8)
        return (0..<Int.random(in: 0..<300, using: &random)).map { _ in
            Int.random(in: 0..<20, using: &random) == 0
                ? UInt8.random(in: 0...255, using: &random)
                : special.randomElement(using: &random) ?? 0
        }
    }

    @Test("never trap, and chunks make no difference", arguments: 0..<150)
    func read(_ seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        let header = Array("被投诉人,投诉内容,收到日期\n".utf8)
        for _ in 0..<4 {
            let text = header + bytes(&random)
            let whole = try Fixture.items(text)
            for chunkBytes in [1, 7] {
                #expect(try Fixture.items(text, chunkBytes: chunkBytes, batch: 3) == whole)
            }
            let lines = whole.map { $0.row?.line ?? $0.reject?.line ?? 0 }
            #expect(lines == lines.sorted() && Set(lines).count == lines.count)
        }
    }

    @Test("never trap where a header should be", arguments: 0..<100)
    func readHeader(_ seed: Int) throws {
        var random = Seeded(state: UInt64(seed) &+ 1 << 40)
        for kind in [nil] + IntakeKind.allCases.map(Optional.some) {
            do {
                _ = try Fixture.items(bytes(&random), kind: kind)
            } catch is IntakeError {
                continue
            }
        }
    }
}
