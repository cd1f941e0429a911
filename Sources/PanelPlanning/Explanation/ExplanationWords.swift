public import PanelModel
import PanelRules

/// What was found out about a problem, in words.
public struct ExplanationWords: Sendable {
  private let problem: AssignmentProblem
  private var policy: Policy { problem.policy }

  /// Names that are listed one by one.
  static let mostNames = 8

  /// Makes the words of a problem.
  public init(_ problem: AssignmentProblem) { self.problem = problem }

  /// An expert as people know them: the name with the identifier, or that alone.
  public func name(of expert: Expert.ID) -> String {
    guard let index = problem.indexByExpert[expert], !problem.experts[index].name.isEmpty else {
      return expert.rawValue
    }
    return "\(problem.experts[index].name) (\(expert))"
  }

  /// The identifier of a rule, else its place among its like, from 1.
  public func name(of member: RuleMember) -> String? {
    switch member {
    case .eligibilityRule(let index):
      let id = policy.eligibilityRules[index].origin.id
      return id.isEmpty ? "\(index + 1)" : id
    case .panelRule(let index): return name(ofPanelRule: index)
    default: return nil
    }
  }

  private func name(ofPanelRule index: Int) -> String {
    let id = policy.panelRules[index].origin.id
    return id.isEmpty ? "\(index + 1)" : id
  }

  func list(_ names: [String]) -> String {
    let more = names.count - Self.mostNames
    return names.prefix(Self.mostNames).joined(separator: ", ") + (more > 0 ? ", +\(more)" : "")
  }

  // MARK: - Shortages

  /// A group of panels that is short of experts.
  public func statement(of shortage: SeatShortage) -> Statement {
    let excluded = shortage.exclusions.reduce(0) { $0 + $1.count }
    let reasons = shortage.exclusions.map { $0.kind.countPhrase(["count": "\($0.count)"]) }
    let tail =
      excluded == 0
      ? []
      : [
        Statement(
          ExplanationPhrases.excluded, ["count": "\(excluded)"], parts: ["reasons": reasons])
      ]
    var values = [
      "panels": list(shortage.panels.map { problem.panels[$0].id.rawValue }),
      "count": "\(shortage.panels.count)", "seats": "\(shortage.seats)",
      "experts": "\(shortage.experts)",
      "offered": "\(shortage.seatsOffered ?? shortage.effort.offered)",
    ]
    guard shortage.seatsOffered == nil else {
      return Statement(ExplanationPhrases.seatShortage, values, parts: ["reasons": tail])
    }
    values["needed"] = "\(shortage.effort.needed)"
    return Statement(ExplanationPhrases.effortShortage, values, parts: ["reasons": tail])
  }

  // MARK: - Members of a clash

  /// One member of a clash.
  public func statement(of member: RuleMember) -> Statement {
    switch member {
    case .panel(let panel), .seats(let panel): return statement(of: panel, member)
    case .eligibilityRule(let index): return rule(member, asks(policy.eligibilityRules[index]))
    case .panelRule(let index): return rule(member, asks(policy.panelRules[index].demand))
    case .conflicts(let kind): return ExplanationPhrases.conflicts(["kind": kind])
    case .mostLoad(nil):
      return ExplanationPhrases.mostLoad(["most": "\(policy.load.most ?? 0)"])
    case .leastLoad(nil): return ExplanationPhrases.leastLoad(["least": "\(policy.load.least)"])
    case .mostLoad(let expert?):
      return ExplanationPhrases.mostLoadOf([
        "expert": name(of: expert), "most": "\(load(of: expert).most ?? 0)",
      ])
    case .leastLoad(let expert?):
      return ExplanationPhrases.leastLoadOf([
        "expert": name(of: expert), "least": "\(load(of: expert).least)",
      ])
    case .loadLimit(let index): return statement(of: policy.loadLimits[index])
    case .pin(let row):
      let pin = problem.pins[row]
      let phrase =
        pin.effect == .keepOff ? ExplanationPhrases.keptOff : ExplanationPhrases.pinnedSeat
      return phrase(["expert": name(of: pin.expert), "panel": pin.panel.rawValue])
    case .missingScores: return ExplanationPhrases.missingScores()
    }
  }

  private func load(of expert: Expert.ID) -> LoadBounds {
    problem.indexByExpert[expert].map { problem.loadBounds(ofExpert: $0) } ?? LoadBounds()
  }

  private func statement(of panel: Panel.ID, _ member: RuleMember) -> Statement {
    let body = problem.indexByPanel[panel].map { problem.panels[$0] }
    let values = ["panel": panel.rawValue, "seats": body.map { "\($0.seats)" } ?? ""]
    if case .seats = member { return Statement(ExplanationPhrases.seats, values) }
    let isReading = body?.purpose == .reading
    return Statement(isReading ? ExplanationPhrases.readers : ExplanationPhrases.panel, values)
  }

