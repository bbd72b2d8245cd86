import Enforcement
import Testing

struct MatterKindTests {
    @Test(
        "every clock is a rule of the book that is counted in days", arguments: MatterKind.allCases)
    func clocks(kind: MatterKind) throws {
        let day = try #require(Day("2026-11-20"))
        for clock in kind.clocks {
            let row = try #require(RuleBook.builtIn.row(clock.rule, on: day), "\(clock.rule)")
            #expect(row.unit.isDays && row.length != nil, "\(clock.rule)")
            #expect(!clock.stops.isEmpty)
            for stop in clock.stops {
                let act = try #require(ActKindTable.row(stop))
                #expect(
                    act.matters.isEmpty || act.matters.contains(kind),
                    "\(clock.rule) can't be stopped by \(stop)")
            }
        }
        #expect(Set(kind.clocks.map(\.rule)).count == kind.clocks.count)
    }

    @Test("names and number prefixes are unique and said in both languages")
    func names() {
        #expect(Set(MatterKind.allCases.map(\.numberPrefix)).count == MatterKind.allCases.count)
        let wordings =
            MatterKind.allCases.map(\.wording) + MatterState.allCases.map(\.wording)
            + MatterAttention.allCases.map(\.wording)
        for wording in wordings { #expect(!wording.zh.isEmpty && !wording.en.isEmpty) }
        #expect(Set(MatterKind.allCases.map(\.wording.zh)).count == MatterKind.allCases.count)
        #expect(Set(MatterState.allCases.map(\.wording.zh)).count == MatterState.allCases.count)
    }

    @Test("an open matter of any kind can be ended by somebody", arguments: MatterKind.allCases)
    func endings(kind: MatterKind) {
        for state in MatterState.allCases where !state.isFinal {
            let endings = ActKindTable.available(
                for: kind, in: state, roles: Set(OfficerRole.allCases)
            ).filter { row in
                if case .moves(let next) = row.effect { next.isFinal } else { false }
            }
            #expect(!endings.isEmpty, "\(state)")
        }
    }

    @Test(
        "every kind of credit record is marked by one Han character",
        arguments: CreditRecordKind.allCases)
    func recordSymbols(kind: CreditRecordKind) throws {
        let scalars = kind.symbol.unicodeScalars
        #expect(scalars.count == 1)
        #expect((0x4E00...0x9FFF).contains(try #require(scalars.first).value))
        #expect(!kind.wording.zh.isEmpty && !kind.wording.en.isEmpty)
    }
}
