import FoundationEssentials
import Glibc

/// Where the program itself, its themes and its sample data lie.
struct SharedFiles: Sendable {
    /// The folder that holds the programs.
    let programs: String
    /// The folder that holds `Themes/` and `SampleData/`; nil where none was found.
    let share: String?

    /// `$HENGJIAN_SHARE`, else `<exe>/../share/hengjian`, else the first parent of the executable
    /// that holds `Themes/`.
    init(_ surroundings: Surroundings) {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let executable = String(
            decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
        programs = Self.parent(of: executable)
        if let set = surroundings.variable("HENGJIAN_SHARE") {
            share = set
            return
        }
        let installed = Self.parent(of: programs) + "/share/hengjian"
        var candidates = [installed]
        var folder = programs
        while folder != "/", !folder.isEmpty {
            candidates.append(folder)
            folder = Self.parent(of: folder)
        }
        share = candidates.first {
            FileManager.default.fileExists(atPath: $0 + "/Themes")
        }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    /// The sample data's folder.
    func sampleData() throws -> String {
        guard let share, FileManager.default.fileExists(atPath: share + "/SampleData") else {
            throw CommandProblem.notFound("SampleData")
        }
        return share + "/SampleData"
    }

    /// The bundled themes' folder, where there is one.
    var themes: String? { share.map { $0 + "/Themes" } }
}
