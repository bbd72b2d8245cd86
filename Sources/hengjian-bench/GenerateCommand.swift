import ArgumentParser
import Enforcement
import FoundationEssentials

/// `hengjian-bench generate`: fictional data, the same bytes for the same numbers.
///
/// Without `--sample` it streams a register of N entities to `entities.csv`; with it, it writes
/// the whole set of SampleData: reference rows, scripted acts and files to import.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write fictional data, the same for the same seed.")

    @Option(help: "How many entities. With --sample 2000 unless told.")
    var entities: Int?

    @Option(help: "Seed of the random numbers.")
    var seed: UInt64 = 51

    @Option(name: .customLong("out"), help: "The folder to write to; made where it is missing.")
    var folder: String

    @Flag(help: "Write the whole sample: rows, acts and files to import.")
    var sample = false

    @Flag(help: "Print what was written as JSON.")
    var json = false

    func validate() throws {
        if !sample, entities == nil { throw ValidationError("--entities is missing") }
        if let entities, entities < (sample ? SampleSet.entitiesMin : 1) {
            throw ValidationError("--entities is too small")
        }
    }

    func run() throws {
        let clock = ContinuousClock()
        var bytes = 0
        let count = entities ?? SampleSet.entitiesDefault
        let elapsed = try clock.measure {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            bytes = try sample ? writeSample(count) : writeRegistry(count)
        }
        let seconds =
            Double(elapsed.components.seconds)
            + Double(elapsed.components.attoseconds / 1_000_000_000_000_000) / 1000
        let report = Report(entities: count, bytes: bytes, seconds: seconds)
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            print(String(decoding: try encoder.encode(report), as: UTF8.self))
        } else {
            print("\(count) entities, \(bytes) bytes, \(seconds) s")
        }
    }

    private func writeRegistry(_ count: Int) throws -> Int {
        var registry = ScaleRegistry(seed: seed)
        var file = try BufferedFile(path: folder + "/entities.csv")
        try file.append { CSVLine.append(ScaleRegistry.header, to: &$0) }
        for _ in 0..<count {
            try file.append { CSVLine.append(registry.nextFields(), to: &$0) }
        }
        return try file.finish()
    }

    private func writeSample(_ count: Int) throws -> Int {
        let set = try SampleSet(entities: count, seed: seed)
        try FileManager.default.createDirectory(
            atPath: folder + "/import", withIntermediateDirectories: true)
        var total = 0
        for (path, bytes) in set.files {
            var file = try BufferedFile(path: folder + "/" + path)
            try file.append { $0 += bytes }
            total += try file.finish()
        }
        return total
    }

    private struct Report: Encodable {
        var entities: Int
        var bytes: Int
        var seconds: Double
    }
}
