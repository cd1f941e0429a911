import Empanel
import PanelTestSupport
import Testing

/// The whole way from a problem to a checked roster, beside trying every roster.
struct EndToEnd {
  /// What a campaign has seen, so that one that sees nothing fails.
  struct Seen {
    /// Problems that have an answer: what is given in them keeps the rules.
    var answered = 0
    var secondSteps = 0
    var feasible = 0
    var infeasible = 0
    var tooMany = 0
    var refused: [String: Int] = [:]
    /// Problems that are answered, by what they hold.
    var kinds: [String: Int] = [:]
    /// Problems whose answer is another one without the rule, by its kind.
    var binds: [String: Int] = [:]

    mutating func add(_ other: Seen) {
      answered += other.answered
      secondSteps += other.secondSteps
      feasible += other.feasible
      infeasible += other.infeasible
      tooMany += other.tooMany
      refused.merge(other.refused) { $0 + $1 }
      kinds.merge(other.kinds) { $0 + $1 }
      binds.merge(other.binds) { $0 + $1 }
    }
  }

  let parts: ProblemParts
  let problem: AssignmentProblem
  let seed: UInt64
  let label: Comment
  private(set) var seen = Seen()

  init(_ parts: ProblemParts, seed: UInt64) throws {
    self.parts = parts
    self.seed = seed
    problem = try AssignmentProblem(parts)
    label = "seed \(seed)"
  }

  /// Fills what can be filled, step after step, and compares each.
  mutating func compareSteps() throws {
    var settled = ExhaustivePolicy.given(in: problem)
    var filled: [FilledPanel] = []
    var isFirst = true
    while let step = try? FillingStep(problem, within: filled) {
      let search = ExhaustivePolicy(problem, settled: settled)
      #expect(step.open == search.open, label)
      let expected = search.answer()
      if isFirst, expected != .tooMany, search.keepsSettled() {
        seen.answered += 1
        seen.count(ProblemKinds.all(of: parts, in: problem), in: \.kinds)
        lookWhatBinds(expected, settled)
      }
      if !isFirst { seen.secondSteps += 1 }
      isFirst = false
      guard let roster = try compare(step, search, expected) else { return }
      filled = roster.panels
      for (panel, members) in problem.members(of: roster) { settled[panel] = members }
    }
  }

  /// The roster of a step where there is one.
  private mutating func compare(
    _ step: FillingStep, _ search: ExhaustivePolicy, _ expected: ExhaustivePolicy.Answer
  ) throws -> Roster? {
    let keepsSettled = search.keepsSettled()
    let answer: RosterAssigner.Answer
    do {
      answer = try RosterAssigner().assign(problem, step: step, options: .campaign(seed: seed))
    } catch let error as ProblemError {
      for code in Set(error.issues.map(\.code)) {
        seen.refused[code, default: 0] += 1
      }
      #expect(!keepsSettled || expected == .none, "\(label): \(error)")
      return nil
    } catch let error as RejectedRoster {
      Issue.record("\(label): \(error)")
      return nil
    }
    #expect(keepsSettled, label)
    #expect(answer.audit.isAdmissible, label)
    let roster = answer.roster
    switch expected {
    case .none:
      seen.infeasible += 1
      #expect(roster.termination == .infeasible && roster.panels.isEmpty, label)
      #expect(!roster.explanation.isEmpty, label)
      return nil
    case .tooMany: seen.tooMany += 1
    case .best(let values):
      seen.feasible += 1
      #expect(roster.objectives.map(\.stageValue) == values, label)
      #expect(roster.objectives.map(\.bound) == values, label)
    }
    #expect(roster.termination == .optimal, "\(label): \(roster.explanation)")
    let own = problem.members(of: roster).filter { search.open.contains($0.key) }
    #expect(search.isLegal(own), label)
    #expect(
      roster.objectives.map(\.value)
        == problem.policy.objectives.map { search.policy.value(of: $0, own) }, label)
    return roster
  }

  /// Leaves one thing out and looks whether the answer is another.
  private mutating func lookWhatBinds(
    _ expected: ExhaustivePolicy.Answer, _ settled: [Int: NaivePolicy.Members]
  ) {
    var random = SeededGenerator(seed: seed)
    // Where nothing is possible, one thing less seldom makes it so.
    guard case .best = expected else { return }
    let pieces = ProblemPiece.all(of: parts).shuffled(using: &random)
    let rules = pieces.filter { $0.isRule }
    for piece in (rules.isEmpty || seed % 4 == 0 ? pieces : rules).prefix(1) {
      guard let without = try? AssignmentProblem(piece.leftOut(of: parts)),
        ExhaustivePolicy(without, settled: settled).answer() != expected
      else { continue }
      seen.binds[piece.kind, default: 0] += 1
    }
  }
}

extension EndToEnd.Seen {
  mutating func count(_ names: Set<String>, in field: WritableKeyPath<Self, [String: Int]>) {
    for name in names { self[keyPath: field][name, default: 0] += 1 }
  }
}
