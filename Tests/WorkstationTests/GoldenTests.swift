import Cells
import Enforcement
import Glibc
import Testing

@testable import Workstation

/// Whole screens, compared with the drawings in `Goldens/`. `HENGJIAN_UPDATE_GOLDEN=1` writes
/// them anew.
@Suite struct GoldenTests {
    static let sizes = [(80, 24), (120, 40), (200, 60), (60, 16), (59, 15)]

    /// A screen by name, with the keys that lead to it.
    struct Scene: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: String
        var subject = false
        /// Whether a head sits at the desk.
        var isHead = false
        var testDescription: String { name }

        func desk(_ setup: Desk.Setup = Desk.Setup()) throws -> Desk {
            var setup = setup
            if isHead { (setup.officer, setup.roles) = ("0002", [.head]) }
            var desk = try Desk(setup)
            if subject { try desk.chooseSubject(checklist: true) }
            return desk
        }
    }

    static let scenes = [
        Scene(name: "today", keys: ""),
        Scene(name: "search", keys: "1/天平<CR>j"),
        Scene(name: "timeline", keys: "2jj", subject: true),
        Scene(name: "record", keys: "2jj<CR>", subject: true),
        Scene(name: "checklist", keys: "3j", subject: true),
        Scene(name: "queue", keys: "gqj<Space>", subject: true),
        Scene(name: "docket", keys: "gd<CR>"),
        Scene(name: "accept", keys: "gd/0452<CR>d1<CR><CR>", subject: true),
        Scene(name: "tick", keys: "3j<Space>", subject: true),
        Scene(name: "approve", keys: "Gga", isHead: true),
        Scene(name: "approval", keys: "Gga<CR>", isHead: true),
        Scene(name: "conflict", keys: "gq/0433<CR>cl"),
        Scene(name: "help", keys: "?"),
        Scene(name: "palette", keys: ":tb"),
        Scene(name: "quit", keys: "q"),
    ]

    @Test(
        "the screen is as drawn", arguments: scenes,
        [Language.zh, .en])
    func screenIsAsDrawn(scene: Scene, language: Language) throws {
        for (width, height) in Self.sizes where Self.isDrawn(scene, width) {
            var setup = Desk.Setup()
            (setup.language, setup.width, setup.height) = (language, width, height)
            var desk = try scene.desk(setup)
            try desk.press(scene.keys)
            if scene.name == "search" {
                _ = desk.state.update(.searched(serial: desk.state.search.serial, World.page))
            }
            let grid = desk.state.view()
            #expect(grid.isWellFormed)
            let name = "\(scene.name)-\(width)x\(height)-\(language.rawValue)"
            try compare("# \(name)  keys: \(scene.keys)\n" + grid.drawing, name)
        }
    }

    /// Small screens are drawn for a few scenes only.
    private static func isDrawn(_ scene: Scene, _ width: Int) -> Bool {
        width >= 80 || ["today", "search", "accept", "approve"].contains(scene.name)
    }

    private func compare(_ drawing: String, _ name: String) throws {
        let path = "\(Self.folder)/\(name).txt"
        if getenv("HENGJIAN_UPDATE_GOLDEN") != nil {
            try GoldenFile.write(drawing, to: path)
        }
        let kept = try GoldenFile.read(path)
        #expect(kept == drawing, "\(name) is drawn otherwise")
    }

    private static let folder = #filePath.dropLast("/GoldenTests.swift".count) + "/Goldens"
}
