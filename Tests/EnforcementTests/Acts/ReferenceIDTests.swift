import Enforcement
import Testing

struct ReferenceIDTests {
    @Test("an identifier reads back from its text, and no other text is one")
    func uniqueID() throws {
        let text = "01890a5d-ac96-774b-bcce-b302099a8057"
        #expect(UniqueID(text)?.description == text)
        for bad in [
            "", text.uppercased(), String(text.dropLast()), text + "0",
            "01890a5dac96-774b-bcce-b302099a8057-", "01890a5d-ac96-774b-bcce-b302099a805g",
            "----00000000000000000000000000000000", "０1890a5d-ac96-774b-bcce-b302099a8057",
        ] {
            #expect(UniqueID(bad) == nil, "\(bad)")
        }
    }

    @Test("a new identifier is a UUID of version 7 whatever the clock says")
    func version7() {
        for milliseconds in [0, 1_790_000_000_123, Int64.max, Int64.min] {
            let id = UniqueID(
                at: Instant(millisecondsSince1970: milliseconds), random: (.max, .max))
            #expect(id.high >> 12 & 0xF == 7)
            #expect(id.low >> 62 == 2)
            #expect(UniqueID(id.description) == id)
        }
        let id = UniqueID(
            at: Instant(millisecondsSince1970: 0x0123_4567_89AB), random: (0, 0))
        #expect(id.description == "01234567-89ab-7000-8000-000000000000")
    }
}
