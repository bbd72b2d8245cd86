import Enforcement
import Intake

/// Writes down what was done on one matter, in the order of time.
struct MatterScript {
    /// The matter's label, which is its number too.
    let label: String
    private(set) var acts: [SampleAct] = []
    /// The day of the last act.
    private(set) var day: Day
    private var minute = 0
    private var random: SeededGenerator

    /// - Parameter day: the day on which it begins.
    init(label: String, day: Day) {
        self.label = label
        self.day = day
        random = SeededGenerator(seed: 0, stream: label)
    }

    /// Adds an act; on a day before the last act's it is done on that day.
    ///
    /// - Returns: the act's label, by which later acts name it.
    @discardableResult
    mutating func act(
        _ kind: ActKind, by author: OfficerID, on wished: Day, _ fields: [String: String] = [:]
    ) -> String {
        move(to: max(day, min(wished, SampleBureau.day)))
        let label = "\(self.label).\(acts.count + 1)"
        acts.append(
            SampleAct(
                label: label, matter: self.label, kind: kind, author: author,
                at: SampleBureau.moment(day, minute: minute), fields: fields))
        return label
    }

    /// The sample's own day ends, for the script, when the demo begins.
    private mutating func move(to next: Day) {
        let isToday = next == SampleBureau.day
        if next > day || acts.isEmpty {
            minute = isToday ? 7 * 60 + random.among(20...40) : 8 * 60 + random.among(35...150)
            day = next
        } else {
            minute += isToday ? random.among(1...4) : random.among(4...35)
        }
    }
}
