import Empanel
import Foundation
import PanelModel
import RosterCheck

/// What `check` found, for people and for programs.
struct CheckFindings {
  let problem: AssignmentProblem
  let audit: RosterAudit
  /// What the roster was judged by.
  let objectives: [Objective]
  let panels: [FilledPanel]
  /// How many panels, and cases whose readers, the roster leaves open.
  let unfilled: Int
  /// Bounds that the roster states.
  let bounds: [Fraction?]
  /// Whether they are bounds of what a lottery expects.
  var isDrawn = false
  /// The best roster's objectives, beside a roster of another system.
  let best: [ObjectiveResult]?

  /// Lines for a person.
  func text(in language: Language) -> String {
    var lines = [verdict.text(in: language)]
    if objectives.map(\.name) != problem.policy.objectives.map(\.name) {
      lines.append(otherObjectives.text(in: language))
    }
    lines += audit.violations.map { "  " + $0.statement.text(in: language) }
    if !audit.remarks.isEmpty {
      lines.append(CommandPhrases.remarks(["count": "\(audit.remarks.count)"]).text(in: language))
      lines += audit.remarks.map { "  " + $0.statement.text(in: language) }
    }
    if !audit.shortfalls.isEmpty {
      lines.append(
        ShortfallTexts(problem: problem, language: language).text(of: audit.shortfalls))
    }
    if audit.hasRoster {
      lines += values(in: language)
      let balance = BalanceTexts(problem: problem, language: language)
      lines.append(named(CommandPhrases.balance, balance.text(of: audit.balance), in: language))
      lines.append(named(CommandPhrases.panelLuck, balance.luck(of: audit.balance), in: language))
    }
    return lines.joined(separator: "\n")
  }

  private func named(_ name: Phrase, _ value: String, in language: Language) -> String {
    CommandPhrases.named(["name": name().text(in: language), "value": value]).text(in: language)
  }

  private var verdict: Statement {
    if !audit.isAdmissible {
      return CommandPhrases.refused(["count": "\(audit.violations.count)"])
    }
    guard audit.hasRoster else { return CommandPhrases.saysNone() }
    let seats = panels.reduce(0) { $0 + $1.experts.count }
    let values = ["panels": "\(panels.count)", "seats": "\(seats)", "open": "\(unfilled)"]
    return Statement(
      unfilled == 0 ? CommandPhrases.admissible : CommandPhrases.admissibleSoFar, values)
  }

  private var otherObjectives: Statement {
    func list(_ objectives: [Objective]) -> String {
      objectives.map(\.name.rawValue).joined(separator: ", ")
    }
    return CommandPhrases.otherObjectives([
      "stated": list(objectives), "policy": list(problem.policy.objectives),
    ])
  }

  private func values(in language: Language) -> [String] {
    let texts = ObjectiveTexts(problem: problem, language: language)
    return zip(objectives, audit.values).enumerated().map { index, pair in
      let (objective, value) = pair
      let name = texts.name(of: objective)
      if let best, index < best.count {
        let phrase =
          best[index].isOptimal ? CommandPhrases.beside : CommandPhrases.besideFound
        return phrase([
          "objective": name, "value": texts.number(value, of: objective),
          "best": texts.number(best[index].value, of: objective),
          "share": share(of: value, best: best[index].value),
        ]).text(in: language)
      }
      let line = CommandPhrases.recomputed([
        "objective": name, "value": texts.number(value, of: objective),
      ]).text(in: language)
      guard index < bounds.count, let bound = bounds[index] else { return line }
      if isDrawn {
        let expected = CommandPhrases.drawnBound([
          "bound": texts.number(bound, of: objective)
        ])
        return line + language.clauseMark + expected.text(in: language)
      }
      return line + language.clauseMark
        + stated(bound, of: objective, at: index, texts).text(in: language)
    }
  }

