import Empanel
import PanelModel
import PanelRules

/// Who may sit on one panel, and who may not and why.
struct EligibilityListing {
  private struct Seatable {
    let expert: Expert
    let units: Int
  }

  private struct Barred {
    let expert: Expert
    let exclusions: [Exclusion]
  }

  private let problem: AssignmentProblem
  private let panel: Panel
  private var seatable: [Seatable] = []
  private var barred: [Barred] = []

  init(problem: AssignmentProblem, panel index: Int) {
    self.problem = problem
    panel = problem.panels[index]
    let rules = EligibilityRules(problem)
    for (position, expert) in problem.experts.enumerated() {
      let exclusions = rules.exclusions(expert: position, panel: index)
      if exclusions.isEmpty {
        let units = problem.affinities.units(panel: index, expert: position) ?? 0
        seatable.append(Seatable(expert: expert, units: units))
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
    for one in seatable { may.add("  \(one.expert.id)", one.expert.name, score(one)) }
    var mayNot = TextTable()
    for one in barred {
      let reasons = one.exclusions.map { $0.statement.text(in: language) }
      mayNot.add(
        "  \(one.expert.id)", one.expert.name,
        reasons.joined(separator: language.clauseMark))
    }
    let heading = CommandPhrases.mayServe([
      "panel": panel.id.rawValue, "count": "\(seatable.count)",
      "all": "\(problem.experts.count)", "seats": "\(panel.seats)",
    ])
    let second = CommandPhrases.mayNot(["count": "\(barred.count)"])
    return [heading.text(in: language), may.text, second.text(in: language), mayNot.text]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: - JSON

  private struct Document: Encodable {
    struct Eligible: Encodable {
      let expert: String
      let score: String
    }
    struct Reason: Encodable {
      let code: String
      let text: String
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
          Document.Eligible(expert: $0.expert.id.rawValue, score: score($0))
        },
        excluded: barred.map { one in
          Document.Excluded(
            expert: one.expert.id.rawValue,
            reasons: one.exclusions.map {
              Document.Reason(code: $0.statement.code, text: $0.statement.text(in: .english))
            })
        }))
  }
}
