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

/// A package of its own, so that nobody who uses Embargo builds it.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "embargo", path: "..")],
  targets: [
    .executableTarget(name: "embargo-bench", path: "Sources/EmbargoBench", swiftSettings: strict),
    .executableTarget(name: "embargo-bench-data", path: "Sources/BenchData", swiftSettings: strict),
    .executableTarget(
      name: "embargo-bench-library", dependencies: [.product(name: "Embargo", package: "embargo")],
      path: "Sources/LibraryBench", swiftSettings: strict),
    .executableTarget(
      name: "embargo-bench-yaml", path: "Sources/YAMLEvents", linkerSettings: [.linkedLibrary("yaml")]),
    .executableTarget(name: "empty-program", path: "Sources/EmptyProgram", swiftSettings: strict),
    .executableTarget(
      name: "embargo-floor", path: "Floor", publicHeadersPath: ".",
      cxxSettings: [.unsafeFlags(["-O3", "-Wall", "-Wextra"])]),
  ],
  cxxLanguageStandard: .cxx20
)
