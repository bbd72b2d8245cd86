/// What a device and a golden file read from a grid.
extension Grid {
    /// Row `y` as runs of cells that look the same; together they cover the whole width.
    package func row(_ y: Int) -> [Run] {
        var runs: [Run] = []
        var clusters: [Run.Cluster] = []
        var start = 0
        let row = Array(cells(ofRow: y))
        for (x, cell) in row.enumerated() {
            switch cell.content {
            case .blank: clusters.append(Run.Cluster(text: " ", widthColumns: 1))
            case .lead(let text, let columns):
                clusters.append(Run.Cluster(text: text, widthColumns: columns))
            case .continuation: break
            }
            let next = x + 1
            let isLast =
                next == row.count || row[next].role != cell.role
                || row[next].surface != cell.surface
            guard isLast else { continue }
            runs.append(
                Run(
                    clusters: clusters, role: cell.role, surface: cell.surface, x: start,
                    width: next - start))
            clusters = []
            start = next
        }
        return runs
    }

    /// The text of row `y`, blanks as spaces, as wide as the grid.
    package func text(ofRow y: Int) -> String {
        row(y).map(\.text).joined()
    }

    /// One letter per cell of row `y` for what it means. Text without a meaning of its own shows
    /// the letter of its ground.
    package func roles(ofRow y: Int) -> String {
        String(cells(ofRow: y).map { $0.shownRole.letter })
    }

    /// The whole grid as the golden files keep it: a line about cursor and letters, then a text
    /// line (`T`) and a role line (`R`) per row, with bars that show trailing blanks.
    package var drawing: String {
        let place = caret.map { "\($0.x),\($0.y)" } ?? "none"
        let used = Set((0..<size.height).flatMap { y in cells(ofRow: y).map(\.shownRole) })
        let legend = Role.allCases.filter { used.contains($0) }
            .map { "\($0.letter)=\($0.rawValue)" }
        var lines = ["# cursor: \(place)  roles: \(legend.joined(separator: " "))"]
        for y in 0..<size.height {
            lines.append("T|\(text(ofRow: y))|")
            lines.append("R|\(roles(ofRow: y))|")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether it can be shown as it is: every row's cells add up to its width, every right half
    /// follows its left half with the same look, nothing holds a control character, and the
    /// caret is inside.
    package var isWellFormed: Bool {
        if let caret, !Rect(size: size).contains(caret) { return false }
        return (0..<size.height).allSatisfy { isWellFormed(Array(cells(ofRow: $0))) }
    }

    private func isWellFormed(_ row: [Cell]) -> Bool {
        var halfOf: Cell?
        for cell in row {
            guard cell.surface.isSurface else { return false }
            switch (cell.content, halfOf) {
            case (.blank, nil): continue
            case (.lead(let text, let columns), nil):
                guard (1...2).contains(columns), Self.isPrintable(text) else { return false }
                halfOf = columns == 2 ? cell : nil
            case (.continuation, let lead?):
                guard cell.role == lead.role, cell.surface == lead.surface else { return false }
                halfOf = nil
            default: return false
            }
        }
        return halfOf == nil
    }

    /// Whether no scalar of the text could move the cursor or turn the writing around: no C0 or
    /// C1 control, no bidirectional control.
    private static func isPrintable(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
                default: true
                }
            }
    }
}

extension Cell {
    /// The role a drawing shows: the text's meaning, or the ground's when the text has none.
    fileprivate var shownRole: Role { role.isPlain && surface != .base ? surface : role }
}
