import CentralStore
import Enforcement
import Glibc
import Journal
import Synchronization
import Testing
import Wire

/// The server's own process, killed at any moment.
@Suite(.enabled(if: ServerProcess.program != nil, "hengjian-server is not built beside the tests"))
struct ServerCrashTests {
    @Test("what was acknowledged is there after kill -9", arguments: StoreKind.given)
    func nothingAcknowledgedIsLost(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, place in
            let station = Station(1, "王", roles: [.officer], scopes: [county])
            _ = try await store.enrol(station)
            await store.close()
            let acts = try (0..<400).map { _ in try station.complaint(in: county) }
            var acknowledged: [ActID: Int64] = [:]
            for round in 1...4 {
                let server = try ServerProcess(store: place.location.text)
                let replies = Mutex(0)
                let said = try await Self.push(acts, by: station, to: server.port) {
                    let count = replies.withLock { count in
                        count += 1
                        return count
                    }
                    // From another thread, so that it comes amid the push that follows.
                    if count == round * 3 { BlockingThread.start { server.signal(SIGKILL) } }
                }
                #expect(server.end(with: SIGKILL) == nil)
                for (id, position) in said {
                    #expect(acknowledged[id] ?? position == position)
                    acknowledged[id] = position
                }
            }
            #expect(acknowledged.count >= 12 * Self.actsPerPush)
            let server = try ServerProcess(store: place.location.text)
            let all = try await Self.push(acts, by: station, to: server.port) {}
            #expect(server.end(with: SIGTERM) == 0, "asked to end, it ends well")
            #expect(all.count == acts.count)
            #expect(acknowledged.allSatisfy { all[$0.key] == $0.value })
            #expect(Set(all.values).count == acts.count)
            let reader = try RecordStore(at: place.location, for: .reading)
            let verified = try await reader.verify()
            await reader.close()
            #expect(verified.problems.isEmpty)
            #expect(verified.acts == acts.count)
        }
    }

    /// Pushes the acts in their order until all are pushed or the server is gone; what it
    /// acknowledged, with the positions.
    private static func push(
        _ acts: [Act], by station: Station, to port: Int, afterReply: @Sendable () -> Void
    ) async throws -> [ActID: Int64] {
        var positions: [ActID: Int64] = [:]
        for start in stride(from: 0, to: acts.count, by: actsPerPush) {
            let batch = acts[start..<min(start + actsPerPush, acts.count)]
            var request = RawRequest(
                .push,
                body: try WireCoding.bytes(
                    PushRequest(scope: county, acts: batch.map(WireAct.init))))
            try request.prove(by: station.key, device: station.device, at: machineTime())
            guard let bytes = try? await Loopback.exchange(request.bytes, port: port) else { break }
            let reply = try RawReply(bytes)
            guard reply.status == 200 else { break }
            let verdicts = try reply.message(PushReply.self).verdicts
            for (act, verdict) in zip(batch, verdicts) {
                positions[act.id] = verdict.value?.standing.position
            }
            afterReply()
        }
        return positions
    }

    private static func machineTime() -> Instant {
        var time = timeval()
        gettimeofday(&time, nil)
        return Instant(
            millisecondsSince1970: Int64(time.tv_sec) * 1000 + Int64(time.tv_usec) / 1000)
    }

    private static let actsPerPush = 5
}

extension StoreLocation {
    /// The location as a command line has it.
    fileprivate var text: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres(let connection): connection
        }
    }
}
