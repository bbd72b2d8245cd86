import Glibc

/// Work on threads of its own.
package enum OwnThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Runs something on a new thread.
    package static func start(_ body: @escaping @Sendable () -> Void) throws {
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { context in
                if let context {
                    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                }
                return nil
            }, Unmanaged.passRetained(Work(body)).toOpaque())
        guard code == 0 else { throw ProgramFault.notStarted("thread", errno: code) }
        pthread_detach(thread)
    }
}

/// Runs tasks on threads outside the common pool. A test that waits for a program holds its
/// thread; in the pool it would keep every other test from going on.
package final class OwnThreads: TaskExecutor {
    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        do {
            try OwnThread.start { job.runSynchronously(on: executor) }
        } catch {
            preconditionFailure("no thread can be had: \(error)")
        }
    }
}
