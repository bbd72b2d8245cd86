/// The first view of the day (今日): what has a clock, what came back, what waits for me.
package struct TodayList: Hashable, Sendable {
    /// My matters of any kind with a running clock, the least time left first.
    package let deadlines: [MatterSummary]
    /// What came back to me: returned, held by the centre, in conflict.
    package let cameBack: [MatterSummary]
    /// What others asked and I may approve.
    package let toApprove: [MatterSummary]
    /// Matters of my office with a running clock that nobody was given yet: a statutory period
    /// doesn't wait until somebody is.
    package let unassigned: [MatterSummary]

    /// The day of one officer.
    ///
    /// A matter is an officer's own as first or second handler. What came back also reaches the
    /// one who asked, and whoever approves sees every conflict and every held act.
    package init(
        of matters: [MatterSummary], for officer: OfficerID, roles: Set<OfficerRole>,
        office: OfficeID? = nil
    ) {
        let approves = !Permission.approve.holders.isDisjoint(with: roles)
        deadlines = matters.filter { $0.isHandled(by: officer) && $0.clock != nil }
            .sorted(by: MatterSummary.hasLessTime)
        cameBack = matters.filter { matter in
            guard !matter.attention.isDisjoint(with: [.returned, .held, .conflict]) else {
                return false
            }
            return matter.isHandled(by: officer) || matter.asker == officer
                || approves && !matter.attention.isDisjoint(with: [.held, .conflict])
        }.sorted(by: MatterSummary.hasLessTime)
        toApprove = matters.filter { matter in
            approves && matter.attention.contains(.awaitingApproval) && matter.asker != officer
        }.sorted(by: MatterSummary.hasLessTime)
        let handles = !Permission.handle.holders.isDisjoint(with: roles)
        unassigned = matters.filter { matter in
            handles && matter.firstHandler == nil && matter.secondHandler == nil
                && matter.clock != nil && (matter.office ?? office) == office
        }.sorted(by: MatterSummary.hasLessTime)
    }
}

extension MatterSummary {
    /// Whether the officer is its first or second handler.
    package func isHandled(by officer: OfficerID) -> Bool {
        firstHandler == officer || secondHandler == officer
    }

    /// The order of a queue: by the day to work to, matters without a clock last, then by the day
    /// received and the number.
    package static func hasLessTime(_ left: MatterSummary, _ right: MatterSummary) -> Bool {
        let days = (left.clock?.workTo, right.clock?.workTo)
        switch days {
        case (let first?, let second?) where first != second: return first < second
        case (.some, nil): return true
        case (nil, .some): return false
        default: break
        }
        if left.received != right.received { return left.received < right.received }
        return (left.number, left.id.description) < (right.number, right.id.description)
    }
}
