import Enforcement
import Testing

struct IdentifierVerdictTests {
    @Test(
        "every verdict names the kind, the code that joins records, and the reason",
        arguments: [
            ("91330381MA29AB791M", "uscc18", "91330381MA29AB791M", nil),
            (" ９１１１０１０８７９５１０１３１４Ｇ　", "uscc18", "91110108795101314G", nil),
            ("9135010557098120xj", "uscc18", "9135010557098120XJ", "lower_case"),
            ("9135 0105 5709 8120 XJ", "uscc18", "9135010557098120XJ", "space"),
            ("91110000600037341N", "uscc18", "91110000600037341N", "check_digit"),
            ("9111000060003IOZSV", "uscc18", "9111000060003IOZSV", "alphabet"),
            ("91350211M0000XUF46", "uscc18", "91350211M0000XUF46", "check_digit"),
            ("911100A0600037341L", "uscc18", "911100A0600037341L", "region"),
            ("MA1HQNTB-3", "org9", "MA1HQNTB3", nil),
            ("MA1HQNTB3", "org9", "MA1HQNTB3", nil),
            ("MA1HQNTB-2", "org9", "MA1HQNTB2", "check_digit"),
            ("330113000104436", "reg15", "330113000104436", "check_digit"),
            ("320123NA000252X", "reg15", "320123NA000252X", "no_check"),
            ("3203212800585", "reg13", "3203212800585", "no_check"),
            ("11010519491231002X", "id18", "11010519491231002X", nil),
            ("36042619910102009X", "id18", "36042619910102009X", "check_digit"),
            ("360426199113010079", "id18", "360426199113010079", "birth_date"),
            ("12345", "unknown", "12345", "length"), ("", "unknown", "", "length"),
            ("温州市", "unknown", "温州市", "length"),
            ("9111000060003７341某", "uscc18", "91110000600037341某", "alphabet"),
        ] as [(String, String, String, String?)])
    func verdicts(input: String, kind: String, normalised: String, reason: String?) {
        let verdict = IdentifierVerdict.judge(input)
        #expect(verdict.input == input)
        #expect(verdict.kind.rawValue == kind)
        #expect(verdict.normalised == normalised)
        #expect(verdict.reason == reason)
        #expect(verdict.valid == (reason == nil))
    }

    @Test(
        "every row of the public vectors is judged as expected",
        .enabled(if: SharedTable.exists("idcode-vectors-public.csv"), "no shared data here"))
    func publicVectors() throws {
        let rows = try SharedTable.rows("idcode-vectors-public.csv")
        #expect(rows.count == 579)
        for row in rows {
            let verdict = IdentifierVerdict.judge(row[0])
            #expect(verdict.valid == (row[2] == "valid"), "\(row[0])")
            if verdict.valid { #expect(verdict.kind.rawValue == row[1], "\(row[0])") }
        }
    }
}
