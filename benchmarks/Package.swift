// swift-tools-version: 6.2
// Benchmarks of Empanel, apart from the package so that nobody who uses it builds them.

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .strictMemorySafety(),  // SE-0458
  .treatAllWarnings(as: .error),  // SE-0480
]

let package = Package(
  name: "empanel-benchmarks",
  products: [.executable(name: "empanel-bench", targets: ["EmpanelBench"])],
  dependencies: [
    .package(name: "empanel", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "EmpanelBench",
      dependencies: [
        .product(name: "Empanel", package: "empanel"),
        .product(name: "EmpanelFiles", package: "empanel"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
