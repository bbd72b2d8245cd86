import ArgumentParser
import Enforcement

/// The options that every command takes; they may stand before the command's name too.
struct GlobalOptions: ParsableArguments {
    @Option(help: "The workspace's directory.")
    var workspace: String?

    @Option(help: "The theme: dark, light, mono, or one of your own.")
    var theme: String?

    @Option(help: "zh or en.")
    var lang: Language?

    @Flag(help: "Look only: nothing is written.")
    var readonly = false

    @Flag(help: "Don't use the network.")
    var offline = false

    @Flag(help: "Today as plain text, one matter a line, instead of the screen.")
    var plain = false

    @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal (the default).")
    var noMouse = false

    @Option(help: "auto, never, 256, 16 or 8.")
    var color: ColorChoice = .auto

    @Flag(help: "Only ASCII in the frame of the screen (it has nothing else).")
    var ascii = false

    /// The language: as asked for, else the environment's, else Chinese.
    func language(_ surroundings: Surroundings) -> Language {
        lang ?? .of(surroundings.environment)
    }

    private static let withValue = ["--workspace", "--theme", "--lang", "--color"]
    private static let flags = ["--readonly", "--offline", "--plain", "--no-mouse", "--ascii"]

    /// Puts global options that stand before the command behind it.
    static func movedBehindTheCommand(_ words: [String]) -> [String] {
        var at = 0
        while at < words.count {
            if withValue.contains(words[at]), at + 1 < words.count {
                at += 2
            } else if flags.contains(words[at])
                || withValue.contains(where: { words[at].hasPrefix($0 + "=") })
            {
                at += 1
            } else {
                break
            }
        }
        guard at > 0, at < words.count, !words[at].hasPrefix("-") else { return words }
        return [words[at]] + words[..<at] + words[(at + 1)...]
    }
}

/// How colours are chosen.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, never
    case colors256 = "256"
    case colors16 = "16"
    case colors8 = "8"
}

extension Language: ExpressibleByArgument {
    /// The language of `LC_ALL`, `LC_MESSAGES` or `LANG` where it is one of ours, else Chinese.
    static func of(_ environment: [String: String]) -> Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let language = Language(rawValue: String((environment[name] ?? "").prefix(2))) {
                return language
            }
        }
        return .zh
    }
}
