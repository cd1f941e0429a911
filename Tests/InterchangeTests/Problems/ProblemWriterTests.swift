import Foundation
import PanelModel
import PanelTestSupport
import Testing

@testable import Interchange

@Suite struct ProblemWriterTests {
  @Test func `what is written is read back the same`() throws {
    let scratch = try ScratchDirectory()
    let parts = try ProblemDirectory.parts(at: SmallProblem.write(to: scratch))
    try ProblemDirectory.write(parts, to: scratch.path + "/copy")
    expectSame(try ProblemDirectory.parts(at: scratch.path + "/copy"), parts)
  }

  @Test func `random problems with awkward texts survive`() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let parts = AwkwardProblem.parts(&random)
      let scratch = try ScratchDirectory()
      try ProblemDirectory.write(parts, to: scratch.path + "/copy")
      do {
        expectSame(try ProblemDirectory.parts(at: scratch.path + "/copy"), parts, "seed \(seed)")
      } catch {
        Testing.Issue.record("seed \(seed): \(error)")
      }
    }
  }

  @Test func `a docket without readers and slots has no columns for them`() throws {
    let scratch = try ScratchDirectory()
    var parts = try ProblemDirectory.parts(at: SmallProblem.write(to: scratch))
    for (name, hasColumns) in [("plain", false), ("readers", true)] {
      if hasColumns { parts.cases[1].readers = 1 }
      try ProblemDirectory.write(parts, to: scratch.path + "/" + name)
      let path = scratch.path + "/\(name)/cases.csv"
      let header = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")[0]
      #expect(header.contains("readers,slot") == hasColumns)
    }
  }

  @Test func `scores by a formula are no file`() throws {
    let scratch = try ScratchDirectory()
    var parts = try ProblemDirectory.parts(at: SmallProblem.write(to: scratch))
    parts.scores = .formula
    try ProblemDirectory.write(parts, to: scratch.path + "/copy")
    #expect(try !scratch.names(in: "copy").contains("affinities.csv"))
  }

  private func expectSame(_ left: ProblemParts, _ right: ProblemParts, _ note: Comment? = nil) {
    #expect(left.name == right.name, note)
    #expect(left.asOf == right.asOf, note)
    #expect(left.policy == right.policy, note)
    #expect(left.experts == right.experts, note)
    #expect(left.cases == right.cases, note)
    #expect(left.conflicts == right.conflicts, note)
    #expect(left.pins == right.pins, note)
    #expect(left.previous == right.previous, note)
    #expect(left.panels == right.panels, note)
    #expect(left.members == right.members, note)
    #expect(left.relations == right.relations, note)
    #expect(left.specialties == right.specialties, note)
    #expect(left.adjacencies == right.adjacencies, note)
    #expect(left.organisations == right.organisations, note)
    #expect(left.slots == right.slots, note)
    #expect(left.availability == right.availability, note)
    guard case .listed(let first) = left.scores, case .listed(let second) = right.scores else {
      Testing.Issue.record("no lists")
      return
    }
    #expect(first == second, note)
  }

  @Test func `a target that holds something is kept, unless told otherwise`() throws {
    let scratch = try ScratchDirectory()
    let parts = try ProblemDirectory.parts(at: SmallProblem.write(to: scratch))
    let target = scratch.path + "/target"
    try scratch.write("old", to: "target/pins.csv")
    try scratch.write("old", to: "target/affinities.npy")
    #expect(codes(parts, target) == ["file.exists"])
    #expect(try scratch.names(in: "target") == ["affinities.npy", "pins.csv"])
    try ProblemDirectory.write(parts, to: target, existing: .replace)
    #expect(try scratch.names(in: "target") == SmallProblem.files.keys.sorted())
    #expect(try scratch.names() == ["problem", "target"])
  }

  @Test func `an empty directory is filled`() throws {
    let scratch = try ScratchDirectory()
    let parts = try ProblemDirectory.parts(at: SmallProblem.write(to: scratch))
    try scratch.write("x", to: "empty/x")
    try FileManager.default.removeItem(atPath: scratch.path + "/empty/x")
    try ProblemDirectory.write(parts, to: scratch.path + "/empty")
    #expect(try scratch.names(in: "empty") == SmallProblem.files.keys.sorted())
  }

  @Test func `a directory with anything else in it is never replaced`() throws {
    let scratch = try ScratchDirectory()
    let parts = try ProblemDirectory.parts(at: SmallProblem.write(to: scratch))
    try scratch.write("mine", to: "target/thesis.txt")
    #expect(
      codes(parts, scratch.path + "/target", existing: .replace) == ["file.foreign-contents"])
    try scratch.write("mine", to: "file")
    #expect(codes(parts, scratch.path + "/file", existing: .replace) == ["file.exists"])
    #expect(codes(parts, scratch.path + "/none/target") == ["file.unwritable"])
    #expect(try scratch.names() == ["file", "problem", "target"])
    #expect(try scratch.names(in: "target") == ["thesis.txt"])
  }

  private func codes(
    _ parts: ProblemParts, _ path: String, existing: ExistingTarget = .keep
  ) -> [String]? {
    let error = failure { () throws(InterchangeError) in
      try ProblemDirectory.write(parts, to: path, existing: existing)
    }
    #expect(error?.kind == .cannotWrite)
    return error?.issues.map(\.code)
  }
}
