package import Enforcement
package import Intake

/// The scripted history of the sample: every kind of matter in every state, with clocks that on
/// the sample's day are overdue, due that day, soon and later.
package struct Script {
    /// Every act, in the order of time.
    package private(set) var acts: [SampleAct] = []
    /// How many matters of each kind there are.
    package private(set) var counts: [MatterKind: Int] = [:]
    /// The label of the tour's complaint.
    var tourMatter = ""

    var random: SeededGenerator
    let calendar = WorkingCalendar.builtIn
    /// Entities that somebody could complain about, those of the showcase first.
    let shops: [Entity]
    let listings: [Listing]
    let records: [CreditRecord]
    private let entities: [EntityID: Entity]

    /// - Parameter entities: at least a hundred, some of them active.
    package init(
        entities: [Entity], records: [CreditRecord], listings: [Listing], seed: UInt64
    ) {
        random = SeededGenerator(seed: seed, stream: "acts")
        shops = entities.filter { $0.status == .active }
        self.records = records
        self.listings = listings
        self.entities = Dictionary(
            entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        writeComplaints()
        writeEnquiries()
        writeReports()
        writeCases()
        writeInspections()
        writePublications()
        writeListings()
        writeChecklists()
        writeRepairs()
        writeObjections()
        acts = acts.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    // MARK: Writing a matter

    /// Begins a matter with its opening act.
    mutating func begin(
        _ kind: MatterKind, received: Day, entity: Entity?, subject: String,
        by author: OfficerID = SampleBureau.intake, _ more: [String: String] = [:]
    ) -> MatterScript {
        let number = (counts[kind] ?? 0) + 1
        counts[kind] = number
        let digits = String(number)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        var matter = MatterScript(
            label: "\(kind.numberPrefix)-\(received.year)-\(padding)\(digits)", day: received)
        var fields = [
            "kind": kind.rawValue, "number": matter.label, "subject": subject,
            "received": received.description,
        ]
        if let entity {
            fields["entity"] = entity.id.text
            fields["party"] = entity.name
        }
        fields.merge(more) { _, given in given }
        matter.act(.open, by: author, on: received, fields)
        return matter
    }

    /// Takes in a matter that is written to its end.
    mutating func end(_ matter: MatterScript) {
        acts += matter.acts
    }

    /// Settles a request, a working day or two after it was made.
    mutating func settle(
        _ request: String, _ outcome: Settlement, by head: OfficerID = SampleBureau.head,
        in matter: inout MatterScript
    ) {
        let day = later(than: matter.day, by: 1...2)
        switch outcome {
        case .pending: break
        case .approved: matter.act(.approve, by: head, on: day, ["act": "@" + request])
        case .returned:
            matter.act(
                .sendBack, by: head, on: day,
                ["act": "@" + request, "reason": "材料不全, 请补充证据目录后再报"])
        case .declined:
            matter.act(
                .decline, by: head, on: day, ["act": "@" + request, "reason": "不符合规定情形"])
        }
    }

    /// What becomes of a request.
    enum Settlement: CaseIterable {
        case pending, approved, returned, declined
    }

    // MARK: Days and people

    /// The day so many working days before the sample's.
    func ago(_ workingDays: Int) -> Day {
        calendar.adding(workingDays: -workingDays, to: SampleBureau.day).day
    }

    /// The working day at or before the day so many calendar days before the sample's.
    func daysAgo(_ days: Int) -> Day {
        var day = SampleBureau.day.adding(days: -days)
        while !calendar.isWorkingDay(day) { day = day.adding(days: -1) }
        return day
    }

    /// A working day after the given one, never behind the sample's.
    mutating func later(than day: Day, by workingDays: ClosedRange<Int>) -> Day {
        let count = random.among(workingDays)
        return min(calendar.adding(workingDays: count, to: day).day, SampleBureau.day)
    }

    /// A working day before the given one.
    mutating func earlier(than day: Day, by workingDays: ClosedRange<Int>) -> Day {
        calendar.adding(workingDays: -random.among(workingDays), to: day).day
    }

    /// An officer who handles things: the demo's own more often than the others.
    mutating func handler() -> Officer {
        let officers = SampleBureau.officers.filter { $0.roles == [.officer] }
        return random.chance(permille: 350) ? officers[0] : random.pick(officers)
    }

    /// Somebody to complain about; the showcase's first are complained about again and again.
    mutating func shop() -> Entity {
        random.chance(permille: 300) ? shops[random.below(6)] : random.pick(shops)
    }

    func entity(_ id: EntityID) -> Entity? { entities[id] }

    /// The fields that give a matter to an officer and the officer's office.
    func given(to officer: Officer) -> [String: String] {
        ["handler": officer.id.text, "office": officer.office.text]
    }
}
