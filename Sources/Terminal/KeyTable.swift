import CNcurses
import Cells

/// What ncurses calls the keys, and the sequences it is told about besides its own.
enum KeyTable {
    /// The number ncurses gives the mark before a paste: above all keys of its own.
    static let pasteBegins: Int32 = 2_001
    /// The number of the mark after a paste.
    static let pasteEnds: Int32 = 2_002

    /// What a number above 255 read from ncurses means; nil for keys we have no use for.
    static func input(code: Int32) -> KeyDecoder.Input? {
        switch code {
        case pasteBegins: return .pasteBegins
        case pasteEnds: return .pasteEnds
        default: break
        }
        if let key = named[code] { return .key(key) }
        let function = code - hj_function_key(0)
        return (1...63).contains(function) ? .key(.function(Int(function))) : nil
    }

    /// Tells ncurses the sequences that terminals send whatever their description says: both
    /// forms of the cursor keys, the variants of Home, End and the function keys, and paste.
    static func define() {
        // The rest of a mouse report would come as text; unknown, it is dropped whole.
        keyok(KEY_MOUSE, false)
        define_key("\u{1B}[200~", pasteBegins)
        define_key("\u{1B}[201~", pasteEnds)
        for (sequences, code) in cursorKeys + editingKeys {
            for sequence in sequences { define_key("\u{1B}" + sequence, code) }
        }
        for (index, sequences) in functionKeys.enumerated() {
            for sequence in sequences {
                define_key("\u{1B}" + sequence, hj_function_key(Int32(index + 1)))
            }
        }
    }

    private static let named: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
        KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end,
        KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace, KEY_DC: .delete,
        KEY_IC: .insert, KEY_RESIZE: .resize,
    ]

    private static let cursorKeys: [([String], Int32)] = [
        (["[A", "OA"], KEY_UP), (["[B", "OB"], KEY_DOWN), (["[C", "OC"], KEY_RIGHT),
        (["[D", "OD"], KEY_LEFT),
    ]

    private static let editingKeys: [([String], Int32)] = [
        (["[H", "OH", "[1~", "[7~"], KEY_HOME), (["[F", "OF", "[4~", "[8~"], KEY_END),
        (["[2~"], KEY_IC), (["[3~"], KEY_DC), (["[5~"], KEY_PPAGE), (["[6~"], KEY_NPAGE),
        (["[Z"], KEY_BTAB), (["OM"], KEY_ENTER),
    ]

    private static let functionKeys: [[String]] = [
        ["OP", "[11~", "[[A", "[P"], ["OQ", "[12~", "[[B", "[Q"], ["OR", "[13~", "[[C"],
        ["OS", "[14~", "[[D", "[S"], ["[15~", "[[E"], ["[17~"], ["[18~"], ["[19~"], ["[20~"],
        ["[21~"], ["[23~"], ["[24~"],
    ]
}
