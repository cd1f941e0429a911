// swift-tools-version: 6.2
// Empanel: a living pool of experts, and review panels filled from it, provably well.
// Licence: GPL-3.0-or-later, because GLPK is.

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .strictMemorySafety(),  // SE-0458
  .treatAllWarnings(as: .error),  // SE-0480
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

/// A target of ours; the order below is the order of the arrows: a target imports only what stands
/// above it (`ArchitectureTests` holds this).
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "empanel",
  products: [
    .library(name: "Empanel", targets: ["Empanel"]),
    .library(name: "EmpanelFiles", targets: ["Interchange"]),
    .executable(name: "empanel", targets: ["EmpanelCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The only code that calls glp_*. A module map's `link` does not reach a C-only target.
    .target(name: "CGLPKSession", linkerSettings: [.linkedLibrary("glpk")]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    module("Digests", ["CCrypto"]),
    module("LinearPrograms"),
    module("GLPKBackend", ["LinearPrograms", "CGLPKSession"]),
    module("NetworkFlow"),
    module("PanelModel"),
    module("RosterCheck", ["PanelModel", "Digests"]),
    module("PanelRules", ["PanelModel"]),
    module(
      "PanelAssignment", ["PanelModel", "PanelRules", "LinearPrograms", "NetworkFlow", "Digests"]),
    module(
      "PanelPlanning",
      [
        "PanelModel", "RosterCheck", "PanelRules", "PanelAssignment", "LinearPrograms",
        "NetworkFlow",
      ]),
    module("ProblemFamilies", ["PanelModel"]),
    module("PoolRecords", ["PanelModel", "Digests"]),
    module("PoolStore", ["PoolRecords", "PanelModel", "Digests", grdb]),
    module("PoolFreezing", ["PoolRecords", "PanelModel"]),
    module("Interchange", ["PanelModel", "PoolRecords", "Yams"]),
    module("Reports", ["PanelModel", "Digests"]),
    module(
      "Empanel",
      [
        "PanelModel", "PanelRules", "PanelAssignment", "PanelPlanning", "RosterCheck",
        "GLPKBackend",
      ]),
    .executableTarget(
      name: "EmpanelCommand",
      dependencies: [
        "Empanel", "Interchange", "Reports", "ProblemFamilies", "PoolFreezing", "PoolStore",
        "PoolRecords", "RosterCheck", "PanelModel", argumentParser,
      ],
      swiftSettings: strict),

    // Shared by the tests: seeded generator, problem builders, exhaustive reference solvers.
    .target(
      name: "PanelTestSupport", dependencies: ["PanelModel", "LinearPrograms"],
      path: "Tests/PanelTestSupport", swiftSettings: strict),
    tests("DigestsTests", ["Digests"]),
    tests("LinearProgramsTests", ["LinearPrograms", "PanelTestSupport"]),
    tests("GLPKBackendTests", ["GLPKBackend", "LinearPrograms", "PanelTestSupport"]),
    tests(
      "NetworkFlowTests",
      ["NetworkFlow", "GLPKBackend", "LinearPrograms", "PanelTestSupport"]),
    tests("PanelModelTests", ["PanelModel", "PanelTestSupport"]),
    tests("RosterCheckTests", ["RosterCheck", "PanelModel", "PanelTestSupport"]),
    tests("PanelRulesTests", ["PanelRules", "PanelModel", "PanelTestSupport"]),
    tests(
      "PanelAssignmentTests",
      [
        "PanelAssignment", "PanelRules", "PanelModel", "GLPKBackend", "NetworkFlow",
        "ProblemFamilies", "PanelTestSupport",
      ]),
    tests(
      "PanelPlanningTests",
      [
        "PanelPlanning", "PanelAssignment", "PanelRules", "PanelModel", "RosterCheck",
        "GLPKBackend", "PanelTestSupport",
      ]),
    tests("ProblemFamiliesTests", ["ProblemFamilies", "PanelModel"]),
    // Seeded histories of a pool, and a writer in a process of its own that may be killed.
    .target(
      name: "PoolTestSupport", dependencies: ["PoolRecords", "PanelModel", "PanelTestSupport"],
      path: "Tests/PoolTestSupport", swiftSettings: strict),
    .executableTarget(
      name: "PoolWriter", dependencies: ["PoolStore", "PoolRecords", "PoolTestSupport"],
      path: "Tests/PoolWriter", swiftSettings: strict),
    tests(
      "PoolRecordsTests",
      ["PoolRecords", "PanelModel", "Digests", "PanelTestSupport", "PoolTestSupport"]),
    tests(
      "PoolStoreTests",
      [
        "PoolStore", "PoolRecords", "PanelModel", "Digests", "PanelTestSupport", "PoolTestSupport",
        "PoolWriter", grdb,
      ]),
    tests(
      "PoolFreezingTests",
      ["PoolFreezing", "PoolStore", "PoolRecords", "PanelModel", "PanelTestSupport"]),
    tests(
      "InterchangeTests",
      ["Interchange", "PanelModel", "PoolRecords", "RosterCheck", "PanelTestSupport"],
      exclude: ["Defects"]),
    tests("ReportsTests", ["Reports", "PanelModel", "Digests", "PanelTestSupport"]),
    tests(
      "EmpanelTests",
      [
        "Empanel", "GLPKBackend", "Interchange", "PanelAssignment", "PanelPlanning",
        "ProblemFamilies", "PanelTestSupport", "RosterCheck",
      ]),
    tests(
      "CommandTests",
      [
        "EmpanelCommand", "Interchange", "PoolStore", "PoolRecords", "PanelModel", "RosterCheck",
        "PanelTestSupport",
      ]),
    tests("ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6]
)
