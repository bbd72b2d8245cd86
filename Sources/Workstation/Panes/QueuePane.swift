import Cells
import ChineseText
import Enforcement

/// 投诉队列: what the office must finish; its first view is 今日.
struct QueuePane: Sendable {
    /// What the list holds.
    enum View: Hashable, Sendable {
        case today, all
    }

    /// What the list of all matters is sorted by.
    enum Order: String, CaseIterable, Hashable, Sendable {
        case due, received, number, state
    }

    var view = View.today
    var order = Order.due
    var filter = FilterLine()
    /// The last filter that could be read, and the token that can't.
    var applied: QueueFilter?
    var badToken: String?
    var list = RowList<QueueRow>()
    /// How many matters came back to the officer, and how many wait for the own approval.
    var cameBack = 0
    var toApprove = 0
    /// The matter that is open in full; nil while the list is shown.
    var docket: MatterID?
    /// How far the docket is scrolled.
    var scroll = 0

    /// The filter that `gO` puts in.
    static let outboxFilter = Wording(
        zh: "标记:待传 | 标记:挂起 | 标记:冲突", en: "mark:unsent | mark:held | mark:conflict")

    /// Whether the list is that of `gO`.
    var showsOutbox: Bool {
        [Self.outboxFilter.zh, Self.outboxFilter.en].contains(filter.text)
    }

    /// A filter as it reads in a language: what a command put in is put in anew, what the officer
    /// typed stays as typed.
    static func filter(_ text: String, in language: Language) -> String {
        let kind = QueueFilter.Field.kind.wording
        let byCommand = [outboxFilter, Wording(zh: kind.zh + ":", en: kind.en + ":")]
        return byCommand.first { [$0.zh, $0.en].contains(text) }?(language) ?? text
    }
}

/// A row of the queue: a section, or a matter in it. One matter may stand in two sections.
enum QueueRow: ListRow {
    /// The sections of 今日.
    enum Section: Hashable, Sendable {
        case deadlines, cameBack, toApprove, unassigned
    }

    struct ID: Hashable, Sendable {
        let section: Section?
        let matter: MatterID
    }

    /// A section, how many are in it, and how many of those are overdue.
    case heading(Section, count: Int, overdue: Int)
    case matter(MatterSummary, Section?)

    var id: ID? {
        if case .matter(let matter, let section) = self {
            ID(section: section, matter: matter.id)
        } else {
            nil
        }
    }

    func isAbout(_ id: ID) -> Bool { matter?.id == id.matter }

    var matter: MatterSummary? {
        if case .matter(let matter, _) = self { matter } else { nil }
    }
}

extension State {
    /// Builds the rows anew from the matters, the view, the filter and the order.
    mutating func refreshQueue() {
        readFilter()
        let names = filterNames
        let shown = matters.filter { queue.applied?.matches($0, names) ?? true }
        queue.list.replace(queue.view == .today ? todayRows(shown) : allRows(shown))
        let today = todayList(of: matters)
        (queue.cameBack, queue.toApprove) = (today.cameBack.count, today.toApprove.count)
    }

    /// The matter under the cursor, or the one that is open.
    var currentMatter: MatterSummary? {
        if focus == .queue, let open = queue.docket {
            return matters.first { $0.id == open }
        }
        return queue.list.selectedRow?.matter
    }

    /// The marked matters, in the order of the list; none where nothing is marked.
    var markedMatters: [MatterSummary] {
        var seen: Set<MatterID> = []
        return queue.list.rows.compactMap { row in
            guard let id = row.id, queue.list.marks.contains(id), let matter = row.matter,
                seen.insert(matter.id).inserted
            else { return nil }
            return matter
        }
    }

    /// Reads the filter as typed; where it can't be read the last good one stays.
    private mutating func readFilter() {
        do {
            queue.applied = try QueueFilter(queue.filter.text)
            queue.badToken = nil
        } catch {
            queue.badToken = error.token
        }
    }

    private var filterNames: QueueFilter.Names {
        QueueFilter.Names(
            today: session.today, me: session.officer.id,
            officers: session.officers.mapValues(\.name),
            offices: session.offices.mapValues(\.name))
    }

    private func todayList(of matters: [MatterSummary]) -> TodayList {
        TodayList(
            of: matters, for: session.officer.id, roles: session.circumstances.roles,
            office: session.officer.office)
    }

    private func todayRows(_ shown: [MatterSummary]) -> [QueueRow] {
        let today = todayList(of: shown)
        let sections: [(QueueRow.Section, [MatterSummary])] = [
            (.deadlines, today.deadlines), (.cameBack, today.cameBack),
            (.toApprove, today.toApprove), (.unassigned, today.unassigned),
        ]
        return sections.flatMap { section, matters -> [QueueRow] in
            if section == .unassigned, matters.isEmpty { return [] }
            let overdue = matters.count { ($0.clock?.workTo ?? session.today) < session.today }
            return [.heading(section, count: matters.count, overdue: overdue)]
                + matters.map { .matter($0, section) }
        }
    }

    private func allRows(_ shown: [MatterSummary]) -> [QueueRow] {
        let sorted: [MatterSummary] =
            switch queue.order {
            case .due: shown.sorted(by: MatterSummary.hasLessTime)
            case .received:
                shown.sorted {
                    ($1.received, $1.number, $1.id.description)
                        < ($0.received, $0.number, $0.id.description)
                }
            case .number:
                shown.sorted {
                    ($0.number, $0.id.description) < ($1.number, $1.id.description)
                }
            case .state:
                shown.sorted {
                    $0.state == $1.state
                        ? MatterSummary.hasLessTime($0, $1)
                        : $0.state.rank < $1.state.rank
                }
            }
        return sorted.map { .matter($0, nil) }
    }
}

extension MatterState {
    /// Its place in the table of states.
    fileprivate var rank: Int { MatterState.allCases.firstIndex(of: self) ?? 0 }
}
