// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "first-check",
  dependencies: [.package(name: "embargo", path: "../..")],
  targets: [
    .executableTarget(name: "first-check", dependencies: [.product(name: "Embargo", package: "embargo")])
  ]
)
