import Cells
import ChineseText
import Enforcement

extension Painter {
    /// What the cursor is on, below a single pane or in its own part of a wide screen.
    mutating func drawPreview(_ rect: Rect, title: Wording) {
        let parts = PaneParts(rect, hasFilter: false, hasHeading: false)
        drawPartTitle(say(title), in: parts.title)
        drawLines(state.previewLines(columns: max(0, rect.width - 2)), in: parts.body)
    }
}
