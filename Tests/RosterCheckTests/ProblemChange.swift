import PanelModel

/// One change of ``TitleReview`` that leaves it valid.
struct ProblemChange: Sendable, CustomStringConvertible {
  let description: String
  let make: @Sendable (inout ProblemParts) -> Void

  init(_ description: String, _ make: @escaping @Sendable (inout ProblemParts) -> Void) {
    self.description = description
    self.make = make
  }

  static let all = policy + experts + cases + references + scores

  private static let policy = [
    ProblemChange("name") { $0.name += " " },
    ProblemChange("day") { $0.asOf = $0.asOf.adding(days: 1) },
    ProblemChange("decimals") { $0.policy.decimals = 3 },
    ProblemChange("missing") { $0.policy.missing = .zero },
    ProblemChange("seats rule") { $0.policy.seats = SeatRange(1, 3) },
    ProblemChange("least load") { $0.policy.load.least = 1 },
    ProblemChange("no most load") { $0.policy.load.most = nil },
    ProblemChange("levels") { $0.policy.levels = ["a", "b"] },
    ProblemChange("order of levels") { $0.policy.levels = ["b", "a"] },
    ProblemChange("order of objectives") { $0.policy.objectives.reverse() },
    ProblemChange("fewer objectives") { $0.policy.objectives.removeLast() },
    ProblemChange("measure") { $0.policy.objectives[0].measure = .seat },
    ProblemChange("give") { $0.policy.objectives[0].give = Fraction(1, 3) },
  ]

  private static let experts = [
    ProblemChange("one expert more") { $0.experts.append(Expert(id: "E-10")) },
    ProblemChange("expert's name") { $0.experts[0].name = "Li  Wei" },
    ProblemChange("moved from one field to the next") {
      $0.experts[0].name = "Li We"
      $0.experts[0].employer = "i"
    },
    ProblemChange("expert's employer") { $0.experts[0].employer = "x" },
    ProblemChange("expert's region") { $0.experts[0].region = "x" },
    ProblemChange("specialty") { $0.experts[0].specialties = [SpecialtyGrant("x")] },
    ProblemChange("proficiency") {
      $0.experts[0].specialties = [SpecialtyGrant("x", proficiency: 1)]
    },
    ProblemChange("two specialties") {
      $0.experts[0].specialties = [SpecialtyGrant("x"), SpecialtyGrant("y")]
    },
    ProblemChange("title") { $0.experts[0].title = "x" },
    ProblemChange("expert's level") { $0.experts[0].level = "x" },
    ProblemChange("roles") { $0.experts[0].roles = ["x"] },
    ProblemChange("two roles") { $0.experts[0].roles = ["x", ""] },
    ProblemChange("status") { $0.experts[0].status = "x" },
    ProblemChange("training") { $0.experts[0].trainedUntil = CivilDate(dayNumber: 0) },
    ProblemChange("own least load") { $0.experts[0].load.least = 1 },
    ProblemChange("own most load") { $0.experts[0].load.most = 7 },
    ProblemChange("held") { $0.experts[0].held = 1 },
    ProblemChange("severity") { $0.experts[0].severity = -1 },
    ProblemChange("attribute") { $0.experts[0].attributes = ["a": "x"] },
    ProblemChange("attributes exchanged") { $0.experts[0].attributes = ["x": "a"] },
  ]

  private static let cases = [
    ProblemChange("applicant") { $0.cases[3].applicant = "x" },
    ProblemChange("case's employer") { $0.cases[3].employer = "x" },
    ProblemChange("case's region") { $0.cases[3].region = "x" },
    ProblemChange("case's specialties") { $0.cases[3].specialties = ["x"] },
    ProblemChange("case's level") { $0.cases[3].level = "x" },
    ProblemChange("method") { $0.cases[3].method = "x" },
    ProblemChange("seats") { $0.cases[3].seats = SeatRange(1, 2) },
    ProblemChange("effort") { $0.cases[3].effort = 3 },
    ProblemChange("case's attribute") { $0.cases[3].attributes = ["a": "x"] },
    ProblemChange("one case more") { $0.cases.append(Case(id: "C-5", panel: "G")) },
  ]

  private static let references = [
    ProblemChange("one conflict less") { $0.conflicts.removeLast() },
    ProblemChange("a conflict twice") { $0.conflicts.append($0.conflicts[0]) },
    ProblemChange("expert in conflict") { $0.conflicts[0].expert = "E-7" },
    ProblemChange("target") { $0.conflicts[0].target = .reviewCase("C-4") },
    ProblemChange("kind of target") { $0.conflicts[0].target = .person("C-1") },
    ProblemChange("kind") { $0.conflicts[0].kind = "kinship" },
    ProblemChange("effect") { $0.conflicts[0].effect = .session },
    ProblemChange("no first day") { $0.conflicts[0].validity.since = nil },
    ProblemChange("first day turned last") {
      $0.conflicts[0].validity = Validity(until: $0.conflicts[0].validity.since)
    },
    ProblemChange("source") { $0.conflicts[0].source = "x" },
    ProblemChange("pinned panel") { $0.pins[2].panel = "C-1" },
    ProblemChange("pinned expert") { $0.pins[2].expert = "E-7" },
    ProblemChange("effect of a pin") { $0.pins[2].effect = .seat },
    ProblemChange("by") { $0.pins[2].by = "x" },
    ProblemChange("reason") { $0.pins[2].reason = "x" },
    ProblemChange("previous panel") { $0.previous[0].panel = "C-1" },
    ProblemChange("previous expert") { $0.previous[0].expert = "E-2" },
    ProblemChange("previous role") { $0.previous[0].role = "x" },
    ProblemChange("previous day") { $0.previous[0].date = CivilDate(dayNumber: 0) },
  ]

  private static let scores = [
    ProblemChange("one score less") { parts in
      guard case .listed(let scores) = parts.scores else { return }
      parts.scores = .listed(scores.dropLast())
    },
    ProblemChange("a score of zero more") { parts in
      guard case .listed(let scores) = parts.scores else { return }
      parts.scores = .listed(
        scores + [ProblemParts.Score(panel: "G", expert: "E-7", units: 0)])
    },
    ProblemChange("a score of another panel") { parts in
      guard case .listed(let scores) = parts.scores else { return }
      parts.scores = .listed(
        scores + [ProblemParts.Score(panel: "C-1", expert: "E-7", units: 0)])
    },
    ProblemChange("a score") { parts in
      guard case .listed(var scores) = parts.scores else { return }
      scores[0].units += 1
      parts.scores = .listed(scores)
    },
  ]
}
