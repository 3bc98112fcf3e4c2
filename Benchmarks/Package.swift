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
  targets: [
    .executableTarget(name: "embargo-bench", path: "Sources/EmbargoBench", swiftSettings: strict),
    .executableTarget(name: "embargo-bench-data", path: "Sources/BenchData", swiftSettings: strict),
    .executableTarget(name: "empty-program", path: "Sources/EmptyProgram", swiftSettings: strict),
    .executableTarget(
      name: "embargo-floor", path: "Floor", publicHeadersPath: ".",
      cxxSettings: [.unsafeFlags(["-O3", "-Wall", "-Wextra"])]),
  ],
  cxxLanguageStandard: .cxx20
)