  /// A stated bound, and whether it was added up again.
  private func stated(
    _ bound: Fraction, of objective: Objective, at index: Int, _ texts: ObjectiveTexts
  ) -> Statement {
    let certified = audit.readdedBounds.dropFirst(index).first ?? nil
    let text = texts.number(bound, of: objective)
    guard let certified else { return CommandPhrases.bound(["bound": text]) }
    return objective.name.isNoBetter(certified, than: bound)
      ? CommandPhrases.boundCertified(["bound": text])
      : CommandPhrases.boundNearlyCertified([
        "bound": text, "certified": texts.number(certified, of: objective),
      ])
  }

  private func share(of value: Fraction, best: Fraction) -> String {
    guard best > .zero else { return "-" }
    let ratio =
      Double(value.numerator) / Double(value.denominator) * Double(best.denominator)
      / Double(best.numerator)
    return "\((ratio * 10_000).rounded() / 100)"
  }

  // MARK: - JSON

  private struct Document: Encodable {
    struct Objective: Encodable {
      let name: String
      let value: String
      let best: String?
      let bestIsProved: Bool?
      let certifiedBound: String?
    }
    struct Violation: Encodable {
      let code: String
      let text: String
      let panel: String?
      let reviewCase: String?
      let experts: [String]

      enum CodingKeys: String, CodingKey {
        case code, text, panel, experts
        case reviewCase = "case"
      }
    }
    struct Shortfall: Encodable {
      let panel: String?
      let expert: String?
      let missing: Int

      init(_ shortfall: PanelModel.Shortfall) {
        panel = shortfall.panel?.rawValue
        if case .load(let id, _, _) = shortfall { expert = id.rawValue } else { expert = nil }
        missing = shortfall.missingSeats + shortfall.missingEffort
      }
    }
    let format = "empanel-check/1"
    let admissible: Bool
    let problem: String
    let objectives: [Objective]
    let previousKept: Int
    let previousTotal: Int
    let remarks: [Violation]
    let shortfalls: [Shortfall]
    let unfilled: Int
    let violations: [Violation]
  }

  /// Findings for a program; texts are English whatever the language.
  func json() throws -> String {
    let texts = ObjectiveTexts(problem: problem, language: .english)
    let document = Document(
      admissible: audit.isAdmissible, problem: problem.digest(),
      objectives: zip(objectives, audit.values).enumerated().map { index, pair in
        Document.Objective(
          name: pair.0.name.rawValue, value: texts.plain(pair.1, of: pair.0),
          best: best.flatMap {
            index < $0.count ? texts.plain($0[index].value, of: pair.0) : nil
          },
          bestIsProved: best.flatMap { index < $0.count ? $0[index].isOptimal : nil },
          certifiedBound: (audit.readdedBounds.dropFirst(index).first ?? nil)
            .map { texts.plain($0, of: pair.0) })
      },
      previousKept: audit.previousKept, previousTotal: audit.previousTotal,
      remarks: audit.remarks.map(entry), shortfalls: audit.shortfalls.map(Document.Shortfall.init),
      unfilled: unfilled,
      violations: audit.violations.map(entry))
    return try JSONText.of(document)
  }

  private func entry(_ violation: RosterCheck.Violation) -> Document.Violation {
    Document.Violation(
      code: violation.code, text: violation.statement.text(in: .english),
      panel: violation.panel?.rawValue, reviewCase: violation.reviewCase?.rawValue,
      experts: violation.experts.map(\.rawValue))
  }
}

extension CheckFindings {
  /// Checks a roster of ours in full.
  ///
  /// - Parameters:
  ///   - roster: The roster.
  ///   - problem: What it should answer.
  init(judging roster: Roster, against problem: AssignmentProblem) {
    let objectives = problem.objectives(like: roster.objectives.map(\.objective))
    // An objective that stands twice is nobody's order; the policy's shows what is wrong.
    let isOrder = Set(objectives).count == roster.objectives.count
    let asked = objectives.isEmpty || !isOrder ? nil : objectives
    self.init(
      problem: problem, audit: RosterAudit(roster, against: problem, objectives: asked),
      objectives: asked ?? problem.policy.objectives, panels: roster.panels,
      unfilled: roster.unfilled.count,
      bounds: roster.objectives.map(\.bound), isDrawn: roster.lottery != nil, best: nil)
  }
}
