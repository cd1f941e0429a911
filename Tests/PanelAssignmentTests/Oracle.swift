import GLPKBackend
import PanelAssignment
import PanelModel
import PanelTestSupport
import Testing

/// Compares assignments with trying every roster.
enum Oracle {
  /// What a problem turned out to be.
  enum Verdict: Hashable {
    /// A pin breaks a rule.
    case refused
    case infeasible
    case feasible
  }

  /// Requires the assignment of a problem to say what exhaustive search says.
  @discardableResult
  static func compare(
    _ parts: ProblemParts, label: String, location: SourceLocation = #_sourceLocation
  ) throws -> Verdict {
    let problem = try AssignmentProblem(parts)
    guard let assignment = try assign(problem) else { return .refused }
    let comment = Comment(rawValue: label)
    guard let expected = ExhaustiveAssignment(problem).answer() else {
      #expect(assignment.termination == .infeasible, comment, sourceLocation: location)
      #expect(assignment.seats == nil, comment, sourceLocation: location)
      #expect(!assignment.explanation.isEmpty, comment, sourceLocation: location)
      return .infeasible
    }
    #expect(assignment.termination == .optimal, comment, sourceLocation: location)
    #expect(
      assignment.stages.map(\.stageValue) == expected.stageValues, comment,
      sourceLocation: location)
    #expect(
      assignment.stages.map(\.bound) == expected.stageValues, comment, sourceLocation: location)
    compareValues(of: assignment, in: problem, comment, location)
    return .feasible
  }

  /// The assignment of a problem; nil when a pin breaks a rule.
  static func assign(
    _ problem: AssignmentProblem, options: AssignmentOptions = AssignmentOptions()
  ) throws -> Assignment? {
    do {
      return try PanelAssigner(solver: GLPKSolver()).assign(problem, options: options)
    } catch is ProblemError {
      return nil
    }
  }

  /// Requires that an early end says nothing false: no value above the optimum, no bound below it,
  /// and no claim of an optimum that is none.
  static func compareUnproven(
    _ assignment: Assignment, of problem: AssignmentProblem, label: String,
    location: SourceLocation = #_sourceLocation
  ) {
    let comment = Comment(rawValue: label)
    guard let expected = ExhaustiveAssignment(problem).answer() else {
      #expect(assignment.seats == nil, comment, sourceLocation: location)
      return
    }
    #expect(assignment.termination != .infeasible, comment, sourceLocation: location)
    compareValues(of: assignment, in: problem, comment, location)
    for (stage, optimum) in zip(assignment.stages, expected.stageValues) {
      let isLeastBest = stage.objective.name.isLeastBest
      let isShort = isLeastBest ? stage.stageValue > optimum : stage.stageValue < optimum
      #expect(isShort || stage.stageValue == optimum, comment, sourceLocation: location)
      if let bound = stage.bound {
        #expect(
          isLeastBest ? bound <= optimum : bound >= optimum, comment, sourceLocation: location)
      }
      // What later stages may reach depends on what this one has reached.
      if isShort {
        #expect(assignment.termination != .optimal, comment, sourceLocation: location)
        return
      }
    }
  }

  /// Requires the values to be those of the seats, and no less than the stages have left.
  private static func compareValues(
    of assignment: Assignment, in problem: AssignmentProblem, _ comment: Comment,
    _ location: SourceLocation
  ) {
    guard let seats = assignment.seats else { return }
    for stage in assignment.stages {
      #expect(
        stage.value == value(of: seats, in: problem, stage.objective), comment,
        sourceLocation: location)
      let given = stage.objective.give * stage.stageValue.magnitude
      #expect(
        stage.objective.name.isLeastBest
          ? stage.value <= stage.stageValue + given : stage.value >= stage.stageValue - given,
        comment, sourceLocation: location)
    }
  }

  private static func spread(of seats: [[Int]], in problem: AssignmentProblem) -> Fraction {
    let shares = shares(of: seats, in: problem)
    return (shares.max() ?? .zero) - (shares.min() ?? .zero)
  }

  private static func shares(of seats: [[Int]], in problem: AssignmentProblem) -> [Fraction] {
    problem.experts.indices.compactMap { index -> Fraction? in
      let expert = problem.experts[index]
      let most = problem.loadBounds(ofExpert: index).most ?? 0
      guard expert.status == Expert.activeStatus, most > 0 else { return nil }
      let effort = zip(problem.panels, seats)
        .reduce(expert.held) { $0 + ($1.1.contains(index) ? $1.0.effort : 0) }
      return Fraction(effort, most)
    }
  }

  /// The rows of the previous roster that come true again, as panel and expert.
  private static func seatsAgain(of seats: [[Int]], in problem: AssignmentProblem) -> [[Int]] {
    problem.previous.compactMap { row in
      guard let panel = problem.indexByPanel[row.panel],
        let expert = problem.indexByExpert[row.expert], seats[panel].contains(expert)
      else { return nil }
      return [panel, expert]
    }
  }

  /// The value of some seats, from the scores.
  static func value(of seats: [[Int]], in problem: AssignmentProblem, _ objective: Objective)
    -> Fraction?
  {
    let units = seats.enumerated().map { panel, members in
      members.map { problem.affinities.units(panel: panel, expert: $0) ?? 0 }
    }
    switch (objective.name, problem.measure(of: objective)) {
    case (.loadSpread, _) where objective.aspect == .squares:
      return shares(of: seats, in: problem).reduce(.zero) { $0 + $1 * $1 }
    case (.balance, _):
      let means = units.map { Fraction($0.reduce(0, +), $0.count) }
      return objective.aspect == .comparable
        ? (means.max() ?? .zero) - (means.min() ?? .zero) : .zero
    case (.loadSpread, _): return spread(of: seats, in: problem)
    case (.continuity, _): return Fraction(Set(seatsAgain(of: seats, in: problem)).count)
    case (.rotation, _): return Fraction(seatsAgain(of: seats, in: problem).count)
    case (.seatsFilled, _): return Fraction(problem.panels.reduce(0) { $0 + $1.seats.least })
    case (.total, _): return Fraction(units.joined().reduce(0, +))
    case (.worstPanel, .sum): return units.map { Fraction($0.reduce(0, +)) }.min()
    case (.worstPanel, .mean): return units.map { Fraction($0.reduce(0, +), $0.count) }.min()
    case (.worstPanel, .seat): return units.compactMap { $0.min() }.min().map { Fraction($0) }
    }
  }
}
