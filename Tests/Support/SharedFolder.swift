import FoundationEssentials

/// The folder of real data beside the package, which is not part of it.
package enum SharedFolder {
    /// The path of a file in it.
    package static func path(_ name: String) -> String {
        Program.packageRoot + "/../shared/data/" + name
    }

    /// Whether the file is on this machine.
    package static func has(_ name: String) -> Bool {
        FileManager.default.isReadableFile(atPath: path(name))
    }
}
