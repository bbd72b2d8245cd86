import Enforcement
import Journal

/// One line about what an act will do.
struct Consequence: Hashable, Sendable {
    let label: Wording
    let wording: Wording
}

extension State {
    /// What an act will do, from the tables: on which basis, which clocks stop and start, what
    /// becomes of the matter, and when it takes effect.
    func consequences(of form: ActForm) -> [Consequence] {
        var facts: [Consequence] = []
        if let basis = form.basis {
            facts.append(Consequence(label: Words.basisLabel, wording: basis))
        }
        if form.targets.count == 1, let id = form.targets[0].matter, let docket = dockets[id] {
            facts += clockFacts(form, docket)
        }
        if form.row.effect == .extendsClock, let id = form.targets.first?.matter,
            let docket = dockets[id], let rule = form.values["rule"]?.string
        {
            facts += extensionFacts(of: rule, docket)
        }
        if case .moves(let next) = form.row.effect {
            let become = Words.becomesState
            let wording =
                next.isFinal
                ? Words.becomesFinal
                : Wording(
                    zh: become.zh + next.wording.zh, en: become.en + next.wording.en)
            facts.append(Consequence(label: Words.effectLabel, wording: wording))
        }
        if form.opening != nil {
            facts.append(Consequence(label: Words.effectLabel, wording: Words.opensChecklist))
        }
        if form.row.needsApproval {
            facts.append(Consequence(label: Words.effectLabel, wording: Words.needsApproval))
        }
        facts.append(Consequence(label: Words.stateLabel, wording: whereItGoes))
        return facts
    }

    /// Where an act recorded now goes, and whether it can be taken back there.
    private var whereItGoes: Wording {
        switch sync.link {
        case .alone: Words.staysHere
        case .offline: Words.goesToOutbox
        case .online, .syncing: hasUnsent ? Words.takesEffect : Words.sentAtOnce
        }
    }

    private func clockFacts(_ form: ActForm, _ docket: Docket) -> [Consequence] {
        let day = form.values["day"]?.day ?? session.today
        var facts: [Consequence] = []
        for clock in docket.clocks(book: session.book, calendar: session.calendar)
        where clock.stopped == nil {
            let row = docket.kind.clocks.first { $0.rule == clock.deadline.rule }
            guard row?.stops.contains(form.row.kind) ?? false else { continue }
            let left = Words.daysLeft(clock.deadline.workTo - session.today)
            facts.append(
                Consequence(
                    label: Words.clockLabel, wording: Words.stopsClock(clock.deadline.rule, left)))
            facts.append(
                Consequence(
                    label: Words.basisLabel,
                    wording: Words.basis("\(clock.deadline.basis)", clock.deadline.mark)))
        }
        guard case .moves(let next) = form.row.effect else { return facts }
        let event: ClockStart? =
            switch next {
            case .accepted, .filed: docket.accepted == nil ? .accepted : nil
            case .refused, .terminated, .closed, .published: docket.ended == nil ? .ended : nil
            case .received, .mediating, .dispatched: nil
            }
        for row in docket.kind.clocks where row.starts == event && event != nil {
            guard let due = due(row.rule, from: day, received: docket.received) else { continue }
            facts.append(
                Consequence(
                    label: Words.clockLabel, wording: Words.startsClock(row.rule, due.workTo)))
        }
        return facts
    }

    /// The deadline of a rule; nil where no row with a period holds, which the docket says too.
    private func due(_ rule: String, from day: Day, received: Day) -> Deadline? {
        do {
            return try Deadline.due(
                rule: rule, from: day, received: received, book: session.book,
                calendar: session.calendar)
        } catch {
            return nil
        }
    }
}
