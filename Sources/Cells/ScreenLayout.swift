/// Where everything stands on a screen of a given size: a total function of size, focus and zoom.
///
/// Parts that the size class has no room for are nil or empty; no two parts share a cell.
package struct ScreenLayout: Equatable, Sendable {
    /// The screen.
    package let size: Size
    /// The arrangement chosen for it.
    package let sizeClass: SizeClass
    /// The program's name, office, officer, and the sync state on the right.
    package private(set) var header = Rect.zero
    /// The names of the four panes, where only one is shown.
    package private(set) var tabs: Rect?
    /// The current subject that binds the panes.
    package private(set) var subject = Rect.zero
    /// The panes that are shown, title row included.
    package private(set) var panes: [PaneSlot: Rect] = [:]
    /// What the cursor stands on, below a single pane.
    package private(set) var preview: Rect?
    /// What the cursor stands on, in full, on a wide screen.
    package private(set) var detail: Rect?
    /// What waits to be sent, on a wide screen.
    package private(set) var outbox: Rect?
    /// The message line.
    package private(set) var message = Rect.zero
    /// The key hints on the last row.
    package private(set) var hints = Rect.zero
    /// The vertical rules between columns, each one column wide.
    package private(set) var rules: [Rect] = []
    /// The whole screen when it is too small for anything but a card that says so.
    package private(set) var card: Rect?

    /// The layout of a screen of `size`, where `focus` names the pane shown alone in a stack or
    /// given the whole body by `zoom`.
    package static func layout(_ size: Size, focus: PaneSlot, zoom: Bool) -> ScreenLayout {
        var layout = ScreenLayout(size: size, sizeClass: SizeClass(size))
        guard layout.sizeClass != .tiny else {
            layout.card = Rect(size: size)
            return layout
        }
        let screen = Rect(size: size)
        layout.header = screen.row(0)
        layout.message = screen.row(size.height - 2)
        layout.hints = screen.row(size.height - 1)
        let isStack = layout.sizeClass == .stack
        if isStack { layout.tabs = screen.row(1) }
        layout.subject = screen.row(isStack ? 2 : 1)
        let body = screen.inset(top: isStack ? 3 : 2, bottom: 2)
        switch layout.sizeClass {
        case _ where zoom: layout.panes = [focus: body]
        case .grid: layout.arrangeGrid(body)
        case .wide: layout.arrangeWide(body)
        default: layout.arrangeStack(body, focus: focus)
        }
        return layout
    }

    private init(size: Size, sizeClass: SizeClass) {
        self.size = size
        self.sizeClass = sizeClass
    }

    /// One pane; the preview below it goes first when rows are short.
    private mutating func arrangeStack(_ body: Rect, focus: PaneSlot) {
        let parts = body.split(rowsFromBottom: size.height < 22 ? 0 : 4)
        panes = [focus: parts.rest]
        preview = parts.bottom.isEmpty ? nil : parts.bottom
    }

    /// Two columns: what is looked for and worked on, then what is known of the subject.
    private mutating func arrangeGrid(_ body: Rect) {
        let columns = body.split(columnsFromLeft: Self.share(0.45, of: size.width, 44...62))
        let ruled = columns.rest.split(columnsFromLeft: 1)
        rules = [ruled.left]
        let left = columns.left.split(rowsFromTop: Self.share(0.4, of: body.height))
        let right = ruled.rest.split(rowsFromTop: Self.share(0.55, of: body.height))
        panes = [
            .search: left.top, .queue: left.rest, .timeline: right.top, .checklist: right.rest,
        ]
    }

    /// Three columns: the grid's left column, timeline over detail, checklist over outbox.
    private mutating func arrangeWide(_ body: Rect) {
        let outer = Self.share(0.31, of: size.width, 56...70)
        let first = body.split(columnsFromLeft: outer)
        let firstRule = first.rest.split(columnsFromLeft: 1)
        let middle = firstRule.rest.split(columnsFromLeft: firstRule.rest.width - outer - 1)
        let secondRule = middle.rest.split(columnsFromLeft: 1)
        rules = [firstRule.left, secondRule.left]
        let upperRows = Self.share(0.65, of: body.height)
        let left = first.left.split(rowsFromTop: Self.share(0.4, of: body.height))
        let centre = middle.left.split(rowsFromTop: upperRows)
        let right = secondRule.rest.split(rowsFromTop: upperRows)
        panes = [
            .search: left.top, .queue: left.rest, .timeline: centre.top, .checklist: right.top,
        ]
        detail = centre.rest
        outbox = right.rest
    }

    private static func share(
        _ part: Double, of whole: Int, _ limits: ClosedRange<Int> = 0...Grid.sideLimit
    ) -> Int {
        let rounded = Int((part * Double(whole)).rounded())
        return min(max(rounded, limits.lowerBound), limits.upperBound)
    }
}
