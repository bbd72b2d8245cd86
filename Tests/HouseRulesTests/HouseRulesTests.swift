import Testing

/// The house rules that a machine can check.
@Suite struct HouseRulesTests {
    /// Files over 400 lines, each with its reason.
    static let longFiles: [String: String] = [:]

    @Test func `no file is longer than 400 lines without a reason`() throws {
        for file in try SourceFile.all(below: "Sources") where !file.isGenerated {
            #expect(
                file.lines.count <= 401 || Self.longFiles[file.path] != nil,
                "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test(
        "nothing is left for later or silenced",
        arguments: ["TODO", "FIXME", "try!", "fatalError(", "as! ", "HACK", "XXX"])
    func bannedWords(word: String) throws {
        for file in try SourceFile.all(below: "Sources") {
            for (number, line) in file.lines.enumerated()
            // The six letters are the C library's template of a temporary name.
            where line.contains(word) && !line.contains("XXXXXX") {
                Issue.record("\(file.path):\(number + 1) says \(word)")
            }
        }
    }

    @Test(
        "pure targets import nothing that touches the world",
        arguments: ["ChineseText", "Enforcement", "Cells", "Workstation"])
    func pureTargets(target: String) throws {
        let pure: Set<Substring> = [
            "ChineseText", "Enforcement", "Journal", "Cells", "Synchronization",
        ]
        for file in try SourceFile.all(below: "Sources/" + target) {
            for line in file.lines where line.hasPrefix("import ") || line.contains(" import ") {
                guard !line.hasPrefix("//"), let module = line.split(separator: " ").last else {
                    continue
                }
                guard line.hasPrefix("import") || line.hasPrefix("package import") else { continue }
                #expect(pure.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test func `unchecked concurrency names its lock`() throws {
        for file in try SourceFile.all(below: "Sources") {
            for (number, line) in file.lines.enumerated()
            where line.contains("@unchecked Sendable") || line.contains("nonisolated(unsafe)") {
                let before = file.lines[max(0, number - 4)...number]
                #expect(
                    before.contains { $0.contains("//") },
                    "\(file.path):\(number + 1) has no comment that names the lock")
            }
        }
    }

    @Test func `every source file begins its main type with a doc comment`() throws {
        for file in try SourceFile.all(below: "Sources") where !file.isGenerated {
            #expect(
                file.lines.contains { $0.hasPrefix("///") }
                    || file.path.contains("+"),
                "\(file.path) explains nothing")
        }
    }
}
