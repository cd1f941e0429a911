import Empanel
import PanelModel
import PanelPlanning
import PanelRules

extension ExplainFindings {
  private struct Document: Encodable {
    var format = "empanel-explanation/1"
    let status: String
    let problem: String
    var counts: [Reason]?
    var shortages: [Shortage]?
    var clash: Clash?
    var repairs: Repairs?
    var roster: Worths?
  }

  private struct Reason: Encodable {
    let code: String
    let text: String

    init(_ statement: Statement) {
      code = statement.code
      text = statement.text(in: .english)
    }
  }

  private struct Shortage: Encodable {
    let panels: [String]
    let seats: Int
    let seatsOffered: Int?
    let effort: Int
    let effortOffered: Int
    let experts: Int
    let excluded: [String: Int]
  }

  private struct Clash: Encodable {
    let isMinimal: Bool
    let members: [Reason]
  }

  private struct Repairs: Encodable {
    struct Plan: Encodable {
      let price: Int
      let repairs: [Step]
    }
    struct Step: Encodable {
      let kind: String
      let units: Int
      let price: Int
      let text: String
    }
    let isProvedCheapest: Bool
    let candidates: Int
    let solves: Int
    let plans: [Plan]
  }

  private struct Worths: Encodable {
    struct Change: Encodable {
      let code: String
      let text: String
      let upTo: String?
      let exactly: String?
    }
    struct Thin: Encodable {
      let panel: String
      let seats: Int
      let eligible: Int
    }
    struct Idle: Encodable {
      let expert: String
      let panel: String
      let reasons: [Reason]
    }
    let objective: String
    let value: String
    let isBest: Bool
    let changes: [Change]
    let thin: [Thin]
    let idle: [Idle]
  }

  /// Everything for a program; texts are English whatever the language.
  func json() throws -> String {
    let digest = problem.digest()
    switch answer {
    case .open: return try JSONText.of(Document(status: "open", problem: digest))
    case .impossible(let explanation):
      var document = Document(status: "infeasible", problem: digest)
      document.counts = explanation.counts.map(Reason.init)
      document.shortages = explanation.shortages.map(shortage)
      document.clash = explanation.clash.map { clash in
        Clash(
          isMinimal: clash.isMinimal,
          members: clash.members.map { Reason(words.statement(of: $0)) })
      }
      document.repairs = explanation.repairs.map(repairs)
      return try JSONText.of(document)
    case .possible(_, let explanation):
      var document = Document(status: "feasible", problem: digest)
      document.roster = explanation.map(worths)
      return try JSONText.of(document)
    }
  }

  private func shortage(_ shortage: SeatShortage) -> Shortage {
    Shortage(
      panels: shortage.panels.map { problem.panels[$0].id.rawValue }, seats: shortage.seats,
      seatsOffered: shortage.seatsOffered, effort: shortage.effort.needed,
      effortOffered: shortage.effort.offered, experts: shortage.experts,
      excluded: Dictionary(
        uniqueKeysWithValues: shortage.exclusions.map { ($0.kind.rawValue, $0.count) }))
  }

  private func repairs(_ result: RepairSearchResult) -> Repairs {
    Repairs(
      isProvedCheapest: result.isProved, candidates: result.candidates, solves: result.solves,
      plans: result.plans.map { plan in
        Repairs.Plan(
          price: plan.price,
          repairs: plan.repairs.map { repair in
            Repairs.Step(
              kind: repair.kind.rawValue, units: repair.units, price: repair.price,
              text: words.statement(of: repair).text(in: .english))
          })
      })
  }

  private func worths(_ explanation: RosterExplanation) -> Worths {
    let texts = ObjectiveTexts(problem: problem, language: .english)
    return Worths(
      objective: explanation.objective.name.rawValue,
      value: texts.plain(explanation.value, of: explanation.objective),
      isBest: explanation.isBest,
      changes: explanation.worths.map { worth in
        let statement = words.statement(of: worth.change)
        return Worths.Change(
          code: statement.code, text: statement.text(in: .english),
          upTo: worth.upTo.map { explanation.plain($0, isExact: false) },
          exactly: worth.exactly.map { explanation.plain($0) })
      },
      thin: explanation.thin.map {
        Worths.Thin(panel: $0.panel.rawValue, seats: $0.seats, eligible: $0.eligible)
      },
      idle: explanation.idle.map { one in
        Worths.Idle(
          expert: one.expert.rawValue, panel: one.panel.rawValue,
          reasons: one.reasons.map { Reason($0.statement) })
      })
  }
}
