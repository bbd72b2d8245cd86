/// The input at the top of a pane: what a search or a filter is typed in.
struct FilterLine: Hashable, Sendable {
    var line: TextLine
    /// Whether keys go to it.
    var isEditing = false

    init(_ text: String = "") {
        line = TextLine(text)
    }

    var text: String { line.text }
    var isEmpty: Bool { line.isEmpty }
    /// Whether the pane shows it.
    var isShown: Bool { isEditing || !isEmpty }
}
