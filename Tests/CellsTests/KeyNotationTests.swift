import Cells
import Testing

/// Keys as text and back.
struct KeyNotationTests {
    @Test(
        "A key is written and read the same way",
        arguments: [
            ("j", Key.character("j")), ("乙", .character("乙")), ("<Space>", .character(" ")),
            ("<lt>", .character("<")), ("<CR>", .enter), ("<Esc>", .escape),
            ("<C-w>", .control("w")),
            ("<F1>", .function(1)), ("<F12>", .function(12)), ("<PageDown>", .pageDown),
            ("<S-Tab>", .backTab), ("<Tab>", .tab), ("<BS>", .backspace), ("<Del>", .delete),
            ("<Up>", .up), ("<C-Space>", .control("@")), ("<C-]>", .control("]")),
        ])
    func roundTrip(notation: String, key: Key) throws {
        #expect(try Key(notation: notation) == key)
        #expect(key.notation == notation)
    }

    @Test(
        "Other spellings are understood",
        arguments: [
            ("<cr>", Key.enter), ("<Enter>", .enter), ("<PGDN>", .pageDown),
            ("<C-W>", .control("w")),
            ("<C-i>", .tab), ("<C-[>", .escape), (" ", .character(" ")), ("<f3>", .function(3)),
        ])
    func otherSpellings(notation: String, key: Key) throws {
        #expect(try Key(notation: notation) == key)
    }

    @Test("A sequence is its keys one after the other")
    func sequence() throws {
        let keys = try Key.sequence("4jj;a乙<CR><C-w>l")
        #expect(keys.count == 9)
        #expect(keys.suffix(3) == [.enter, .control("w"), .character("l")])
        #expect(keys.notation == "4jj;a乙<CR><C-w>l")
    }

    @Test("What is no key says why")
    func errors() {
        #expect(throws: KeyNotationError.unknownName("Nope")) { try Key(notation: "<Nope>") }
        #expect(throws: KeyNotationError.unknownName("F64")) { try Key(notation: "<F64>") }
        #expect(throws: KeyNotationError.unknownName("C-高")) { try Key(notation: "<C-高>") }
        #expect(throws: KeyNotationError.unclosed("a<CR")) { try Key.sequence("a<CR") }
        #expect(throws: KeyNotationError.notOneKey("ab")) { try Key(notation: "ab") }
        #expect(throws: KeyNotationError.notOneKey("")) { try Key(notation: "") }
    }

    @Test("Full-width keys are the commands that were meant")
    func folding() {
        let typed = "：；，。？！【】《》￥、ｊＧ４　高a".unicodeScalars.map(Key.character)
        let meant = ":;,.?![]<>$/jG4 高a".unicodeScalars.map(Key.character)
        #expect(typed.map(\.foldedForCommands) == meant)
        #expect(Key.enter.foldedForCommands == .enter)
    }
}
