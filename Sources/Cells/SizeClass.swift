/// Which of the four arrangements a screen has room for.
package enum SizeClass: String, CaseIterable, Hashable, Sendable {
    /// Under 60×16: only a card that says so.
    case tiny
    /// Under 100×30: one pane at a time.
    case stack
    /// All four panes.
    case grid
    /// From 160×40: three columns with detail and outbox.
    case wide

    /// The arrangement for a screen of that size.
    package init(_ size: Size) {
        self =
            if size.width < 60 || size.height < 16 {
                .tiny
            } else if size.width < 100 || size.height < 30 {
                .stack
            } else if size.width >= 160 && size.height >= 40 {
                .wide
            } else {
                .grid
            }
    }
}
