import ChineseText
import Enforcement

/// 信用时间线: the credit history of the current subject.
struct TimelinePane: Sendable {
    var filter = FilterLine()
    var list = RowList<TimelineRow>()
    /// What is open in full; nil while the list is shown.
    var detail: TimelineDetail?
    /// How far the detail is scrolled.
    var scroll = 0
}

/// What the pane shows in full.
enum TimelineDetail: Hashable, Sendable {
    case item(TimelineItem.ID)
    /// The entity itself: names, codes, register facts.
    case entity
}

/// One dated thing in a history.
enum TimelineItem: Hashable, Sendable {
    case record(CreditRecord)
    case entered(Listing)
    case left(Listing, Day)
    /// A matter of our own about the entity: internal work, never a credit record.
    case matter(MatterSummary)

    enum ID: Hashable, Sendable {
        case record(RecordID)
        case entered(RecordID)
        case left(RecordID)
        case matter(MatterID)
    }

    var id: ID {
        switch self {
        case .record(let record): .record(record.id)
        case .entered(let listing): .entered(listing.id)
        case .left(let listing, _): .left(listing.id)
        case .matter(let matter): .matter(matter.id)
        }
    }

    var day: Day? {
        switch self {
        case .record(let record): record.day
        case .entered(let listing): listing.entered
        case .left(_, let day): day
        case .matter(let matter): matter.received
        }
    }

    /// The words a filter looks in.
    fileprivate var words: String {
        switch self {
        case .record(let record):
            [
                record.title, record.source, record.kind.wording.zh, record.kind.wording.en,
                record.documentNumber ?? "",
            ].joined(separator: " ")
        case .entered(let listing), .left(let listing, _):
            [listing.list.wording.zh, listing.list.wording.en, listing.reason, listing.authority]
                .joined(separator: " ")
        case .matter(let matter):
            [matter.number, matter.subject, matter.kind.wording.zh, matter.kind.wording.en]
                .joined(separator: " ")
        }
    }
}

/// A row of the time line: a month, or a thing in it.
enum TimelineRow: ListRow {
    /// A month; nil for what has no day.
    case month(year: Int, month: Int)
    case undated
    case item(TimelineItem)

    var id: TimelineItem.ID? {
        if case .item(let item) = self { item.id } else { nil }
    }
}

extension State {
    /// Builds the rows anew from the subject and the filter.
    mutating func refreshTimeline() {
        guard let subject else {
            timeline.list.replace([])
            return
        }
        let words = Folding.fold(timeline.filter.text)
        let items = subject.timelineItems.filter {
            words.isEmpty || Folding.fold($0.words).contains(words)
        }
        var rows: [TimelineRow] = []
        var heading: TimelineRow?
        for item in items {
            let own = item.day.map { TimelineRow.month(year: $0.year, month: $0.month) } ?? .undated
            if own != heading {
                rows.append(own)
                heading = own
            }
            rows.append(.item(item))
        }
        timeline.list.replace(rows)
    }

    /// The thing under the cursor.
    var timelineItem: TimelineItem? {
        guard case .item(let item) = timeline.list.selectedRow else { return nil }
        return item
    }

    /// The thing that is open in full, as it is now; nil where it is gone.
    var openItem: TimelineItem? {
        guard case .item(let id) = timeline.detail else { return nil }
        return timeline.list.rows.lazy.compactMap { row -> TimelineItem? in
            if case .item(let item) = row, item.id == id { item } else { nil }
        }.first
    }
}

extension Subject {
    /// Everything dated, the latest first, what has no day last.
    fileprivate var timelineItems: [TimelineItem] {
        var items: [TimelineItem] = file.records.map { .record($0) }
        for listing in file.listings {
            items.append(.entered(listing))
            if let day = listing.left { items.append(.left(listing, day)) }
        }
        items += matters.filter { $0.kind != .checklist }.map { .matter($0) }
        return items.enumerated().sorted { left, right in
            switch (left.element.day, right.element.day) {
            case (let first?, let second?) where first != second: first > second
            case (.some, nil): true
            case (nil, .some): false
            default: left.offset < right.offset
            }
        }.map(\.element)
    }
}
