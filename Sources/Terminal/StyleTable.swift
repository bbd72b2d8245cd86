import CNcurses
import Cells

/// The ncurses attributes and colour pair of each role on each ground, made when first needed.
struct StyleTable {
    /// What ncurses wants to know before it writes.
    struct Style {
        let attributes: attr_t
        let pair: Int32
    }

    private struct Place: Hashable {
        let role: Role
        let surface: Role
    }

    private struct ColorPair: Hashable {
        let foreground: Int16
        let background: Int16
    }

    private let theme: Theme
    private let depth: ColorDepth
    private let pairLimit: Int32
    private var styles: [Place: Style] = [:]
    private var pairs: [ColorPair: Int32] = [:]

    /// A table for a theme on a terminal of that depth, which has `colorPairs` pairs.
    init(theme: Theme, depth: ColorDepth, colorPairs: Int32) {
        self.theme = theme
        self.depth = depth
        // Above 255 a pair no longer fits where some of ncurses still keeps it.
        pairLimit = min(255, colorPairs - 1)
    }

    /// The style of text that means `role` on `surface`.
    mutating func style(of role: Role, on surface: Role) -> Style {
        let place = Place(role: role, surface: surface)
        if let known = styles[place] { return known }
        let look = theme.appearance(of: role, on: surface, depth: depth)
        let style = Style(
            attributes: Self.attributes(look.attributes),
            pair: pair(look.foreground.index, look.background.index))
        styles[place] = style
        return style
    }

    private mutating func pair(_ foreground: Int16, _ background: Int16) -> Int32 {
        guard foreground >= 0, background >= 0 else { return 0 }
        let colors = ColorPair(foreground: foreground, background: background)
        if let known = pairs[colors] { return known }
        let number = Int32(pairs.count) + 1
        guard number <= pairLimit,
            init_extended_pair(number, Int32(foreground), Int32(background)) == OK
        else { return 0 }
        pairs[colors] = number
        return number
    }

    private static func attributes(_ set: Attributes) -> attr_t {
        var bits: attr_t = 0
        if set.contains(.bold) { bits |= hj_bold() }
        if set.contains(.dim) { bits |= hj_dim() }
        if set.contains(.underline) { bits |= hj_underline() }
        if set.contains(.reverse) { bits |= hj_reverse() }
        return bits
    }
}
