// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "embargo",
  products: [],
  dependencies: [],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "LocatedText", dependencies: ["CYAML"], swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["LocatedText"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "ReaderInvariants", dependencies: ["LocatedText"], path: "Tests/Fuzz/ReaderInvariants",
      swiftSettings: strict),
    .testTarget(
      name: "LocatedTextTests", dependencies: ["LocatedText", "ReaderInvariants", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
  ]
)
