/// What a cell means, never what colour it has: a theme turns each role into colours and
/// attributes. The raw value is the key in a theme file.
package enum Role: String, CaseIterable, Hashable, Sendable {
    case base
    case text
    case textMuted = "text.muted"
    case textInput = "text.input"
    case header
    case headerReadonly = "header.readonly"
    case title
    case titleFocus = "title.focus"
    case rule
    case ruleFocus = "rule.focus"
    case rowCursor = "row.cursor"
    case rowCursorBlur = "row.cursor.blur"
    case rowMarked = "row.marked"
    case rowMatch = "row.match"
    case hintKey = "hint.key"
    case hintText = "hint.text"
    case riskHigh = "risk.high"
    case riskMid = "risk.mid"
    case riskLow = "risk.low"
    case statusOk = "status.ok"
    case statusWarn = "status.warn"
    case statusError = "status.error"
    case statusInfo = "status.info"
    case syncOnline = "sync.online"
    case syncOffline = "sync.offline"
    case syncConflict = "sync.conflict"
    case syncPending = "sync.pending"
    case dialog
    case dialogDanger = "dialog.danger"
    case field
    case fieldError = "field.error"
    case timelineReg = "timeline.reg"
    case timelineInspect = "timeline.inspect"
    case timelinePenalty = "timeline.penalty"
    case timelineAbnormal = "timeline.abnormal"
    case timelineRepair = "timeline.repair"
    case timelineComplaint = "timeline.complaint"
    case diffAdd = "diff.add"
    case diffDel = "diff.del"
    case paletteMatch = "palette.match"

    /// The roles without which a theme is refused; every other one falls back to a shorter
    /// dotted name and at last to `text`.
    package static let required: [Role] = [
        .base, .text, .textMuted, .rowCursor, .titleFocus, .statusError,
    ]

    /// Whether the role is a ground that others are written on (a row, a dialog, a field). Text
    /// with any other role keeps its meaning and takes the ground beneath it.
    package var isSurface: Bool { Self.surfaces.contains(self) }

    /// Every role that can lie under text, in the order of the theme table.
    package static let surfaces: [Role] = [
        .base, .textInput, .header, .headerReadonly, .rowCursor, .rowCursorBlur, .rowMarked,
        .rowMatch, .dialog, .dialogDanger, .field, .fieldError,
    ]

    /// Whether the role carries no meaning of its own, so that on a ground it looks like it.
    package var isPlain: Bool { self == .base || self == .text }

    /// Whether the role draws lines, which need less contrast than text (3 to 1).
    package var isLine: Bool { self == .rule || self == .ruleFocus }

    /// The role's letter in the drawings of golden files; `.` is the empty ground.
    package var letter: Character { Self.letters[self] ?? "?" }

    private static let letters: [Role: Character] = {
        let alphabet = Array("atuiqQrRoOcbmxkKhHlgwWenfFpdDyYABCEGIJLM")
        var table: [Role: Character] = [.base: "."]
        for (role, letter) in zip(allCases.dropFirst(), alphabet.dropFirst()) {
            table[role] = letter
        }
        return table
    }()
}
