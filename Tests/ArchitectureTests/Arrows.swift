/// Which target may import which: only what stands above it.
///
/// The order is the order of the architecture, so a circle cannot be written down here.
enum Arrows {
  /// One target and all that it may import besides the platform.
  struct Row {
    let target: String
    let mayImport: Set<String>

    init(_ target: String, _ mayImport: String...) {
      self.target = target
      self.mayImport = Set(mayImport)
    }
  }

  /// What comes with Swift and may be imported anywhere.
  static let platform: Set<String> = ["Dispatch", "Foundation", "Glibc", "Synchronization"]
  /// What other packages give.
  static let packages: Set<String> = ["Yams", "ArgumentParser", "GRDB"]

  /// The targets that are shipped.
  static let rows = [
    Row("CGLPKSession"),
    Row("CCrypto"),
    Row("Digests", "CCrypto"),
    Row("LinearPrograms"),
    Row("GLPKBackend", "LinearPrograms", "CGLPKSession"),
    Row("NetworkFlow"),
    Row("PanelModel"),
    Row("RosterCheck", "PanelModel", "Digests"),
    Row("PanelRules", "PanelModel"),
    Row("PanelAssignment", "PanelModel", "PanelRules", "LinearPrograms", "NetworkFlow", "Digests"),
    Row(
      "PanelPlanning", "PanelModel", "RosterCheck", "PanelRules", "PanelAssignment",
      "LinearPrograms", "NetworkFlow"),
    Row("ProblemFamilies", "PanelModel"),
    Row("PoolRecords", "PanelModel", "Digests"),
    Row("PoolStore", "PanelModel", "Digests", "PoolRecords", "GRDB"),
    Row("PoolFreezing", "PanelModel", "PoolRecords"),
    Row("Interchange", "PanelModel", "PoolRecords", "Yams"),
    Row("Reports", "PanelModel", "Digests"),
    Row(
      "Empanel", "LinearPrograms", "PanelModel", "PanelRules", "PanelAssignment",
      "PanelPlanning", "RosterCheck", "GLPKBackend"),
    Row(
      "EmpanelCommand", "Empanel", "LinearPrograms", "PanelModel", "PanelRules", "PanelAssignment",
      "PanelPlanning", "RosterCheck", "Interchange", "Reports", "ProblemFamilies", "PoolRecords",
      "PoolStore",
      "PoolFreezing",
      "ArgumentParser"),
  ]

  /// The only files that may contain the word `unsafe`: the bridges to C, the mapped matrix,
  /// numbers as bytes and the inner loops of the network simplex.
  static let unsafeFiles: Set<String> = [
    "Sources/Digests/BigEndian.swift",
    "Sources/Digests/SHA256Hasher.swift",
    "Sources/GLPKBackend/GLPKSession+Basis.swift",
    "Sources/GLPKBackend/GLPKSession+Relaxation.swift",
    "Sources/GLPKBackend/GLPKSession+Search.swift",
    "Sources/GLPKBackend/GLPKSession.swift",
    "Sources/GLPKBackend/GLPKSolver.swift",
    "Sources/GLPKBackend/GLPKStop.swift",
    "Sources/NetworkFlow/Simplex/Column.swift",
    "Sources/NetworkFlow/Transport/RowScan.swift",
    "Sources/PanelModel/Affinity/DenseAffinities.swift",
  ]

  /// The only file that may promise by hand what the compiler cannot see (`@unchecked Sendable`).
  static let uncheckedFiles: Set<String> = ["Sources/GLPKBackend/GLPKStop.swift"]

  /// Codes that two modules share because they say the same: a cell and a value out of range, and
  /// what a cell and what an argument probably meant.
  static let sharedCodes: Set<String> = ["number.out-of-range"]
}
