import ArgumentParser
import Enforcement

/// `hengjian due`: the last day of a statutory period.
struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Compute a deadline by the rule in force.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The rule's id, such as K1 or P6.2.")
    var rule: String

    @Option(help: "The day of the starting event, 2026-09-24.")
    var from: String

    @Option(help: "The day the matter was received; its rule governs.")
    var received: String?

    @Flag(help: "An extension was approved.")
    var extended = false

    @Option(help: "Days that don't count, 2026-05-01..2026-05-10.")
    var paused: [String] = []

    @Flag(help: "One JSON document.")
    var json = false

    func run() throws {
        let deadline = try Deadline.due(
            rule: rule, from: try Day(argument: from),
            received: try received.map { try Day(argument: $0) }, extended: extended,
            paused: try paused.map(Self.range), book: .builtIn, calendar: .builtIn)
        let output = Output.standard
        if json {
            try output.json(DeadlineDocument(deadline, asked: rule))
        } else {
            output.line(text(of: deadline))
        }
    }

    private func text(of deadline: Deadline) -> String {
        var parts = [deadline.due.description]
        if deadline.straddles { parts.append("work_to \(deadline.workTo)") }
        if deadline.provisional { parts.append("provisional") }
        parts.append("\(deadline.length) \(deadline.unit.rawValue)")
        parts.append("\(deadline.basis) [\(deadline.mark.rawValue)]")
        return parts.joined(separator: "  ")
    }

    private static func range(_ text: String) throws -> ClosedRange<Day> {
        guard let dots = text.firstRange(of: ".."),
            let from = Day(String(text[..<dots.lowerBound])),
            let until = Day(String(text[dots.upperBound...])), from <= until
        else { throw UsageProblem.badPause(text) }
        return from...until
    }
}

extension Day {
    /// Reads a day of the command line.
    init(argument text: String) throws {
        guard let day = Day(text) else { throw UsageProblem.badDay(text) }
        self = day
    }
}

/// A deadline as `due --json` prints it.
struct DeadlineDocument: Encodable {
    private let deadline: Deadline
    private let asked: String

    init(_ deadline: Deadline, asked: String) {
        self.deadline = deadline
        self.asked = asked
    }

    private enum Key: String, CodingKey {
        case rule, row, from, due, unit, length, provisional, basis, mark, straddles, whose
        case inForce = "in_force"
        case workTo = "work_to"
        case dueIfRolled = "due_if_rolled"
        case dueIfNotRolled = "due_if_not_rolled"
        case warnOn = "warn_on"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(asked, forKey: .rule)
        try container.encode(deadline.rule, forKey: .row)
        try container.encode(deadline.from, forKey: .from)
        try container.encode(deadline.due, forKey: .due)
        try container.encode(deadline.unit, forKey: .unit)
        try container.encode(deadline.length, forKey: .length)
        try container.encode(deadline.provisional, forKey: .provisional)
        try container.encode(deadline.basis.description, forKey: .basis)
        try container.encode(deadline.mark, forKey: .mark)
        try container.encode(
            [
                deadline.inForceFrom == .distantPast ? nil : deadline.inForceFrom,
                deadline.inForceUntil,
            ], forKey: .inForce)
        try container.encode(deadline.straddles, forKey: .straddles)
        try container.encode(deadline.workTo, forKey: .workTo)
        try container.encode(deadline.whose, forKey: .whose)
        try container.encodeIfPresent(deadline.dueIfRolled, forKey: .dueIfRolled)
        try container.encodeIfPresent(deadline.dueIfNotRolled, forKey: .dueIfNotRolled)
        try container.encodeIfPresent(deadline.warnOn, forKey: .warnOn)
    }
}
