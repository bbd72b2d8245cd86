/// A way of seeing colours, to check that a theme does not tell things apart by a difference
/// that one person in twelve cannot see.
package enum ColorVision: CaseIterable, Sendable {
    /// No red cones.
    case protanopia
    /// No green cones.
    case deuteranopia
    /// No blue cones.
    case tritanopia

    /// How far apart two colours look to such an eye, as ΔE 1976; under 20 they are easily taken
    /// for one another. The simulation is that of Machado, Oliveira and Fernandes (2009) at
    /// severity 1.0.
    package func difference(_ one: RGB, _ other: RGB) -> Double {
        let first = simulated(one.linear).cieLab
        let second = simulated(other.linear).cieLab
        let squares =
            (first.0 - second.0).raised(to: 2) + (first.1 - second.1).raised(to: 2)
            + (first.2 - second.2).raised(to: 2)
        return squares.squareRoot()
    }

    private func simulated(_ color: LinearRGB) -> LinearRGB {
        func mix(_ row: [Double]) -> Double {
            min(max(0, row[0] * color.red + row[1] * color.green + row[2] * color.blue), 1)
        }
        let rows = matrix
        return LinearRGB(red: mix(rows[0]), green: mix(rows[1]), blue: mix(rows[2]))
    }

    private var matrix: [[Double]] {
        switch self {
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        }
    }
}
