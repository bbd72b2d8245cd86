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
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["Support"], swiftSettings: strict)
}

let package = Package(
    name: "hengjian",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        library("ChineseText"),
        library("Enforcement", ["ChineseText"]),
        library("Journal", ["Enforcement", crypto]),
        library("Wire", ["Enforcement", "Journal"]),

        library("Intake", ["Enforcement", "ChineseText"]),

        library("Cells", ["ChineseText"]),
        library("Workstation", ["ChineseText", "Enforcement", "Journal", "Cells"]),
        library("Terminal", ["ChineseText", "Cells", "CNcurses"]),
        library(
            "Settings",
            ["Cells", "Workstation", .product(name: "TOMLKit", package: "TOMLKit")]),

        library("ReferenceStore", ["Enforcement", "ChineseText", grdb]),
        library("LocalStore", ["Enforcement", "Journal", grdb]),
        library("SyncClient", ["Enforcement", "Journal", "Wire", crypto, "CCurl"]),

        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),

        .target(
            name: "Support", dependencies: ["Enforcement", "Journal"], path: "Tests/Support",
            swiftSettings: strict),
        tests("ChineseTextTests", ["ChineseText"]),
        tests("EnforcementTests", ["Enforcement", "ChineseText"]),
        tests("JournalTests", ["Journal", "Enforcement"]),
        tests("IntakeTests", ["Intake", "Enforcement"]),
        tests("CellsTests", ["Cells", "ChineseText", "Settings"]),
        tests(
            "WorkstationTests", ["Workstation", "Cells", "Enforcement", "Journal", "ChineseText"]),
        tests(
            "StoreTests",
            [
                "ReferenceStore", "LocalStore", "Enforcement", "Journal", "ChineseText", grdb,
            ]),
        tests("HouseRulesTests", []),
    ]
)
