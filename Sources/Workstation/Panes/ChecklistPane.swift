import Enforcement
import Journal

/// 联合惩戒: the measures that the subject's listings trigger.
struct ChecklistPane: Sendable {
    var list = RowList<ChecklistRow>()
}

/// One measure on an entity's checklist.
struct ChecklistItem: Hashable, Sendable {
    let measure: Measure
    /// What became of it; nil where nobody said.
    let mark: MeasureMark?
    /// Why it can't be ticked today.
    let obstacle: MeasureObstacle?
    /// Whether a listing of today still brings it onto the list.
    let isTriggered: Bool

    /// The four characters before it: `[x]` applied, `[ ]` pending, `[-]` not applicable,
    /// `[!]` refused, `[/]` lifted.
    var box: String {
        switch mark?.mark {
        case "applied": "[x]"
        case "not_applicable": "[-]"
        case "refused": "[!]"
        case "lifted": "[/]"
        default: "[ ]"
        }
    }
}

/// A row of the checklist: a direction, or a measure.
enum ChecklistRow: ListRow {
    case heading(MeasureDirection)
    case item(ChecklistItem)

    var id: MeasureID? {
        if case .item(let item) = self { item.measure.id } else { nil }
    }
}

extension State {
    /// Builds the rows anew: what the listings of today trigger, and what was marked before.
    mutating func refreshChecklist() {
        guard let subject else {
            checklist.list.replace([])
            return
        }
        let lists = Set(
            subject.file.listings.filter { $0.stands(on: session.today) }.map(\.list))
        let marks = subject.checklist?.marks ?? [:]
        var rows: [ChecklistRow] = []
        for direction in [MeasureDirection.punishment, .incentive] {
            let items = session.measures.compactMap { measure -> ChecklistItem? in
                guard measure.direction == direction else { return nil }
                let isTriggered = !measure.triggers.isDisjoint(with: lists)
                guard isTriggered || marks[measure.id] != nil else { return nil }
                return ChecklistItem(
                    measure: measure, mark: marks[measure.id],
                    obstacle: measure.obstacle(on: session.today), isTriggered: isTriggered)
            }
            guard !items.isEmpty else { continue }
            rows.append(.heading(direction))
            rows += items.map { .item($0) }
        }
        checklist.list.replace(rows)
    }

    /// The measure under the cursor.
    var selectedMeasure: ChecklistItem? {
        guard case .item(let item) = checklist.list.selectedRow else { return nil }
        return item
    }
}
