import PanelModel
import PanelRules
import Testing

/// Three experts; one case with a panel of its own, and two on a shared panel: nothing is barred.
struct SmallReview {
  static let today = CivilDate(dayNumber: 20_000)

  /// The parts, to be changed by a test.
  var parts = ProblemParts(
    name: "small", asOf: today, policy: Policy(decimals: 0),
    experts: [Expert(id: "ann"), Expert(id: "bob"), Expert(id: "cai")],
    cases: [
      Case(id: "single", applicant: "Zhang", employer: "Works", seats: SeatRange(1, 2), effort: 2),
      Case(
        id: "left", applicant: "Li", employer: "Mill", seats: SeatRange(1, 2), effort: 1,
        panel: "shared"),
      Case(
        id: "right", applicant: "Wang", employer: "Works", seats: SeatRange(1, 2), effort: 2,
        panel: "shared"),
    ],
    scores: .listed([ProblemParts.Score(panel: "single", expert: "ann", units: 7)]))

  /// Why an expert may not sit on a panel; the quick question must give the same answer.
  func exclusions(
    _ expert: Expert.ID, _ panel: Panel.ID, location: SourceLocation = #_sourceLocation
  ) throws -> [Exclusion] {
    let problem = try AssignmentProblem(parts)
    let expert = try #require(problem.indexByExpert[expert])
    let panel = try #require(problem.indexByPanel[panel])
    let rules = EligibilityRules(problem)
    let exclusions = rules.exclusions(expert: expert, panel: panel)
    let hasScore = problem.affinities.units(panel: panel, expert: expert) != nil
    #expect(
      rules.isEligible(expert: expert, panel: panel, hasScore: hasScore) == exclusions.isEmpty,
      sourceLocation: location)
    return exclusions
  }

  /// The same as codes.
  func codes(
    _ expert: Expert.ID, _ panel: Panel.ID, location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try exclusions(expert, panel, location: location).map(\.statement.code)
  }

  /// Experts who leave the room for a case.
  func recused(from reviewCase: Case.ID) throws -> [Expert.ID] {
    let problem = try AssignmentProblem(parts)
    let index = try #require(problem.indexByCase[reviewCase])
    let rules = EligibilityRules(problem)
    let panels = problem.panels.indices.filter { problem.panels[$0].cases.contains(index) }
    return panels.flatMap { rules.recused(panel: $0, case: index) }
      .map { problem.experts[$0].id }.sorted()
  }

  /// The codes of the pins that break a rule, by row.
  func pinIssues() throws -> [PanelModel.Issue] {
    let problem = try AssignmentProblem(parts)
    do throws(ProblemError) {
      _ = try CompiledProblem(
        problem, panelOrder: Array(problem.panels.indices),
        expertOrder: Array(problem.experts.indices))
      return []
    } catch {
      return error.issues
    }
  }

  /// The contradictions that counting finds.
  func contradictions() throws -> [Statement] {
    try CountingArguments(compiled()).contradictions()
  }

  /// The compiled problem, in the order of the parts.
  func compiled() throws -> CompiledProblem {
    let problem = try AssignmentProblem(parts)
    return try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
  }
}
