import ArgumentParser
import CentralStore
import Enforcement

/// `device`: the workstations of the centre.
struct DeviceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device", abstract: "List and revoke enrolled devices.",
        subcommands: [List.self, Revoke.self])

    /// `device list`.
    struct List: StoreCommand {
        static let configuration = CommandConfiguration(abstract: "List the devices.")
        static var access: StoreAccess { .reading }

        @OptionGroup var options: StoreOptions
        @Flag(help: "One JSON document.")
        var json = false

        func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
            let lines = try await store.devices().map(DeviceLine.init)
            if json { return try Answer(json: lines) }
            return Answer(lines.map(\.text).joined(separator: "\n"))
        }
    }

    /// `device revoke`.
    struct Revoke: StoreCommand {
        static let configuration = CommandConfiguration(
            abstract: "Turn a device away from now on.")

        @OptionGroup var options: StoreOptions
        @Argument(help: "The device's id.")
        var id: String

        func run(on store: RecordStore, in setting: CommandSetting) async throws -> Answer {
            guard let device = DeviceID(id) else { throw CommandError.device(id) }
            try await store.revoke(device, at: setting.clock.now)
            return Answer(id)
        }
    }
}

/// A device as listed.
private struct DeviceLine: Codable {
    var id: DeviceID
    var name: String
    var officer: OfficerID
    var scopes: [Scope]
    var enrolled: String
    var revoked: String?

    init(_ device: EnrolledDevice) {
        id = device.id
        name = device.name
        officer = device.officer.id
        scopes = device.scopes.sorted()
        enrolled = device.enrolledAt.iso
        revoked = device.revokedAt?.iso
    }

    var text: String {
        let scopes = scopes.map(\.text).joined(separator: ",")
        return "\(id)\t\(name)\t\(officer)\t\(scopes)\t\(enrolled)\t\(revoked ?? "-")"
    }
}
