// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode with every check on; our targets build without a warning.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

/// A library of ours. What it may import is what stands here and nothing else.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A program of ours.
func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target, in `Tests/<name>`.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], without exclude: [String] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["Support"], exclude: exclude,
        swiftSettings: strict)
}

let package = Package(
    name: "hengjian",
    products: [
        .executable(name: "hengjian", targets: ["hengjian"]),
        .executable(name: "hengjian-server", targets: ["hengjian-server"]),
        .executable(name: "hengjian-bench", targets: ["hengjian-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        // Knowledge: no clock, no input or output.
        library("ChineseText"),
        library("Enforcement", ["ChineseText"]),
        library("Journal", ["Enforcement", crypto]),
        library("Wire", ["Enforcement", "Journal"]),

        // Files in.
        library("Intake", ["Enforcement", "ChineseText"]),

        // The screen.
        library("Cells", ["ChineseText"]),
        library("Workstation", ["ChineseText", "Enforcement", "Journal", "Cells"]),
        library("Terminal", ["ChineseText", "Cells", "CNcurses"]),
        library(
            "Settings",
            ["Cells", "Workstation", .product(name: "TOMLKit", package: "TOMLKit")]),

        // Storage and the network.
        library("ReferenceStore", ["Enforcement", "ChineseText", grdb]),
        library("LocalStore", ["Enforcement", "Journal", grdb]),
        library("SyncClient", ["Enforcement", "Journal", "Wire", crypto, "CCurl"]),
        library("CentralStore", ["Enforcement", "Journal", "Wire", grdb, "CPostgres"]),
        library(
            "SyncServer",
            [
                "Enforcement", "Journal", "Wire", "CentralStore", log,
                .product(name: "Hummingbird", package: "hummingbird"),
            ]),

        // Programs: the only places where law, screen and storage meet.
        program(
            "hengjian",
            [
                "ChineseText", "Enforcement", "Journal", "Wire", "Intake", "Cells",
                "Workstation", "Terminal", "Settings", "ReferenceStore", "LocalStore",
                "SyncClient", crypto, arguments,
            ]),
        program(
            "hengjian-server",
            [
                "ChineseText", "Enforcement", "Journal", "Wire", "CentralStore",
                "SyncServer", "Intake", log, arguments,
            ]),
        program(
            "hengjian-bench",
            [
                "ChineseText", "Enforcement", "Journal", "Wire", "Intake", "ReferenceStore",
                "LocalStore", "CentralStore", arguments,
            ]),

        // System libraries: a module map and a shim of `static inline`s each.
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

        // Tests. `Support` holds builders and the drivers of whole programs.
        .target(
            name: "Support", dependencies: ["Enforcement", "Journal"], path: "Tests/Support",
            swiftSettings: strict),
        tests("ChineseTextTests", ["ChineseText"]),
        tests("EnforcementTests", ["Enforcement", "ChineseText"]),
        tests("JournalTests", ["Journal", "Enforcement"]),
        tests("IntakeTests", ["Intake", "Enforcement"]),
        tests("SampleTests", ["hengjian-bench", "Intake", "Journal", "Enforcement"]),
        tests("CellsTests", ["Cells", "ChineseText", "Settings"]),
        tests(
            "WorkstationTests", ["Workstation", "Cells", "Enforcement", "Journal", "ChineseText"],
            without: ["Goldens"]),
        tests(
            "StoreTests",
            [
                "ReferenceStore", "LocalStore", "Enforcement", "Journal", "ChineseText", grdb,
            ]),
        tests(
            "SyncTests",
            [
                "CentralStore", "SyncServer", "SyncClient", "Wire", "Journal", "Enforcement", log,
                "hengjian-server",
            ]),
        tests("JourneyTests", ["Enforcement", "Journal"]),
        tests("HouseRulesTests", []),
    ]
)
