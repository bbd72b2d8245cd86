import Enforcement
import FoundationEssentials
import Support
import Testing

/// The long runs of `make soak`, for as many minutes as it was asked.
@Suite(
    .serialized, .ifProgramsAreThere, .drivesPrograms,
    .enabled(if: SoakOrder.minutes != nil, "make soak MINUTES=10 runs it"))
struct Soak {
    /// The registry takes minutes by itself; shorter runs leave it out.
    private static let registryMinutes = 5.0
    /// Kills in one workspace before a new one is taken: looking at all of it takes longer and
    /// longer.
    private static let roundsOfOne = 40

    @Test func `the long runs`() async throws {
        let start = Moment.now()
        let minutes = SoakOrder.minutes ?? 0
        let deadline = start + minutes * 60 - 5
        var seed = Seed("soak of \(minutes) minutes")
        if minutes >= Self.registryMinutes || SoakOrder.isFull {
            try endlessLine()
            try registry(&seed.generator)
        } else {
            print("soak: the registry of 977,292 rows takes MINUTES=5 or more: left out")
        }
        try await kill(until: deadline, &seed.generator)
        print("soak: \(Int(Moment.now() - start)) s")
    }

    /// Kills workstation and server, beside each other, until the time is over.
    private func kill(until deadline: Double, _ generator: inout SplitMix) async throws {
        let (first, second) = (SplitMix(generator.next()), SplitMix(generator.next()))
        async let workstation = killWorkstation(until: deadline, first)
        async let server = killServer(until: deadline, second)
        let counts = try await (workstation, server)
        print(
            "soak: killed the workstation \(counts.0.scripts + counts.0.screens) times "
                + "(\(counts.0.screens) on the screen), the server \(counts.1) times")
    }

    @concurrent private func killWorkstation(
        until deadline: Double, _ start: SplitMix
    ) async throws -> (scripts: Int, screens: Int) {
        var generator = start
        var counts = (scripts: 0, screens: 0)
        while Moment.now() < deadline {
            var scripts = try ScriptKills()
            var screens = try ScreenKills()
            while Moment.now() < deadline, scripts.count < Self.roundsOfOne {
                try scripts.round(&generator)
                if scripts.count % 8 == 0 { try screens.round(&generator) }
            }
            counts.scripts += scripts.count
            counts.screens += screens.count
        }
        return counts
    }

    @concurrent private func killServer(
        until deadline: Double, _ start: SplitMix
    ) async throws -> Int {
        var generator = start
        var count = 0
        while Moment.now() < deadline {
            var kills = try ServerKills()
            while Moment.now() < deadline, kills.count < Self.roundsOfOne {
                try kills.round(&generator)
            }
            try kills.prove()
            count += kills.count
        }
        return count
    }

    /// Two gigabytes without an end of line.
    private func endlessLine() throws {
        let home = try TestHome()
        let workspace = try TestWorkspace.alone(home)
        let file = home.file("endless.csv")
        try EndlessLine.write(bytes: 2 << 30, to: file)
        let finished = try workspace.run(
            ["import", file, "--kind", "entities", "--json"], timeoutSeconds: 300)
        let answer: ImportTests.Answer = try finished.json()
        #expect(answer.read == 1)
        #expect(answer.rejected == 1)
        #expect(finished.peakBytes <= 200 << 20)
        print(
            "soak: a line of 2 GiB is one reject, \(Int(answer.seconds)) s, "
                + "\(finished.peakBytes >> 20) MiB")
    }

    // MARK: The registry

    private func registry(_ generator: inout SplitMix) throws {
        guard SharedFolder.has("registry-1m.csv.xz") else {
            print("soak: ../shared/data/registry-1m.csv.xz is not on this machine: left out")
            return
        }
        let home = try TestHome()
        let workspace = try TestWorkspace.alone(home)
        let file = SharedFolder.path("registry-1m.csv.xz")
        let finished = try workspace.run(["import", file, "--json"], timeoutSeconds: 900)
        #expect(finished.status == 0, "\(finished.errors)")
        let answer: ImportTests.Answer = try finished.json()
        #expect(answer.read == 977_292)
        #expect(answer.isComplete)
        #expect(finished.peakBytes < 1 << 30)
        print(
            "soak: \(answer.read) rows in \(Int(answer.seconds)) s, "
                + "\(finished.peakBytes >> 20) MiB, \(answer.rejected) rejected")
        try findAgain(file, in: workspace, &generator)
    }

