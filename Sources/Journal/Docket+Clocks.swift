package import Enforcement

/// One clock of a docket: which rule, from when, until when, and whether it still runs.
package struct DocketClock: Hashable, Sendable {
    package var deadline: Deadline
    /// The day the duty was done; nil while the clock runs.
    package var stopped: Day?
    package var extended: Bool
}

extension Docket {
    /// Every clock that has started, in the order of the kind's table. A rule with no row in
    /// force on that day gives no clock.
    package func clocks(book: RuleBook, calendar: WorkingCalendar) -> [DocketClock] {
        guard isBegun else { return [] }
        return kind.clocks.compactMap { row in
            guard let from = start(of: row.starts),
                let (deadline, extended) = deadline(of: row.rule, from: from, book, calendar)
            else { return nil }
            let stops = row.stops.flatMap { done[$0] ?? [] }.filter { from <= $0 }
            return DocketClock(
                deadline: deadline, stopped: stops.min(), extended: extended)
        }
    }

    /// The deadline of one rule, with the docket's pauses and extension as far as the rule knows
    /// either; nil where no row with a period is in force.
    private func deadline(
        of rule: String, from: Day, _ book: RuleBook, _ calendar: WorkingCalendar
    ) -> (deadline: Deadline, extended: Bool)? {
        var isExtended = extended.contains(rule)
        var paused = pauses
        while true {
            do {
                let deadline = try Deadline.due(
                    rule: rule, from: from, received: received, extended: isExtended,
                    paused: paused, book: book, calendar: calendar)
                return (deadline, isExtended)
            } catch RuleError.noExtension where isExtended {
                isExtended = false
            } catch RuleError.noPause where !paused.isEmpty {
                paused = []
            } catch {
                return nil
            }
        }
    }

    private func start(of event: ClockStart) -> Day? {
        switch event {
        case .received: received
        case .accepted: accepted
        case .ended: ended
        case .terminated: done[.terminate]?.last
        }
    }

    /// The summary that queues are made of.
    package func summary(book: RuleBook, calendar: WorkingCalendar) -> MatterSummary {
        var summary = MatterSummary(
            id: id, scope: scope, kind: kind, number: number, received: received)
        summary.entity = entity
        summary.party = party
        summary.subject = subject
        summary.state = state
        summary.office = office
        summary.firstHandler = firstHandler
        summary.secondHandler = secondHandler
        summary.source = source
        summary.outsideNumber = outsideNumber
        summary.accepted = accepted
        summary.ended = ended
        summary.clock = clocks(book: book, calendar: calendar)
            .filter { $0.stopped == nil }
            .map(\.running)
            .min { $0.workTo < $1.workTo }
        summary.attention = attention
        summary.asker = openRequests.first?.asker
        summary.actCount = entries.count
        summary.foldVersion = Docket.foldVersion
        summary.stateHash = stateHash.hexadecimal
        return summary
    }

    private var attention: Set<MatterAttention> {
        var attention: Set<MatterAttention> = []
        if !openRequests.isEmpty { attention.insert(.awaitingApproval) }
        if requests.last?.outcome == .returned { attention.insert(.returned) }
        if conflicts.contains(where: { $0.chosen == nil }) { attention.insert(.conflict) }
        for entry in entries {
            if entry.standing == .pending, entry.outcome != .withdrawn {
                attention.insert(.unsent)
            }
            switch entry.outcome {
            case .held, .refused: attention.insert(.held)
            default: break
            }
        }
        return attention
    }
}

extension DocketClock {
    /// The clock as a queue shows it.
    package var running: RunningClock {
        RunningClock(
            rule: deadline.rule, from: deadline.from, due: deadline.due,
            workTo: deadline.workTo, provisional: deadline.provisional, extended: extended,
            mark: deadline.mark)
    }
}
