import Empanel
import PanelTestSupport
import ProblemFamilies
import Testing

@Suite struct RosterAssignerTests {
  /// Requires an answer that the checker admits and that says what is so; nil when a pin breaks a
  /// rule.
  private func answer(_ problem: AssignmentProblem, options: AssignmentOptions, label: String)
    throws -> RosterAssigner.Answer?
  {
    let answer: RosterAssigner.Answer
    do {
      answer = try RosterAssigner().assign(problem, options: options)
    } catch is ProblemError {
      return nil
    }
    let roster = answer.roster
    #expect(answer.audit.isAdmissible, "\(label): \(answer.audit.violations)")
    #expect(RosterAudit(roster, against: problem).isAdmissible, "\(label)")
    #expect(roster.problemDigest == problem.digest(), "\(label)")
    #expect(Set(roster.pins) == Set(problem.pins), "\(label)")
    #expect(roster.seed == options.seed, "\(label)")
    return answer
  }

  @Test(arguments: 0..<4)
  func `the checker admits every answer`(slice: Int) throws {
    var rosters = 0
    var refusals = 0
    for index in 0..<500 {
      let seed = UInt64(slice * 1_000_000 + index)
      let problem = try AssignmentProblem(RandomProblem().parts(seed: seed))
      let label = "seed \(seed)"
      guard
        let answer = try answer(problem, options: AssignmentOptions(seed: seed), label: label)
      else { continue }
      guard ExhaustiveAssignment(problem).answer() != nil else {
        refusals += 1
        #expect(answer.roster.termination == .infeasible, "\(label)")
        #expect(answer.roster.panels.isEmpty && answer.roster.objectives.isEmpty, "\(label)")
        #expect(!answer.roster.explanation.isEmpty && !answer.audit.hasRoster, "\(label)")
        continue
      }
      rosters += 1
      #expect(answer.roster.termination == .optimal, "\(label)")
      #expect(answer.roster.isReproducible, "\(label)")
      compare(answer, with: problem, label: label)
    }
    #expect(rosters > 100 && refusals > 50)
  }

  /// Panels, loads and values against the raw problem.
  private func compare(
    _ answer: RosterAssigner.Answer, with problem: AssignmentProblem, label: String
  ) {
    let roster = answer.roster
    #expect(roster.panels.map(\.panel) == problem.panels.map(\.id).sorted(), "\(label)")
    #expect(roster.loads == answer.audit.loads, "\(label)")
    #expect(roster.objectives.map(\.value) == answer.audit.values, "\(label)")
    for panel in roster.panels {
      #expect(panel.experts == panel.experts.sorted(), "\(label)")
      let chair = problem.pins.first { $0.effect == .chair && $0.panel == panel.panel }?.expert
      #expect(panel.chair == chair, "\(label)")
    }
    for (id, load) in roster.loads {
      let seats = roster.panels.filter { $0.experts.contains(id) }
      let effort = seats.reduce(0) { sum, panel in
        sum + (problem.panels.first { $0.id == panel.panel }?.effort ?? 0)
      }
      #expect(load.seats == seats.count && load.effort == effort, "\(label)")
      #expect(load.seats > 0 || load.least > 0, "\(label)")
    }
  }

  @Test(arguments: [0, 1, 3, 10, 30])
  func `the checker admits what a limit left`(limit: Int) throws {
    for seed in 0..<300 {
      let problem = try AssignmentProblem(RandomProblem().parts(seed: UInt64(seed)))
      let options = AssignmentOptions(workLimit: limit)
      _ = try answer(problem, options: options, label: "seed \(seed), limit \(limit)")
    }
  }

  @Test func `the checker admits what a gap left`() throws {
    for seed in 0..<500 {
      let problem = try AssignmentProblem(RandomProblem().parts(seed: UInt64(seed)))
      let options = AssignmentOptions(gap: 0.5)
      _ = try answer(problem, options: options, label: "seed \(seed)")
    }
  }

  @Test func `objectives of the caller take the place of the policy's, and none leaves them`()
    throws
  {
    let problem = try AssignmentProblem(CityFamily(experts: 40, cases: 30, seed: 2).makeParts())
    func names(_ objectives: [Objective]?) throws -> [Objective.Name] {
      let answer = try RosterAssigner().assign(
        problem, options: AssignmentOptions(objectives: objectives, timeLimit: .seconds(20)))
      #expect(answer.audit.isAdmissible)
      return answer.roster.objectives.map(\.objective.name)
    }
    #expect(
      try names([Objective(.worstPanel, of: .seat), Objective(.total)]) == [.worstPanel, .total])
    #expect(try names([]) == [.total])
    #expect(try names(nil) == [.total])
  }

  @Test func `who is recused is printed with the case`() throws {
    let problem = try AssignmentProblem(
      ProblemParts(
        name: "recusal", asOf: CivilDate(dayNumber: 20_000), policy: Policy(decimals: 0),
        experts: [Expert(id: "ann"), Expert(id: "bob")],
        cases: [
          Case(id: "b", applicant: "Li", seats: SeatRange(2), panel: "P"),
          Case(id: "a", applicant: "Wu", seats: SeatRange(2), panel: "P"),
        ],
        conflicts: [
          Conflict(expert: "bob", target: .person("Li")),
          Conflict(expert: "ann", target: .person("Li")),
          Conflict(
            expert: "ann", target: .person("Wu"), validity: Validity(until: .init(dayNumber: 9))),
        ],
        pins: [Pin(panel: "P", expert: "bob", effect: .chair, by: "chief", reason: "custom")]))
    let answer = try #require(
      try answer(problem, options: AssignmentOptions(), label: "recusal"))
    let panel = try #require(answer.roster.panels.first)
    #expect(panel.cases == ["a", "b"])
    #expect(panel.experts == ["ann", "bob"])
    #expect(panel.chair == "bob")
    #expect(panel.recused == ["b": ["ann", "bob"]])
  }

  @Test func `a pin that breaks a rule is an error, not a roster`() throws {
    let problem = try AssignmentProblem(
      ProblemParts(
        name: "pin", asOf: CivilDate(dayNumber: 20_000),
        experts: [Expert(id: "ann", status: "retired")],
        cases: [Case(id: "a", seats: SeatRange(1))],
        pins: [Pin(panel: "a", expert: "ann")]))
    let error = #expect(throws: ProblemError.self) { try RosterAssigner().assign(problem) }
    #expect(error?.issues.map(\.code) == ["pin.breaks-eligibility"])
  }

  @Test func `an answer that the clock or a person ended is not called reproducible`() throws {
    let problem = try AssignmentProblem(
      ProblemParts(
        name: "clock", asOf: CivilDate(dayNumber: 20_000), experts: [Expert(id: "ann")],
        cases: [Case(id: "a", seats: SeatRange(1))]))
    let stopped = StopFlag()
    stopped.request()
    for options in [
      AssignmentOptions(timeLimit: .zero), AssignmentOptions(stop: stopped),
      AssignmentOptions(workLimit: 0),
    ] {
      let answer = try #require(try answer(problem, options: options, label: "clock"))
      #expect(answer.roster.panels.isEmpty)
      // Work is counted the same everywhere; the clock and people are not.
      #expect(answer.roster.isReproducible == (options.workLimit == 0))
      #expect(answer.roster.termination == (options.stop == nil ? .limit : .stopped))
    }
  }
}