  private func statement(of limit: LoadLimit) -> Statement {
    switch limit.span {
    case .slot: ExplanationPhrases.slotLimit()
    case .day: ExplanationPhrases.dayLimit()
    case .method(let method): ExplanationPhrases.methodLimit(["method": method])
    }
  }

  private func rule(_ member: RuleMember, _ what: Statement) -> Statement {
    Statement(
      ExplanationPhrases.rule, ["rule": name(of: member) ?? ""], parts: ["what": [what]])
  }

  private func asks(_ rule: EligibilityRule) -> Statement {
    switch rule.demand {
    case .attribute: ExplanationPhrases.asksAttribute()
    case .training: ExplanationPhrases.asksTraining()
    case .specialty: ExplanationPhrases.asksSpecialty()
    case .level: ExplanationPhrases.asksLevel()
    case .differs(let demand): ExplanationPhrases.asksDiffers(["attribute": demand.attribute])
    case .conflict: ExplanationPhrases.asksConflict()
    case .available: ExplanationPhrases.asksAvailable()
    }
  }

  private func asks(_ demand: PanelDemand) -> Statement {
    switch demand {
    case .seats, .note: ExplanationPhrases.asksOdd()
    case .atMost: ExplanationPhrases.asksAtMost(["amount": demand.amountText])
    case .atLeast: ExplanationPhrases.asksAtLeast(["amount": demand.amountText])
    case .chair: ExplanationPhrases.asksChair()
    case .group(let group):
      ExplanationPhrases.asksGroup(["amount": demand.amountText, "name": group.name])
    case .apart: ExplanationPhrases.asksApart()
    case .quorum: ExplanationPhrases.asksQuorum()
    case .severity: ExplanationPhrases.asksSeverity()
    }
  }

  // MARK: - Repairs

  /// One repair.
  public func statement(of repair: Repair) -> Statement {
    switch repair.change {
    case .renewTraining(let expert, _):
      return ExplanationPhrases.renewTraining(["expert": name(of: expert)])
    case .borrowSpecialty(let expert, let held, let wanted):
      return ExplanationPhrases.borrowSpecialty([
        "expert": name(of: expert), "held": held, "wanted": wanted,
      ])
    case .borrowRegion(let expert, let from, let to):
      return ExplanationPhrases.borrowRegion(["expert": name(of: expert), "from": from, "to": to])
    case .recruit(let specialties, let model, let count):
      let phrase =
        specialties.isEmpty ? ExplanationPhrases.recruitAny : ExplanationPhrases.recruit
      return phrase([
        "count": "\(count)", "specialties": specialties.joined(separator: "; "),
        "model": name(of: model),
      ])
    case .raiseLoad(let expert, let from, let to):
      return ExplanationPhrases.raiseLoad([
        "expert": name(of: expert), "from": "\(from)", "to": "\(to)",
      ])
    case .lowerLeastLoad(let expert, let from, let to):
      return ExplanationPhrases.lowerLeastLoad([
        "expert": name(of: expert), "from": "\(from)", "to": "\(to)",
      ])
    case .relaxLimit(let index, let panels, let effort):
      return statement(ofLimit: index, panels ?? effort ?? 0, isPanels: panels != nil)
    case .relaxQuota(let index, let from, let to, _):
      return ExplanationPhrases.relaxQuota([
        "rule": name(ofPanelRule: index), "from": from, "to": to,
      ])
    case .lowerSeats(let panel, let from, let to):
      return ExplanationPhrases.lowerSeats([
        "panel": panel.rawValue, "from": "\(from)", "to": "\(to)",
      ])
    case .waiveConflict(let conflict): return statement(of: conflict)
    case .releasePin(let pin):
      return ExplanationPhrases.releasePin([
        "expert": name(of: pin.expert), "panel": pin.panel.rawValue,
      ])
    }
  }

  private func statement(ofLimit index: Int, _ to: Int, isPanels: Bool) -> Statement {
    let limit = policy.loadLimits[index]
    let from = (isPanels ? limit.panels : limit.effort) ?? 0
    let values = ["from": "\(from)", "to": "\(to)"]
    switch limit.span {
    case .slot: return Statement(ExplanationPhrases.relaxSlotLimit, values)
    case .day: return Statement(ExplanationPhrases.relaxDayLimit, values)
    case .method(let method):
      return Statement(
        ExplanationPhrases.relaxMethodLimit, values.merging(["method": method]) { $1 })
    }
  }

  private func statement(of conflict: Conflict) -> Statement {
    let target =
      switch conflict.target {
      case .reviewCase(let id): id.rawValue
      case .employer(let name), .person(let name): name
      case .expert(let id): name(of: id)
      }
    let rule = policy.eligibilityRules.first { rule in
      if case .conflict(let demand) = rule.demand {
        return demand.kinds.contains(conflict.kind) && !rule.origin.waivableBy.isEmpty
      }
      return false
    }
    return ExplanationPhrases.waiveConflict([
      "kind": conflict.kind, "expert": name(of: conflict.expert), "target": target,
      "by": rule?.origin.waivableBy ?? "",
    ])
  }
}
