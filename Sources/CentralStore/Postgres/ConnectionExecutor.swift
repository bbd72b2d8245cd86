import Dispatch
import Synchronization

/// Runs the jobs of one connection one after the other on a thread of its own: libpq's calls
/// wait. The thread ends with the executor.
final class ConnectionExecutor: SerialExecutor {
    private let jobs = JobQueue()

    init() {
        let jobs = jobs
        BlockingThread.start { jobs.run() }
    }

    deinit {
        jobs.end()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        jobs.add(UnownedJob(job), for: asUnownedSerialExecutor())
    }
}

/// The jobs that wait for a connection's thread.
private final class JobQueue: Sendable {
    private let waiting = Mutex<[(job: UnownedJob, executor: UnownedSerialExecutor)?]>([])
    private let count = DispatchSemaphore(value: 0)

    func add(_ job: UnownedJob, for executor: UnownedSerialExecutor) {
        waiting.withLock { $0.append((job, executor)) }
        count.signal()
    }

    /// Lets the thread end after the jobs that are there.
    func end() {
        waiting.withLock { $0.append(nil) }
        count.signal()
    }

    func run() {
        while true {
            count.wait()
            guard let (job, executor) = waiting.withLock({ $0.removeFirst() }) else { return }
            job.runSynchronously(on: executor)
        }
    }
}
