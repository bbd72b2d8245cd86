import ArgumentParser
import CentralStore
import Wire

/// The options of every command that works on a store.
struct StoreOptions: ParsableArguments {
    @Option(help: "The store: sqlite:PATH or postgres://…")
    var store: String

    @Flag(name: .customLong("test-clock"), help: "Honour $HENGJIAN_NOW.")
    var testClock = false
}

/// Where and when a command runs: in its own process, or in that which holds the store.
struct CommandSetting: Sendable {
    let clock: ServerClock
    /// What relative paths are relative to.
    let directory: String

    /// The path of a file that the command names.
    func path(_ name: String) -> String {
        name.hasPrefix("/") ? name : "\(directory)/\(name)"
    }
}

/// What a command answers.
struct Answer: Hashable, Sendable, Codable {
    /// For stdout, without the last line's end.
    var text: String
    /// The exit status: 0 done, 1 refused or failed.
    var status: Int32

    init(_ text: String = "", status: Int32 = 0) {
        self.text = text
        self.status = status
    }

    /// One JSON document.
    init(json: some Encodable, status: Int32 = 0) throws {
        self.init(String(decoding: try WireCoding.bytes(json), as: UTF8.self), status: status)
    }
}

/// A command that works on a store. Where another process holds the file, it is done there.
protocol StoreCommand: AsyncParsableCommand {
    var options: StoreOptions { get }
    /// What the store is opened for.
    static var access: StoreAccess { get }

    /// Does the command on an open store.
    func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer
}

extension StoreCommand {
    static var access: StoreAccess { .writing }

    func run() async throws {
        let location = try StoreLocation(options.store)
        let clock = try ServerClock(isTest: options.testClock)
        let answer: Answer
        do {
            let store = try RecordStore(at: location, for: Self.access)
            let setting = CommandSetting(clock: clock, directory: ControlRequest.here.directory)
            answer = try await Self.closing(store) {
                if Self.access == .writing { try await store.migrate() }
                return try await run(on: store, in: setting)
            }
        } catch StoreError.heldElsewhere(let path, let processID) {
            answer = try ControlSocket.ask(.here, beside: path, holder: processID)
        }
        Stream.answer(answer.text)
        guard answer.status == 0 else { throw ExitCode(answer.status) }
    }

    private static func closing<Value>(
        _ store: RecordStore, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await body()
            await store.close()
            return value
        } catch {
            await store.close()
            throw error
        }
    }
}
