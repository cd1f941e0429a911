import Empanel
import Foundation
import Interchange
import ProblemFamilies
import Testing

/// What is committed under `datasets/` stays what it was, and its proved optima are found.
@Suite struct CommittedFamiliesTests {
  @Test func `the city and the golden families are there`() {
    #expect(
      CommittedFamily.all.map(\.testDescription) == [
        "city", "city-20x15-s3", "city-40x60-s5", "city-60x90-s11", "hand-6x4",
      ])
  }

  @Test(arguments: CommittedFamily.all)
  func `the digest and the size are those expected`(family: CommittedFamily) throws {
    let expected = try family.expected()
    let problem = try ProblemDirectory.read(at: family.path)
    #expect(problem.digest() == expected.digest)
    #expect(problem.experts.count == expected.experts)
    #expect(problem.cases.count == expected.cases)
  }

  @Test(arguments: CommittedFamily.all)
  func `every proved optimum is found, proved again and admissible`(family: CommittedFamily) throws
  {
    let problem = try ProblemDirectory.read(at: family.path)
    let runs = try family.expected().runs
    #expect(!runs.isEmpty)
    for run in runs {
      let names = try run.objectives.map { try #require(Objective.Name(rawValue: $0.name)) }
      let objectives = problem.objectives(named: names)
      let roster = try RosterAssigner()
        .assign(problem, options: AssignmentOptions(objectives: objectives)).roster
      let expected = try run.objectives.map {
        try #require($0.units(decimals: problem.policy.decimals))
      }
      #expect(roster.termination == .optimal)
      #expect(roster.objectives.map(\.value) == expected)
      #expect(roster.objectives.map(\.bound) == expected)
      #expect(
        roster.objectives.map(\.objective.measure?.rawValue) == run.objectives.map(\.measure))
      let audit = RosterAudit(roster, against: problem, objectives: objectives)
      #expect(audit.violations.isEmpty)
      #expect(audit.values == expected)
    }
  }

  @Test(arguments: CommittedFamily.all.filter { $0.testDescription.hasPrefix("city") })
  func `the generator still writes the same bytes`(family: CommittedFamily) throws {
    let recipe = try #require(try family.expected().generator)
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let parts = try CityFamily(experts: recipe.experts, cases: recipe.cases, seed: recipe.seed)
      .makeParts()
    try ProblemDirectory.write(parts, to: copy)
    #expect(try files(of: copy) == files(of: family.path))
  }

  private func files(of folder: String) throws -> [String: Data] {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }
  }
}