    /// Searches the codes of pairs, and finds each with its name. Where a valid code joined two
    /// names, the older one is a former name: its search finds the code.
    private func findAgain(
        _ file: String, in workspace: TestWorkspace, _ generator: inout SplitMix
    ) throws {
        var pairs = try RegistryPairs.read(file, in: workspace.home)
        #expect(pairs.count > 900_000)
        if !SoakOrder.isFull {
            pairs = (0..<5_000).compactMap { _ in pairs.randomElement(using: &generator) }
        }
        let byName = try unfound(pairs, by: \.code, in: workspace) { pair, hit in
            hit.name == pair.name && hit.normalisedCode == pair.normalisedCode
        }
        let missing = try unfound(byName, by: \.name, in: workspace) { pair, hit in
            hit.normalisedCode == pair.normalisedCode
        }
        for pair in missing.prefix(5) {
            Issue.record("\(pair.code) \(pair.name) is not found again")
        }
        #expect(missing.isEmpty)
        print(
            "soak: \(pairs.count) pairs of code and name searched, \(byName.count) by a former "
                + "name, \(missing.count) not found")
    }

    /// The pairs that a search for one of their halves does not find.
    private func unfound(
        _ pairs: [RegistryPairs.Pair], by half: KeyPath<RegistryPairs.Pair, String>,
        in workspace: TestWorkspace,
        _ isFound: (RegistryPairs.Pair, ImportTests.Found.Hit) -> Bool
    ) throws -> [RegistryPairs.Pair] {
        var missing: [RegistryPairs.Pair] = []
        for start in stride(from: 0, to: pairs.count, by: 50_000) {
            let part = pairs[start..<min(start + 50_000, pairs.count)]
            let found = try workspace.succeed(
                ["search", "--batch", "-", "--limit", "3000"],
                input: part.map { $0[keyPath: half] }.joined(separator: "\n") + "\n",
                timeoutSeconds: 900
            ).jsonLines(ImportTests.Found.self)
            #expect(found.count == part.count)
            for (pair, answer) in zip(part, found)
            where !answer.results.contains(where: { isFound(pair, $0) }) {
                missing.append(pair)
            }
        }
        return missing
    }
}

extension RegistryPairs.Pair {
    /// The code as it joins rows: a registry writes some with small letters or a hyphen.
    fileprivate var normalisedCode: String { IdentifierVerdict.judge(code).normalised }
}

extension ImportTests.Found.Hit {
    fileprivate var normalisedCode: String? {
        code.map { IdentifierVerdict.judge($0).normalised }
    }
}

/// What `make soak` was asked for.
enum SoakOrder {
    /// How long it may take; nil where it was not asked at all.
    static let minutes = ProcessInfo.processInfo.environment["HENGJIAN_SOAK_MINUTES"]
        .flatMap(Double.init)
    /// Whether every pair of the registry is searched, not a sample.
    static let isFull = ProcessInfo.processInfo.environment["HENGJIAN_SOAK_FULL"] == "1"
}

/// Code and name of every row of the registry.
enum RegistryPairs {
    struct Pair {
        let code: String
        let name: String
    }

    static func read(_ file: String, in home: TestHome) throws -> [Pair] {
        let unpacked = try RunningProgram(
            "/usr/bin/env", ["xz", "-dc", file], environment: home.environment()
        ).finish(within: 120)
        let lines = unpacked.output.split(whereSeparator: \.isNewline)
        guard let header = lines.first.map(fields),
            let code = header.firstIndex(of: "统一社会信用代码"),
            let name = header.firstIndex(of: "企业名称")
        else { throw ProgramFault.notJSON(file, errors: unpacked.errors) }
        return lines.dropFirst().compactMap { line in
            let row = fields(line)
            guard row.indices.contains(code), row.indices.contains(name), !row[code].isEmpty,
                !row[name].isEmpty
            else { return nil }
            return Pair(code: row[code].trimmed, name: row[name].trimmed)
        }
    }

    private static func fields(_ line: Substring) -> [String] {
        guard line.utf8.contains(UInt8(ascii: "\"")) else {
            return line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}

extension String {
    /// Without blanks at either end, as an import takes it.
    fileprivate var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
