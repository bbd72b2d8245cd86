import Cells
import ChineseText
import Enforcement
import Journal

/// The acts that can be done on a matter as it stands, to choose one.
struct ActMenu: Sendable {
    /// The matters, captured when the menu opened.
    let matters: [MatterSummary]
    /// What can be done on all of them.
    let rows: [ActKindRow]
    var typed = TextLine()
    var selected = 0

    /// The rows that the typed letters leave.
    var shown: [ActKindRow] {
        let folded = Folding.fold(typed.text)
        guard !folded.isEmpty else { return rows }
        return rows.filter {
            Folding.fold($0.wording.zh).contains(folded)
                || Folding.fold($0.wording.en).contains(folded)
                || Pinyin.initials(of: $0.wording.zh).hasPrefix(folded)
                || $0.kind.text.contains(folded)
        }
    }
}

extension State {
    /// The acts that can be done on these matters by this officer.
    func acts(on matters: [MatterSummary]) -> [ActKindRow] {
        guard let first = matters.first else { return [] }
        let roles = session.circumstances.roles
        let rows = ActKindTable.available(for: first.kind, in: first.state, roles: roles)
        return rows.filter { row in
            let isForAll = matters.dropFirst().allSatisfy {
                (row.matters.isEmpty || row.matters.contains($0.kind))
                    && (row.states.isEmpty || row.states.contains($0.state))
            }
            return isForAll && isOffered(row, on: matters)
        }
    }

    /// Acts with a command of their own that need more than a matter are not in the menu.
    private func isOffered(_ row: ActKindRow, on matters: [MatterSummary]) -> Bool {
        switch row.effect {
        case .opens, .withdraws, .resolves: return false
        case .approves, .returns, .declines, .countersigns:
            guard matters.count == 1, let docket = dockets[matters[0].id] else { return false }
            return docket.requestToDecide(by: session.officer.id) != nil
        case .moves(.closed) where row.kind == .close && matters.contains(where: \.awaitsAnswer):
            return false
        default: return matters.count == 1 || row.tier < .typed
        }
    }

    /// Gives a key to the menu.
    mutating func press(_ key: Key, in menu: ActMenu) -> [Effect] {
        var menu = menu
        switch key {
        case .escape, .control("c"):
            dialog = nil
            return []
        case .enter:
            guard menu.shown.indices.contains(menu.selected) else { return [] }
            dialog = nil
            return open(menu.shown[menu.selected].kind, on: menu.matters)
        case .up: menu.selected = max(0, menu.selected - 1)
        case .down, .tab: menu.selected = min(max(0, menu.shown.count - 1), menu.selected + 1)
        case .character(let scalar) where menu.typed.isEmpty && ("1"..."9").contains(scalar):
            let number = Int(scalar.value) - 0x31
            guard menu.shown.indices.contains(number) else { return [] }
            dialog = nil
            return open(menu.shown[number].kind, on: menu.matters)
        default:
            guard menu.typed.edit(key) else { return [] }
            menu.selected = 0
        }
        dialog = .menu(menu)
        return []
    }
}

extension MatterSummary {
    /// Whether the one who complained or reported has yet to hear if the matter is accepted:
    /// that comes before it is closed.
    fileprivate var awaitsAnswer: Bool {
        [.complaint, .report].contains(kind) && [.received, .dispatched].contains(state)
    }
}
