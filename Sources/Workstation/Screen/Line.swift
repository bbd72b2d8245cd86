import Cells
import ChineseText

/// One line of a view: pieces of safe text, each with what it means.
struct Line: Hashable, Sendable {
    /// A piece of a line.
    struct Span: Hashable, Sendable {
        let text: SafeText
        let role: Role
    }

    private(set) var spans: [Span]

    init(_ text: SafeText, _ role: Role = .text) {
        spans = [Span(text: text, role: role)]
    }

    /// The empty line.
    init() { spans = [] }

    var widthColumns: Int { spans.reduce(0) { $0 + $1.text.widthColumns } }

    /// The text without its meaning.
    var text: SafeText { spans.map(\.text).joined() }

    mutating func append(_ text: SafeText, _ role: Role = .text) {
        spans.append(Span(text: text, role: role))
    }

    static func + (left: Line, right: Line) -> Line {
        var sum = left
        sum.spans += right.spans
        return sum
    }
}
