import CNcurses
package import Cells

/// Showing grids.
extension Screen {
    /// Shows a grid: rows that are not as shown are written whole, then the cursor is put at the
    /// caret and the terminal is brought up to date in one go. What of a grid lies outside the
    /// screen is left out.
    package func paint(_ grid: Grid) {
        let rows: [Int]
        if let shown {
            rows = grid.rows(differingFrom: shown)
        } else {
            werase(window)
            rows = Array(0..<grid.size.height)
        }
        for y in rows where y < size.height { write(grid.row(y), y: y) }
        let caret = grid.caret ?? .zero
        wmove(window, Int32(caret.y), Int32(caret.x))
        wnoutrefresh(window)
        doupdate()
        shown = grid
    }

    /// Writes everything again at the next paint, whatever another program left on the screen.
    package func repaintAll() {
        hj_clear_on_next_refresh()
        shown = nil
    }

    private func write(_ runs: [Run], y: Int) {
        for run in runs where run.x + run.width <= size.width {
            let style = styles.style(of: run.role, on: run.surface)
            hj_set_style(window, style.attributes, style.pair)
            let scalars = run.clusters.flatMap(Self.scalars)
            wmove(window, Int32(y), Int32(run.x))
            // In the bottom right corner this fails to move on, yet writes the cell.
            waddnwstr(window, scalars, Int32(scalars.count))
        }
    }

    /// The scalars that make ncurses use as many columns as the grid does. What the C library
    /// gives another width would move the rest of the row or vanish, so a mark stands for it.
    private static func scalars(of cluster: Run.Cluster) -> [wchar_t] {
        let scalars = cluster.text.unicodeScalars.map(\.value)
        let width = scalars.reduce(0) { sum, scalar in
            let columns = Int(hj_column_width(scalar))
            return columns < 0 ? .min / 2 : sum + columns
        }
        guard width != cluster.widthColumns else { return scalars.map { wchar_t(bitPattern: $0) } }
        return [cluster.widthColumns == 2 ? 0x3013 : 0x3F]
    }
}
