import Cells

/// A way to move in a list or a text.
enum Motion: Hashable, Sendable {
    case rows(Int)
    case halfPage(Int)
    case page(Int)
    case first, last
    case group(Int)
    /// The selected row to the top (0), the middle (1) or the bottom (2) of the viewport.
    case align(Int)
    /// To the row of that number, from 1.
    case ordinal(Int)

    /// How many rows it goes, for those that go a number of rows.
    func step(viewportRows: Int) -> Int? {
        switch self {
        case .rows(let count): count
        case .halfPage(let direction): direction * max(1, viewportRows / 2)
        case .page(let direction): direction * max(1, viewportRows - 1)
        case .first, .last, .group, .align, .ordinal: nil
        }
    }
}

extension RowList {
    /// Moves the cursor.
    mutating func apply(_ motion: Motion, viewportRows: Int) {
        switch motion {
        case .rows, .halfPage, .page:
            move(by: motion.step(viewportRows: viewportRows) ?? 0, viewportRows: viewportRows)
        case .first: moveToStart()
        case .last: moveToEnd(viewportRows: viewportRows)
        case .group(let step): moveByGroup(step, viewportRows: viewportRows)
        case .align(let place): align(place, viewportRows: viewportRows)
        case .ordinal(let ordinal): move(toOrdinal: ordinal, viewportRows: viewportRows)
        }
    }
}

extension State {
    /// Moves in what the focused pane shows.
    mutating func move(_ motion: Motion) {
        let rows = parts(of: focus).body.height
        switch context {
        case .search: search.list.apply(motion, viewportRows: rows)
        case .timeline: timeline.list.apply(motion, viewportRows: rows)
        case .checklist: checklist.list.apply(motion, viewportRows: rows)
        case .queue: queue.list.apply(motion, viewportRows: rows)
        case .record: timeline.scroll = scrolled(timeline.scroll, motion)
        case .docket: queue.scroll = scrolled(queue.scroll, motion)
        }
    }

    /// Where a text stands after a motion, never beyond its end.
    private func scrolled(_ scroll: Int, _ motion: Motion) -> Int {
        let body = parts(of: focus).body
        let end = max(0, detailLines(columns: max(0, body.width - 2)).count - body.height)
        let target =
            switch motion {
            case .rows, .halfPage, .page:
                scroll + (motion.step(viewportRows: body.height) ?? 0)
            case .first: 0
            case .last: end
            case .ordinal(let ordinal): ordinal - 1
            case .group, .align: scroll
            }
        return min(max(0, target), end)
    }
}
