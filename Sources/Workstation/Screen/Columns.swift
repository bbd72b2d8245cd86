import Cells
import ChineseText
import Enforcement

/// One column of a list.
struct Column: Hashable, Sendable {
    let heading: Wording
    /// Its width in columns; for the flexible column the least width worth having.
    let width: Int
    /// Which goes first where room is short: the highest. The flexible column has none.
    let dropOrder: Int?
}

/// The columns of a list as they fit a width: the flexible one takes what the others leave, and
/// the least important go until it has its least width.
struct ColumnPlan: Hashable, Sendable {
    /// The width of each column; nil where it was dropped.
    let widths: [Int?]
    private let columns: [Column]

    init(_ columns: [Column], in total: Int) {
        var kept = Set(columns.indices)
        func room() -> Int {
            let fixed = kept.filter { columns[$0].dropOrder != nil }
            return total - fixed.reduce(0) { $0 + columns[$1].width + 1 }
        }
        let flexible = columns.first { $0.dropOrder == nil }?.width ?? 0
        let order = columns.indices.sorted {
            (columns[$0].dropOrder ?? -1) > (columns[$1].dropOrder ?? -1)
        }
        for index in order where room() < flexible && columns[index].dropOrder != nil {
            kept.remove(index)
        }
        let rest = max(0, room())
        self.columns = columns
        widths = columns.indices.map { index in
            guard kept.contains(index) else { return nil }
            return columns[index].dropOrder == nil ? rest : columns[index].width
        }
    }

    /// A row of cells, one for each column of the list.
    func line(_ cells: [(SafeText, Role)]) -> Line {
        var line = Line()
        for (cell, width) in zip(cells, widths) {
            guard let width else { continue }
            if line.widthColumns > 0 { line.append(.spaces(1)) }
            line.append(cell.0.padded(toColumns: width), cell.1)
        }
        return line
    }

    /// The row of headings.
    func headings(_ language: Language) -> Line {
        line(columns.map { (SafeText($0.heading(language)), .textMuted) })
    }
}
