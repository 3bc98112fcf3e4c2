// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The targets stand one above another: each may use those before it and none after.
let package = Package(
  name: "embargo",
  products: [
    .executable(name: "embargo", targets: ["EmbargoCLI"]),
    .library(name: "Embargo", targets: ["Embargo", "EmbargoReports", "LocatedText", "UNRules"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "LocatedText", dependencies: ["CYAML"], swiftSettings: strict),
    .target(name: "Embargo", dependencies: ["LocatedText"], swiftSettings: strict),
    .target(name: "EmbargoReports", dependencies: ["Embargo", "LocatedText"], swiftSettings: strict),
    .target(
      name: "EmbargoAuthoring", dependencies: ["Embargo", "EmbargoReports", "LocatedText"], swiftSettings: strict),
    .target(
      name: "EmbargoLedger", dependencies: ["Embargo", "LocatedText", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "UNRules", exclude: ["Rules"], swiftSettings: strict, plugins: ["EmbedRules"]),
    .executableTarget(
      name: "EmbargoCLI",
      dependencies: [
        "Embargo", "EmbargoAuthoring", "EmbargoLedger", "EmbargoReports", "LocatedText", "UNRules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What the build itself uses.
    .plugin(name: "EmbedRules", capability: .buildTool, dependencies: ["embed-rules"]),
    .executableTarget(name: "embed-rules", dependencies: ["Embargo", "LocatedText"], swiftSettings: strict),
    .executableTarget(name: "manual-page", swiftSettings: strict),

    // The tests mirror the targets.
    .target(name: "TestSupport", dependencies: ["LocatedText"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "ReaderInvariants", dependencies: ["LocatedText"], path: "Tests/Fuzz/ReaderInvariants",
      swiftSettings: strict),
    .target(
      name: "SmallWords", dependencies: ["Embargo", "LocatedText"], path: "Tests/SmallWords", swiftSettings: strict),
    .target(
      name: "DealInvariants", dependencies: ["Embargo", "LocatedText", "ReaderInvariants", "SmallWords"],
      path: "Tests/Fuzz/DealInvariants", swiftSettings: strict),
    .testTarget(
      name: "LocatedTextTests", dependencies: ["LocatedText", "ReaderInvariants", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "EmbargoTests",
      dependencies: [
        "DealInvariants", "Embargo", "EmbargoAuthoring", "LocatedText", "SmallWords", "TestSupport", "UNRules",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "EmbargoReportsTests", dependencies: ["EmbargoReports", "Embargo", "LocatedText", "TestSupport"],
      exclude: ["Deals", "Golden", "SmallRules"], swiftSettings: strict),
    .testTarget(
      name: "EmbargoLedgerTests",
      dependencies: [
        "Embargo", "EmbargoLedger", "LocatedText", "SmallWords", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "EmbargoAuthoringTests",
      dependencies: ["Embargo", "EmbargoAuthoring", "EmbargoReports", "LocatedText", "SmallWords", "TestSupport"],
      exclude: ["EveryLint", "Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "UNRulesTests",
      dependencies: ["Embargo", "EmbargoReports", "LocatedText", "UNRules", "embed-rules", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EmbargoCLITests",
      dependencies: ["Embargo", "EmbargoCLI", "EmbargoLedger", "EmbargoReports", "LocatedText", "TestSupport"],
      exclude: ["Deals", "Golden", "SmallRules"],
      swiftSettings: strict),
    .testTarget(
      name: "ManualPageTests", dependencies: ["manual-page", "EmbargoCLI", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ExamplesTests", dependencies: ["Embargo", "EmbargoReports", "LocatedText", "TestSupport", "UNRules"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "EmbargoUseTests", dependencies: ["Embargo", "EmbargoReports", "LocatedText", "UNRules"],
      packageAccess: false, swiftSettings: strict),
  ]
)
