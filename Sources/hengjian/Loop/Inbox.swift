import Glibc
import Synchronization
import Workstation

/// Where threads leave messages for the screen's loop. Posting wakes the loop through a pipe.
final class Inbox: Sendable {
    /// Readable as long as a message may wait.
    let wakeDescriptor: Int32
    private let signalDescriptor: Int32
    private let messages = Mutex<[Message]>([])

    init() throws {
        let ends = try PipeEnds().withoutWaiting()
        wakeDescriptor = ends.read
        signalDescriptor = ends.write
    }

    deinit {
        close(wakeDescriptor)
        close(signalDescriptor)
    }

    /// Leaves a message; any thread may.
    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        wake()
    }

    /// Makes the loop go round once.
    func wake() {
        var byte: UInt8 = 1
        // A full pipe is a loop that is awake already.
        _ = write(signalDescriptor, &byte, 1)
    }

    /// Whether a message waits.
    var hasMessages: Bool { messages.withLock { !$0.isEmpty } }

    /// Takes every message, oldest first.
    func drain() -> [Message] {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(wakeDescriptor, &bytes, bytes.count) > 0 {}
        return messages.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
