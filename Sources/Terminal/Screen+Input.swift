import CNcurses
package import Cells
import Glibc

/// Waiting for and reading keys.
extension Screen {
    /// The most inputs read before the next paint, so that a flood of them cannot stop it.
    private static let inputLimit = 4_096

    /// Waits until keys come, `wakeDescriptor` can be read, or the time is over (−1: never).
    package func waitForInput(wakeDescriptor: Int32, timeoutMilliseconds: Int32) -> Wake {
        if isResizePending { return .input }
        var timeout = timeoutMilliseconds
        if let piece = decoder.millisecondsToWait(now: Self.now) {
            let limit = Int32(clamping: piece)
            timeout = timeout < 0 ? limit : min(timeout, limit)
        }
        var descriptors = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = hj_wait(&descriptors, nfds_t(descriptors.count), timeout)
        // An interrupted wait is how ncurses learns of another size.
        guard count > 0 else { return count < 0 || isPieceDue ? .input : [] }
        var wake: Wake = []
        let keyboardEvents = Int32(descriptors[0].revents)
        if keyboardEvents & POLLIN != 0 {
            wake.insert(.input)
        } else if keyboardEvents & (POLLHUP | POLLERR | POLLNVAL) != 0 {
            wake.insert(.hangUp)
        }
        if descriptors[1].revents != 0 { wake.insert(.message) }
        return wake
    }

    /// Every key that has come, without waiting.
    package func drainKeys() -> [Key] {
        var inputs: [KeyDecoder.Input] = []
        if isResizePending {
            isResizePending = false
            inputs.append(.key(.resize))
        }
        while inputs.count < Self.inputLimit {
            let code = wgetch(keyboard)
            guard code != ERR else { break }
            if let byte = UInt8(exactly: code) {
                inputs.append(.byte(byte))
            } else if let input = KeyTable.input(code: code) {
                inputs.append(input)
            }
        }
        let keys = decoder.decode(inputs, now: Self.now)
        if keys.contains(.resize) { repaintAll() }
        return keys
    }

    /// Throws away what has been typed and not read, so that it cannot answer a question that was
    /// not yet on the screen.
    package func discardTypedKeys() {
        flushinp()
        decoder = KeyDecoder()
    }

    private var isPieceDue: Bool {
        decoder.millisecondsToWait(now: Self.now).map { $0 <= 0 } ?? false
    }

    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
