package import Enforcement

/// Why a line of a file can't be read at all. The code is stable; the words are for people.
package enum RejectReason: Error, Hashable {
    /// The bytes are not in the file's encoding.
    case undecodable(TextEncoding)
    case overlong(limitBytes: Int)
    /// A quote was opened and never closed, and the line makes no sense without it either.
    case unclosedQuote
    case fieldCount(expected: Int, found: Int)
    /// Neither a name nor a code.
    case noSubject
    /// A field the row can't do without is empty or unreadable.
    case missing(IntakeField)
    /// A word outside the list the field takes.
    case unknownWord(IntakeField)
    /// A line above the headings.
    case aboveHeader

    /// How much of a rejected line is kept, in bytes.
    package static let rawLimitBytes = 4096

    /// The stable word, with its details behind colons.
    package var code: String {
        switch self {
        case .undecodable(let encoding): "undecodable:\(encoding.rawValue)"
        case .overlong(let limit): "overlong:\(limit)"
        case .unclosedQuote: "unclosed_quote"
        case .fieldCount(let expected, let found): "field_count:\(expected):\(found)"
        case .noSubject: "no_subject"
        case .missing(let field): "missing:\(field.rawValue)"
        case .unknownWord(let field): "unknown_word:\(field.rawValue)"
        case .aboveHeader: "above_header"
        }
    }

    /// The reason in words.
    package var wording: Wording {
        switch self {
        case .undecodable(let encoding):
            Wording(zh: "不是有效的 \(encoding.rawValue) 字节", en: "not valid \(encoding.rawValue)")
        case .overlong(let limit):
            Wording(zh: "一行超过 \(limit) 字节", en: "a line of more than \(limit) bytes")
        case .unclosedQuote: Wording(zh: "引号没有闭合", en: "a quote is never closed")
        case .fieldCount(let expected, let found):
            Wording(zh: "应有 \(expected) 列, 实有 \(found) 列", en: "\(found) columns, not \(expected)")
        case .noSubject: Wording(zh: "既无名称也无代码", en: "neither name nor code")
        case .missing(let field):
            Wording(zh: "缺少或无法识别: \(field.rawValue)", en: "empty or unreadable: \(field.rawValue)")
        case .unknownWord(let field):
            Wording(zh: "未知取值: \(field.rawValue)", en: "unknown word: \(field.rawValue)")
        case .aboveHeader: Wording(zh: "在表头之上", en: "above the headings")
        }
    }
}
