import Glibc

/// Tells a test that the screen is at rest: one line to `$HENGJIAN_TEST_SYNC` for each paint after
/// which nothing is pending.
struct IdleSignal {
    private let descriptor: Int32?
    private var paints = 0

    /// - Parameter path: a FIFO that a test made, or nil.
    init(path: String?) {
        descriptor = path.flatMap { path in
            let descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
            return descriptor < 0 ? nil : descriptor
        }
    }

    /// Says that a paint is done and nothing is pending.
    mutating func rest() {
        guard let descriptor else { return }
        paints += 1
        let line = Array("idle \(paints)\n".utf8)
        _ = write(descriptor, line, line.count)
    }
}
