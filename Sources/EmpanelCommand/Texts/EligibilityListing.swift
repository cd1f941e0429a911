import Empanel
import PanelModel
import PanelRules

/// Who may sit on one panel, and who may not and why.
struct EligibilityListing {
  private struct Seatable {
    let expert: Expert
    let units: Int
    /// Why the expert leaves for the case that was asked about; empty for one who stays.
    let recusals: [Exclusion]
  }

  private struct Barred {
    let expert: Expert
    let exclusions: [Exclusion]
  }

  private let problem: AssignmentProblem
  private let panel: Panel
  private let isParentOpen: Bool
  private var seatable: [Seatable] = []
  private var barred: [Barred] = []

  /// Asks the rules.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - index: Index of the panel.
  ///   - reviewCase: Index of the case that was asked about, if one was.
  ///   - step: What is settled.
  init(
    problem: AssignmentProblem, panel index: Int, reviewCase: Int? = nil, step: FillingStep
  ) {
    self.problem = problem
    panel = problem.panels[index]
    let parent = panel.body.parent.flatMap { problem.indexByPanel[$0] }
    isParentOpen = parent.map { step.settled[$0] == nil } ?? false
    let rules = EligibilityRules(problem, step: step)
    let scores = AffinityReader(problem)
    for (position, expert) in problem.experts.enumerated() {
      let exclusions = rules.exclusions(expert: position, panel: index)
      if exclusions.isEmpty {
        seatable.append(
          Seatable(
            expert: expert, units: scores.units(panel: index, expert: position) ?? 0,
            recusals: reviewCase.map {
              rules.recusals(expert: position, panel: index, case: $0)
            } ?? []))
      } else {
        barred.append(Barred(expert: expert, exclusions: exclusions))
      }
    }
    seatable.sort { ($1.units, $0.expert.id) < ($0.units, $1.expert.id) }
    barred.sort { $0.expert.id < $1.expert.id }
  }

  private func score(_ seatable: Seatable) -> String {
    FixedPoint.text(of: seatable.units, decimals: problem.policy.decimals)
  }

  /// Lines for a person: the best fitting first, then everybody else with all reasons.
  func text(in language: Language) -> String {
    var may = TextTable()
    for one in seatable {
      may.add(
        "  \(one.expert.id)", one.expert.name, score(one),
        one.recusals.isEmpty
          ? ""
          : CommandPhrases.leavesForCase().text(in: language) + language.clauseMark
            + one.recusals.map { $0.statement.text(in: language) }
            .joined(separator: language.clauseMark))
    }
    var mayNot = TextTable()
    for one in barred {
      let reasons = one.exclusions.map { $0.statement.text(in: language) }
      mayNot.add(
        "  \(one.expert.id)", one.expert.name,
        reasons.joined(separator: language.clauseMark))
    }
    let isReading = panel.purpose == .reading
    let phrase = isReading ? CommandPhrases.mayRead : CommandPhrases.mayServe
    let heading = phrase([
      "panel": panel.id.rawValue, "count": "\(seatable.count)",
      "all": "\(problem.experts.count)", "seats": "\(panel.seats)",
    ])
    let second = CommandPhrases.mayNot(["count": "\(barred.count)"])
    let open = isParentOpen ? parentOpen.text(in: language) : ""
    return [heading.text(in: language), open, may.text, second.text(in: language), mayNot.text]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var parentOpen: Statement {
    CommandPhrases.parentOpen([
      "panel": panel.id.rawValue, "parent": panel.body.parent?.rawValue ?? "",
    ])
  }

  // MARK: - JSON

  private struct Document: Encodable {
    struct Eligible: Encodable {
      let expert: String
      let score: String
      let leavesForCase: Bool
      let reasons: [Reason]
    }
    struct Reason: Encodable {
      let code: String
      let text: String

      init(_ exclusion: Exclusion) {
        code = exclusion.statement.code
        text = exclusion.statement.text(in: .english)
      }
    }
    struct Excluded: Encodable {
      let expert: String
      let reasons: [Reason]
    }
    let format = "empanel-eligible/1"
    let panel: String
    let seats: String
    let eligible: [Eligible]
    let excluded: [Excluded]
  }

  /// The lists for a program; texts are English whatever the language.
  func json() throws -> String {
    try JSONText.of(
      Document(
        panel: panel.id.rawValue, seats: "\(panel.seats)",
        eligible: seatable.map {
          Document.Eligible(
            expert: $0.expert.id.rawValue, score: score($0),
            leavesForCase: !$0.recusals.isEmpty, reasons: $0.recusals.map(Document.Reason.init))
        },
        excluded: barred.map { one in
          Document.Excluded(
            expert: one.expert.id.rawValue,
            reasons: one.exclusions.map(Document.Reason.init))
        }))
  }
}
