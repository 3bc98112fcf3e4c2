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
    .target(name: "Embargo", dependencies: ["LocatedText"], swiftSettings: strict),
    .testTarget(name: "LocatedTextTests", dependencies: ["LocatedText"], swiftSettings: strict),
    .testTarget(name: "EmbargoTests", dependencies: ["Embargo", "LocatedText"], swiftSettings: strict),
  ]
)
