import Cells
import Enforcement

/// A place one can come back to.
struct Place: Hashable, Sendable {
    var focus: PaneSlot
    var subject: EntityID?
    var view: QueuePane.View
    var filter: String
    var row: QueueRow.ID?
    var docket: MatterID?
    var detail: TimelineDetail?
}

/// The places visited, like the pages of a browser.
struct JumpList: Hashable, Sendable {
    /// The most places kept.
    static let limit = 100

    private var past: [Place] = []
    private var future: [Place] = []

    var canGoBack: Bool { !past.isEmpty }
    var canGoForward: Bool { !future.isEmpty }

    /// Remembers the place that is being left; what lay ahead is forgotten.
    mutating func leave(_ place: Place) {
        future = []
        guard past.last != place else { return }
        if past.count == Self.limit { past.removeFirst() }
        past.append(place)
    }

    mutating func back(from place: Place) -> Place? {
        guard let target = past.popLast() else { return nil }
        future.append(place)
        return target
    }

    mutating func forward(from place: Place) -> Place? {
        guard let target = future.popLast() else { return nil }
        past.append(place)
        return target
    }
}

extension State {
    /// Where the officer is.
    var place: Place {
        Place(
            focus: focus, subject: subject?.id, view: queue.view, filter: queue.filter.text,
            row: queue.list.selected, docket: queue.docket, detail: timeline.detail)
    }

    /// Goes back to a place; a subject or docket that is no longer there is loaded.
    mutating func go(to place: Place) -> [Effect] {
        focus = place.focus
        queue.view = place.view
        queue.filter = FilterLine(QueuePane.filter(place.filter, in: session.language))
        queue.docket = place.docket
        queue.scroll = 0
        timeline.detail = place.detail
        timeline.scroll = 0
        refreshQueue()
        if let row = place.row { queue.list.select(row) }
        var effects: [Effect] = []
        if let wanted = place.subject, wanted != subject?.id {
            effects.append(.loadSubject(wanted))
        }
        if let docket = place.docket, dockets[docket] == nil {
            effects.append(.loadDocket(docket))
        }
        return effects
    }
}
