import FoundationEssentials
import Settings
import Workstation

/// The officer's `keys.toml`: the standard keys with the officer's own in their place.
enum OfficerKeys {
    /// - Throws: `KeysError` where the file is no TOML; what it says in vain goes to stderr.
    static func read(_ surroundings: Surroundings) throws -> KeyMap {
        guard let folder = surroundings.folder("XDG_CONFIG_HOME", ".config") else {
            return .standard
        }
        let path = folder + "/hengjian/keys.toml"
        guard let data = FileManager.default.contents(atPath: path) else { return .standard }
        let file = try KeysFile(text: String(decoding: data, as: UTF8.self), file: path)
        for warning in file.warnings {
            Output.standard.note("\(warning.file):\(warning.line): \(warning.fault)")
        }
        return file.keys
    }
}
