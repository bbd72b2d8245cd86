/// The rules that a theme keeps, so that nobody has to trust its author's screen.
extension Theme {
    /// One rule that a theme breaks.
    package enum Violation: Hashable, Sendable {
        /// Text has too little contrast on a ground at a depth.
        case lowContrast(role: Role, surface: Role, depth: ColorDepth, ratio: Double)
        /// The cursor's row can hardly be told from the empty ground.
        case faintCursor(depth: ColorDepth, ratio: Double)
        /// A ncurses device has no room for so many colour pairs.
        case tooManyPairs(depth: ColorDepth, count: Int)
    }

    /// Every rule it breaks, over all roles, grounds and depths; `mono` is free of contrast rules
    /// because it has the terminal's own colours.
    package var violations: [Violation] {
        let depths: [ColorDepth] = kind == .mono ? [.mono] : ColorDepth.allCases
        return depths.flatMap { depth in
            contrastViolations(depth) + cursorViolations(depth) + pairViolations(depth)
        }
    }

    /// The distinct pairs of colours a device of that depth needs for it.
    package func pairs(_ depth: ColorDepth) -> Set<[Int16]> {
        var pairs: Set<[Int16]> = []
        for surface in Role.surfaces {
            for role in Role.allCases where !role.isSurface || role == surface {
                let look = appearance(of: role, on: surface, depth: depth)
                pairs.insert([look.foreground.index, look.background.index])
            }
        }
        return pairs
    }

    private func contrastViolations(_ depth: ColorDepth) -> [Violation] {
        guard depth != .mono else { return [] }
        return Role.surfaces.flatMap { surface in
            Role.allCases.compactMap { role -> Violation? in
                guard !role.isSurface || role == surface else { return nil }
                let look = appearance(of: role, on: surface, depth: depth)
                let ratio = look.foreground.rgb.contrast(with: look.background.rgb)
                guard ratio < (role.isLine ? 3 : contrast.textRatio) else { return nil }
                return .lowContrast(role: role, surface: surface, depth: depth, ratio: ratio)
            }
        }
    }

    private func cursorViolations(_ depth: ColorDepth) -> [Violation] {
        let row = appearance(of: .rowCursor, on: .rowCursor, depth: depth)
        guard row.attributes.isDisjoint(with: [.reverse, .bold]) else { return [] }
        let base = appearance(of: .base, on: .base, depth: depth)
        let ratio = row.background.rgb.contrast(with: base.background.rgb)
        return depth == .mono || ratio < 1.3 ? [.faintCursor(depth: depth, ratio: ratio)] : []
    }

    private func pairViolations(_ depth: ColorDepth) -> [Violation] {
        let count = depth == .full ? 0 : pairs(depth).count
        return count > 255 ? [.tooManyPairs(depth: depth, count: count)] : []
    }
}
