import Cells

/// The rows of a pane, from the top.
struct PaneParts: Equatable, Sendable {
    /// The title row.
    let title: Rect
    /// The input of search or filter, where it is shown.
    let filter: Rect?
    /// The names of the columns, over a list that has columns.
    let heading: Rect?
    /// The rows of the list or the lines of the detail.
    let body: Rect

    init(_ rect: Rect, hasFilter: Bool, hasHeading: Bool) {
        let top = rect.split(rowsFromTop: 1)
        title = top.top
        let second = top.rest.split(rowsFromTop: hasFilter ? 1 : 0)
        filter = second.top.isEmpty ? nil : second.top
        let third = second.rest.split(rowsFromTop: hasHeading ? 1 : 0)
        heading = third.top.isEmpty ? nil : third.top
        body = third.rest
    }
}

extension State {
    /// The rows of a pane where the layout puts it; a pane that is not shown has none.
    func parts(of slot: PaneSlot) -> PaneParts {
        let rect = layout.panes[slot] ?? .zero
        return switch slot {
        case .search: PaneParts(rect, hasFilter: search.query.isShown, hasHeading: true)
        case .timeline:
            PaneParts(
                rect, hasFilter: timeline.detail == nil && timeline.filter.isShown,
                hasHeading: false)
        case .checklist: PaneParts(rect, hasFilter: false, hasHeading: false)
        case .queue:
            PaneParts(
                rect, hasFilter: queue.docket == nil && queue.filter.isShown,
                hasHeading: queue.docket == nil)
        }
    }
}
