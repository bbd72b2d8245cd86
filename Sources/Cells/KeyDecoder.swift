/// Puts whole keys together out of what a terminal sends: bytes of UTF-8, keys the device has
/// recognised already, and the marks around a paste.
///
/// Bytes of one character may come in different reads; an escape sequence that nobody knows is
/// dropped whole, because its tail would otherwise run as commands; a paste is one key. Times
/// are milliseconds of any clock that never goes back.
package struct KeyDecoder: Sendable {
    /// What the device read.
    package enum Input: Hashable, Sendable {
        case byte(UInt8)
        case key(Key)
        case pasteBegins
        case pasteEnds
    }

    /// How long a paste may be silent before what came of it counts as all, in milliseconds.
    package static let pasteSilenceMilliseconds: Int64 = 2_000
    /// How long the rest of a character or of an escape sequence is waited for, in milliseconds.
    package static let pieceMilliseconds: Int64 = 100
    /// The longest escape sequence; what claims to be longer is over.
    private static let sequenceLimitBytes = 4_096

    private enum Mode {
        case plain
        /// After a byte `ESC` that no known sequence explains.
        case escape
        /// Inside `ESC [`, up to its final byte.
        case control
        /// Inside `ESC O`, whose next byte is the last.
        case single
        /// Inside `ESC ]`, `ESC P`, `ESC _` or `ESC ^`, up to BEL or `ESC \`.
        case string(endsWithBackslash: Bool)
        case paste
    }

    private var mode = Mode.plain
    private var sequenceBytes = 0
    private var character: [UInt8] = []
    private var paste: [UInt8] = []
    private var pastedReturn = false
    private var lastInputMilliseconds: Int64 = 0

    /// A decoder that waits for the first byte.
    package init() {}

    /// The keys that are complete once everything in `inputs`, read together at `now`, has come.
    package mutating func decode(_ inputs: [Input], now: Int64) -> [Key] {
        var keys = inputs.isEmpty ? expire(now) : expirePieces(now)
        guard !inputs.isEmpty else { return keys }
        lastInputMilliseconds = now
        for input in inputs { take(input, &keys) }
        if case .escape = mode {
            // The device has waited long enough for the rest of a sequence: this is the Esc key.
            mode = .plain
            keys.append(.escape)
        }
        return keys
    }

    /// Milliseconds until something unfinished is given up, or nil when nothing is.
    package func millisecondsToWait(now: Int64) -> Int64? {
        guard isUnfinished else { return nil }
        var patience = Self.pieceMilliseconds
        if case .paste = mode { patience = Self.pasteSilenceMilliseconds }
        return max(0, lastInputMilliseconds + patience - now)
    }

    private var isUnfinished: Bool {
        if case .plain = mode { return !character.isEmpty }
        return true
    }

    private mutating func expire(_ now: Int64) -> [Key] {
        guard case .paste = mode else { return expirePieces(now) }
        guard now - lastInputMilliseconds >= Self.pasteSilenceMilliseconds else { return [] }
        return [finishPaste()]
    }

    private mutating func expirePieces(_ now: Int64) -> [Key] {
        if case .paste = mode { return [] }
        guard isUnfinished, now - lastInputMilliseconds >= Self.pieceMilliseconds else { return [] }
        mode = .plain
        character = []
        return []
    }

    private mutating func take(_ input: Input, _ keys: inout [Key]) {
        if case .paste = mode {
            switch input {
            case .byte(let byte): takePasted(byte)
            case .pasteEnds: keys.append(finishPaste())
            case .key(.resize): keys.append(.resize)
            case .key, .pasteBegins: break
            }
            return
        }
        switch input {
        case .byte(let byte): takeByte(byte, &keys)
        case .key(let key):
            if case .escape = mode { keys.append(.escape) }
            mode = .plain
            character = []
            keys.append(key)
        case .pasteBegins:
            mode = .paste
            character = []
        case .pasteEnds: mode = .plain
        }
    }

    private mutating func takeByte(_ byte: UInt8, _ keys: inout [Key]) {
        sequenceBytes += 1
        switch mode {
        case .plain, .paste: takePlain(byte, &keys)
        case .escape: takeAfterEscape(byte, &keys)
        case .single: mode = .plain
        case .control:
            if byte == 0x1B {
                begin(.escape)
            } else if (0x40...0x7E).contains(byte) || sequenceBytes > Self.sequenceLimitBytes {
                mode = .plain
            }
        case .string(let mayEnd):
            let isEnd = byte == 0x07 || (mayEnd && byte == UInt8(ascii: "\\"))
            let isOver = isEnd || sequenceBytes > Self.sequenceLimitBytes
            mode = isOver ? .plain : .string(endsWithBackslash: byte == 0x1B)
        }
    }

    private mutating func begin(_ next: Mode) {
        mode = next
        sequenceBytes = 0
        character = []
    }

    private mutating func takeAfterEscape(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case UInt8(ascii: "["): begin(.control)
        case UInt8(ascii: "O"): begin(.single)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            begin(.string(endsWithBackslash: false))
        default:
            keys.append(.escape)
            mode = .plain
            takePlain(byte, &keys)
        }
    }

    private mutating func takePlain(_ byte: UInt8, _ keys: inout [Key]) {
        if byte < 0x80 {
            character = []
            if byte == 0x1B { begin(.escape) } else { keys.append(Self.key(ofASCII: byte)) }
            return
        }
        if byte >= 0xC0 { character = [] }
        character.append(byte)
        guard character.count >= Self.length(of: character[0]) else { return }
        let scalars = String(decoding: character, as: UTF8.self).unicodeScalars
        character = []
        guard scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}",
            !(0x80..<0xA0).contains(scalar.value)
        else { return }
        keys.append(.character(scalar))
    }

    /// How many bytes a character has that begins with `byte`; 1 when none does, which drops it.
    private static func length(of byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func key(ofASCII byte: UInt8) -> Key {
        switch byte {
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x00, 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Unicode.Scalar(byte))
        }
    }

    private mutating func takePasted(_ byte: UInt8) {
        guard paste.count < Key.pasteLimitBytes else { return }
        let isLineFeedOfPair = byte == 0x0A && paste.last == 0x0A && pastedReturn
        pastedReturn = byte == 0x0D
        if !isLineFeedOfPair { paste.append(byte == 0x0D ? 0x0A : byte) }
    }

    private mutating func finishPaste() -> Key {
        // A cut in the middle of a character leaves up to three bytes that are none.
        if paste.count == Key.pasteLimitBytes {
            while let last = paste.last, (0x80..<0xC0).contains(last) { paste.removeLast() }
            if let last = paste.last, last >= 0xC0 { paste.removeLast() }
        }
        let text = String(decoding: paste, as: UTF8.self)
        paste = []
        pastedReturn = false
        mode = .plain
        return .paste(text)
    }
}
