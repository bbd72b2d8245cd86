import Cells
import Testing

/// What a terminal sends, put together to keys.
struct KeyDecoderTests {
    @Test(
        "Bytes that come together",
        arguments: [
            ("高乙示😀", "高乙示😀"), ("\r\n\t\u{7F}\u{8}", "<CR><CR><Tab><BS><BS>"),
            ("\u{3}\u{13}\u{1A}\u{0}", "<C-c><C-s><C-z><C-Space>"), ("\u{1B}", "<Esc>"),
            ("\u{1B}j", "<Esc>j"), ("\u{1B}\u{1B}", "<Esc><Esc>"),
            ("\u{1B}[?1;2ck", "k"), ("\u{1B}[99;99~k", "k"), ("\u{1B}Oxk", "k"),
            ("\u{1B}]11;rgb:11/22/33\u{1B}\\k", "k"), ("\u{1B}]11;x\u{7}k", "k"),
            ("\u{1B}P1+r54\u{1B}\\k", "k"), ("\u{85}k", "k"),
        ])
    func together(sent: String, keys: String) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes(sent), now: 0).notation == keys)
        #expect(decoder.millisecondsToWait(now: 0) == nil)
    }

    @Test("A character may come byte by byte")
    func splitCharacter() {
        var decoder = KeyDecoder()
        let pieces = Array("示".utf8)
        #expect(decoder.decode([.byte(pieces[0])], now: 0).isEmpty)
        #expect(decoder.millisecondsToWait(now: 30) == 70)
        #expect(decoder.decode([.byte(pieces[1])], now: 50).isEmpty)
        #expect(decoder.decode([.byte(pieces[2])], now: 90) == [.character("示")])
    }

    @Test("Bytes that are no character are dropped, and what follows is kept")
    func junk() {
        var decoder = KeyDecoder()
        let sent: [UInt8] = [0xFF, 0xC0, 0x80, 0xE9, 0x6B, 0xF4, 0x90, 0x80, 0x80, 0x6A]
        #expect(decoder.decode(sent.map { .byte($0) }, now: 0).notation == "kj")
    }

    @Test("The tail of an unknown sequence never runs as commands, however it is split")
    func splitSequence() {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes("\u{1B}[12"), now: 0).isEmpty)
        #expect(decoder.decode(bytes(";5dk"), now: 20).notation == "k")
        #expect(decoder.decode(bytes("\u{1B}[12"), now: 100).isEmpty)
        #expect(decoder.decode(bytes("q"), now: 250).notation == "q", "given up after 100 ms")
    }

    @Test("A key the device knows ends what was unfinished")
    func keyEnds() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.byte(0x1B), .key(.up)], now: 0) == [.escape, .up])
        #expect(decoder.decode([.byte(0xE9), .key(.resize)], now: 9) == [.resize])
    }

    @Test("A paste is one key, whatever is in it")
    func paste() {
        var decoder = KeyDecoder()
        let inputs = [.pasteBegins] + bytes("q\r\n高\rx\u{1B}") + [.key(.up), .pasteEnds]
        #expect(
            decoder.decode(inputs + bytes("j"), now: 0) == [
                .paste("q\n高\nx\u{1B}"), .character("j"),
            ])
    }

    @Test("A paste without an end is given up, never its text")
    func pasteWithoutEnd() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.pasteBegins] + bytes("qq"), now: 0).isEmpty)
        #expect(decoder.millisecondsToWait(now: 500) == 1_500)
        #expect(decoder.decode(bytes("q"), now: 1_000).isEmpty)
        #expect(decoder.decode([], now: 2_999).isEmpty)
        #expect(decoder.decode([], now: 3_000) == [.paste("qqq")])
    }

    @Test("A paste is cut between characters at one mebibyte")
    func longPaste() throws {
        var decoder = KeyDecoder()
        let sent = String(repeating: "高", count: 400_000)
        let keys = decoder.decode([.pasteBegins] + bytes(sent) + [.pasteEnds], now: 0)
        guard case .paste(let text) = try #require(keys.first) else { return }
        #expect(text.utf8.count == Key.pasteLimitBytes / 3 * 3)
        #expect(sent.hasPrefix(text))
    }

    private func bytes(_ text: String) -> [KeyDecoder.Input] { text.utf8.map { .byte($0) } }
}
