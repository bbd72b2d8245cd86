import Enforcement
import Testing

struct CreditCodeTests {
    @Test(
        "genuine codes pass and give back their parts",
        arguments: [
            "91350100M000100Y43", "9135010557098120XJ", "91120222MA06DG3067", "91310000MA1K35Y38P",
            "91110108795101314G", "914403001922038216", "91330000704202479R", "91500105MA5UM6TF71",
            "91110000600037341L", "91310110666007217T",
        ])
    func genuine(text: String) throws {
        let code = try #require(CreditCode(text))
        #expect(code.text == text)
        #expect(code.registeringAuthority == "9" && code.category == "1")
        #expect(text.hasPrefix("91" + code.regionCode + code.organisationCode))
        #expect(IdentifierVerdict.judge(code.organisationCode).kind == .org9)
        #expect(IdentifierVerdict.judge(code.organisationCode).valid)
        #expect(CreditCode.checkCharacter(for: String(text.dropLast())) == text.last)
    }

    @Test(
        "people's writing of one code is one code",
        arguments: ["91330381ma29ab791m", "９１３３０３８１ＭＡ２９ＡＢ７９１Ｍ", " 9133 0381 MA29 AB79 1M\t"])
    func writings(text: String) {
        #expect(CreditCode(text) == CreditCode("91330381MA29AB791M"))
        #expect(CreditCode(text) != nil)
    }

    @Test("any one character changed is noticed")
    func oneCharacter() {
        let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        let genuine = Array("91330381MA29AB791M")
        for place in genuine.indices {
            for other in alphabet where other != genuine[place] {
                var altered = genuine
                altered[place] = other
                #expect(CreditCode(String(altered)) == nil)
            }
        }
    }

    @Test("genuine codes that fail the check are no CreditCode but keep their verdict")
    func failing() {
        for text in ["91350211M0000XUF46", "91350100M0001TGQXM", "91350203M0001FUE2P"] {
            #expect(CreditCode(text) == nil)
            #expect(IdentifierVerdict.judge(text).normalised == text)
        }
    }

    @Test("an identity number never shows itself")
    func masked() throws {
        let number = try #require(IdentityNumber("11010519491231002x"))
        #expect("\(number)" == "1101051949********")
        #expect(number.masked(for: .penaltyNotice) == "11010519491231****")
        #expect(number.masked(for: .courtList) == "1101051949****002X")
        var dumped = ""
        dump(number, to: &dumped)
        #expect(!dumped.contains("002X") && !String(reflecting: number).contains("002X"))
        #expect(IdentityNumber("110105194912310021") == nil)
    }
}
