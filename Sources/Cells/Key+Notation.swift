/// Keys as text, the way `keys.toml`, help and tests write them: `j`, `<C-w>`, `<CR>`, `<F1>`.
extension Key {
    /// The key written the way `init(notation:)` reads it. A paste and a resize have a name for
    /// help and logs, but cannot be read back.
    package var notation: String {
        if let name = Self.names.first(where: { $0.key == self })?.name { return "<\(name)>" }
        switch self {
        case .character(let scalar): return String(Character(scalar))
        case .function(let number): return "<F\(number)>"
        case .control(let letter): return "<C-\(letter)>"
        case .paste: return "<Paste>"
        default: return "<Resize>"
        }
    }

    /// The one key that `notation` names; case does not matter between `<` and `>`.
    package init(notation: String) throws(KeyNotationError) {
        let keys = try Self.sequence(notation)
        guard let only = keys.first, keys.count == 1 else { throw .notOneKey(notation) }
        self = only
    }

    /// The keys that `notation` names one after the other, such as `4jj;a乙<CR>`.
    package static func sequence(_ notation: String) throws(KeyNotationError) -> [Key] {
        var keys: [Key] = []
        var rest = notation.unicodeScalars[...]
        while let first = rest.popFirst() {
            guard first == "<" else {
                keys.append(first == " " ? space : .character(first))
                continue
            }
            guard let close = rest.firstIndex(of: ">") else { throw .unclosed(notation) }
            keys.append(try named(String(rest[..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return keys
    }

    private static let space = Key.character(" ")

    /// Every key with a name; the first name of a key is the one written.
    private static let names: [(name: String, key: Key)] = [
        ("Space", space), ("lt", .character("<")), ("Up", .up), ("Down", .down), ("Left", .left),
        ("Right", .right), ("PageUp", .pageUp), ("PageDown", .pageDown), ("PgUp", .pageUp),
        ("PgDn", .pageDown), ("Home", .home), ("End", .end), ("CR", .enter), ("Enter", .enter),
        ("Return", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
        ("BS", .backspace), ("Backspace", .backspace), ("Del", .delete), ("Delete", .delete),
        ("Ins", .insert), ("Insert", .insert), ("C-Space", .control("@")),
        ("C-i", .tab), ("C-m", .enter), ("C-h", .backspace), ("C-[", .escape),
    ]

    private static func named(_ name: String) throws(KeyNotationError) -> Key {
        let lower = name.lowercased()
        if let found = names.first(where: { $0.name.lowercased() == lower }) { return found.key }
        if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) {
            return .function(number)
        }
        if lower.hasPrefix("c-"), let letter = lower.dropFirst(2).first, lower.count == 3,
            ("a"..."z").contains(letter) || "@\\]^_".contains(letter)
        {
            return .control(letter)
        }
        throw .unknownName(name)
    }
}

extension Sequence where Element == Key {
    /// The keys written one after the other.
    package var notation: String { map(\.notation).joined() }
}
