/// The built-in holiday notices (国务院办公厅节假日安排), 2007 to 2026.
enum HolidayTable {
    /// The last year whose notice the table has.
    static let publishedThrough = 2026

    /// Every day the notices name, in order.
    static var days: [SpecialDay] {
        rows.split(separator: "\n").flatMap { line -> [SpecialDay] in
            let fields = line.split(separator: " ", maxSplits: 3)
            guard fields.count == 4, let first = Day(String(fields[0])),
                let count = Int(fields[1]), let kind = SpecialDay.Kind(rawValue: String(fields[2]))
            else { preconditionFailure("the generated holiday table decodes") }
            return (0..<count).map {
                SpecialDay(day: first.adding(days: $0), name: String(fields[3]), kind: kind)
            }
        }
    }
}
