import CNcurses

/// The character set of the terminal as the locale states it.
enum CharacterSet {
    /// Switches the C library's character handling to UTF-8, before ncurses starts; numbers and
    /// dates keep the C locale. Returns a warning when another locale than asked for is used.
    ///
    /// - Throws: `TerminalError.notUTF8` when the locale names another character set, which is
    ///   how a GBK terminal is configured; `noUTF8Locale` when there is none to fall back to.
    static func useUTF8(
        environment: [String: String]
    ) throws(TerminalError) -> TerminalWarning? {
        let asked =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
            .first { !$0.isEmpty } ?? ""
        let isKnown = setlocale(LC_CTYPE, "") != nil
        if isKnown, codeset == "UTF-8" { return nil }
        if let foreign = foreignCodeset(of: asked, isKnown: isKnown) {
            throw .notUTF8(codeset: foreign)
        }
        for name in ["C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8"]
        where setlocale(LC_CTYPE, name) != nil && codeset == "UTF-8" {
            return .locale(name)
        }
        throw .noUTF8Locale
    }

    private static var codeset: String { String(cString: hj_codeset()) }

    /// The character set that the locale asks for when it is neither UTF-8 nor plain ASCII.
    private static func foreignCodeset(of locale: String, isKnown: Bool) -> String? {
        if let dot = locale.firstIndex(of: ".") {
            let name = locale[locale.index(after: dot)...].prefix { $0 != "@" }
            let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
            return plain == "utf8" || plain.hasPrefix("ansi") ? nil : String(name)
        }
        return isKnown && !codeset.hasPrefix("ANSI") ? codeset : nil
    }
}
