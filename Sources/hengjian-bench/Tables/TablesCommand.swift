import ArgumentParser
import FoundationEssentials

/// `hengjian-bench tables`: rewrites every generated table of the sources from the published
/// lists they come from. The same lists give the same bytes.
struct TablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables", abstract: "Rewrite the generated tables of the sources.")

    @Option(name: .customLong("data"), help: "The folder of the published lists.")
    var dataFolder: String

    @Option(name: .customLong("sources"), help: "The folder Sources of this package.")
    var sourcesFolder: String

    /// Reads every list, then writes every table and says its size.
    func run() throws {
        let pinyin = PinyinTableSource.source(
            PinyinTableSource.Inputs(
                characters: try read("pinyin-chars.txt"),
                common: try read("pinyin-common-8105.txt"),
                phrases: try read("pinyin-phrases.txt"),
                overwrites: try read("pinyin-phrases-overwrite.txt")))
        try write(pinyin, to: "ChineseText/PinyinTable.swift")
        try write(
            CalendarTableSource.source(csv: try read("holidays-cn.csv")),
            to: "Enforcement/Tables/HolidayTable+Rows.swift")
        try write(
            RegionTableSource.source(csv: try read("regions-gb2260.csv")),
            to: "Enforcement/Tables/RegionTable+Rows.swift")
        try write(
            IndustryTableSource.source(csv: try read("industries-gbt4754-2017.csv")),
            to: "Enforcement/Tables/IndustryTable+Rows.swift")
    }

    private func read(_ name: String) throws -> String {
        try String(contentsOfFile: dataFolder + "/" + name, encoding: .utf8)
    }

    private func write(_ source: String, to path: String) throws {
        try Data(source.utf8).write(to: URL(filePath: sourcesFolder + "/" + path))
        print("\(path): \(source.utf8.count) bytes")
    }
}
