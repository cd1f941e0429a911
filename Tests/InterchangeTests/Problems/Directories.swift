import Foundation
import PanelModel

@testable import Interchange

/// The files that lie beside the tests.
enum TestFiles {
  /// A file or folder of this test target.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(name).path
  }
}

/// A directory that is gone when the test is over.
struct ScratchDirectory: ~Copyable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/empanel-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making the folders above it.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write([UInt8](text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + name).sorted()
  }
}

/// A small problem in which every table has rows; single files are replaced by tests.
enum SmallProblem {
  static let files = [
    "problem.yaml": """
    format: empanel-problem/1
    name: Small
    as_of: 2026-03-05
    preset: {name: by-hand, source: "Order 40 (2019)"}
    levels: [junior, senior]
    affinity: {decimals: 3, missing: zero}
    panel:
      - {id: R-1, rule: seats, least: 1, most: 3, enforce: hard, source: "§ 4", certainty: S}
    load:
      default: {least: 0, most: 4}
    objectives:
      - {objective: worst-panel, of: mean, give: 1/1000}
      - {objective: total}

    """,
    "experts.csv": """
    id,name,employer,specialties,level,roles,status,trained_until,min_load,max_load,held,sector
    E-1,张伟,Org A,560.20:3;560.30,senior,chair;lead,active,2026/3/5,1,3,1,public
    E-2,"Li, Na",Org B,560.20,junior,,,,,,,
    E-3,Müller,,,senior,,suspended,2027-01-01,,9,,private

    """,
    "cases.csv": """
    id,applicant,employer,specialty,level,method,seats,effort,panel
    C-1,P-1,Org C,560.20,junior,file,,2,
    C-2,P-2,Org A,560.30,,,1-2,,G-1
    C-3,P-3,,,,,,1,G-1

    """,
    "conflicts.csv": """
    expert,target_kind,target,kind,effect,since,until,source
    E-1,case,C-1,kinship,case,2020-01-01,,declared
    E-2,employer,Org C,employer,panel,,2026年12月31日,
    E-2,person,P-2,teacher-student,,,,
    E-1,expert,E-3,kinship,session,,,

    """,
    "pins.csv": #"""
    case_or_panel,expert,effect,by,reason
    G-1,E-2,seat,secretary,asked for
    C-1,E-3,keep-off,chair,"said ""no"""

    """#,
    "previous.csv": """
    case_or_panel,expert,role,date
    C-0,E-2,chair,2025-03-05
    G-1,E-77,,

    """,
    "affinities.csv": """
    case_or_panel,expert,score
    C-1,E-1,0.5
    C-1,E-2,-1e-3
    G-1,E-3,2.0005

    """,
  ]

  /// Writes the files, some of them replaced, or left out where the replacement is nil.
  static func write(
    to scratch: borrowing ScratchDirectory, replacing changes: [String: String?] = [:]
  ) throws -> String {
    for name in Set(files.keys).union(changes.keys) {
      let text = changes[name] ?? files[name]
      if let text { try scratch.write(text, to: "problem/" + name) }
    }
    return scratch.path + "/problem"
  }
}

extension SmallProblem {
  /// Writes the files, with those of a folder in the place of theirs; its file `absent` names those
  /// that are left out.
  static func write(to scratch: borrowing ScratchDirectory, overlay: String) throws -> String {
    let path = try write(to: scratch)
    for name in try FileManager.default.contentsOfDirectory(atPath: overlay) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: overlay + "/" + name))
      guard name == "absent" else {
        try scratch.write(Array(bytes), to: "problem/" + name)
        continue
      }
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        try FileManager.default.removeItem(atPath: path + "/" + line)
      }
    }
    return path
  }
}

/// Each issue as `code file:line:column field`, as tests compare them.
func places(_ error: InterchangeError?) -> [String] {
  (error?.issues ?? []).map { issue in
    let place = [issue.place.line, issue.place.column].compactMap { $0.map(String.init) }
    return
      ([issue.code, ([issue.place.file] + place).joined(separator: ":")]
      + [issue.place.field].compactMap(\.self)).joined(separator: " ")
  }
}

/// The error of a call; nil where it succeeds.
func failure<Value>(_ call: () throws(InterchangeError) -> Value) -> InterchangeError? {
  do throws(InterchangeError) {
    _ = try call()
    return nil
  } catch {
    return error
  }
}

func failure(reading path: String) -> InterchangeError? {
  failure { () throws(InterchangeError) in try ProblemDirectory.read(at: path) }
}
