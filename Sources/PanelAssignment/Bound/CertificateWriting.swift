import PanelModel
import PanelRules

/// The multipliers of one model in whole parts, by the names of what they stand for.
struct CertificateWriting {
  let scale: Int
  private(set) var rows: [Certificate.Row: Certificate.Multiplier] = [:]
  /// Whether every multiplier is what was rounded, and none had to be rounded again.
  private(set) var isExact = true
  private let prices: Prices
  private let model: AssignmentModel
  private let floorObjectives: [Int]

  private var compiled: CompiledProblem { model.problem }
  private var problem: AssignmentProblem { model.problem.problem }

  init(_ prices: Prices, scale: Int, of model: AssignmentModel, in state: StageState) {
    self.prices = prices
    self.scale = scale
    self.model = model
    floorObjectives = state.floorObjectives
    for (expert, price) in zip(compiled.experts, prices.loads) {
      add(.load(problem.experts[expert.expert].id), whole(price))
    }
    addFloors()
    for (row, price) in zip(compiled.rows, prices.rows) { add(row, whole(price)) }
    addChairs()
    for (member, price) in zip(model.spread?.utilisation.members ?? [], prices.spread) {
      add(.spread(name(ofExpert: member.expert)), whole(price))
    }
    addBurdens()
    rows = rows.filter { !$1.isZero }
  }

  /// How much each panel weighs whose floor is raised.
  func weights() -> [Panel.ID: Int] {
    var weights: [Panel.ID: Int] = [:]
    for (floor, price) in zip(model.floors, prices.floors) where floor.isRaised {
      guard let panel = floor.panel else { continue }
      let weight = max(0, -whole(price))
      if weight > 0 { weights[name(ofPanel: panel)] = weight }
    }
    return weights
  }

  /// How much each comparable panel weighs, above 0 for one that should be worse.
  func rangeWeights() -> [Panel.ID: Int] {
    var weights: [Panel.ID: Int] = [:]
    for (panel, price) in prices.range.enumerated() where whole(price) != 0 {
      weights[name(ofPanel: panel)] = whole(price)
    }
    return weights
  }

  /// How much each panel weighs by the floors that no earlier objective has left.
  func weightsOfLastFloors() -> [Panel.ID: Int] {
    var weights: [Panel.ID: Int] = [:]
    for (floor, price) in zip(model.floors, prices.floors).dropFirst(floorObjectives.count) {
      guard let panel = floor.panel else { continue }
      let weight = max(0, -whole(price))
      if weight > 0 { weights[name(ofPanel: panel)] = weight }
    }
    return weights
  }

  private func whole(_ price: Double) -> Int {
    let scaled = (price * Double(scale)).rounded()
    return scaled.isFinite ? Int(max(-0x1p62, min(0x1p62, scaled))) : 0
  }

  private func name(ofPanel panel: Int) -> Panel.ID {
    problem.panels[compiled.panels[panel].panel].id
  }

  private func name(ofExpert expert: Int) -> Expert.ID {
    problem.experts[compiled.experts[expert].expert].id
  }

  private mutating func add(_ row: Certificate.Row, _ each: Int, perSeat: Int = 0) {
    guard each != 0 || perSeat != 0 else { return }
    let known = rows[row] ?? Certificate.Multiplier(0)
    let (sum, isLost) = known.each.addingReportingOverflow(each)
    let (seats, isAlsoLost) = known.perSeat.addingReportingOverflow(perSeat)
    // A multiplier that is left out weakens the sum, and no more.
    if isLost || isAlsoLost { return }
    rows[row] = Certificate.Multiplier(sum, perSeat: seats)
  }

  // MARK: - Floors and chairs

  private mutating func addFloors() {
    if model.shortage?.most != nil {
      // What is missing is counted by the objective that comes first.
      add(.floor(objective: 0, panel: nil), -max(0, whole(prices.shortage)))
    }
    // Raised floors come behind those of earlier objectives.
    for (index, objective) in floorObjectives.enumerated() where index < model.floors.count {
      let floor = model.floors[index]
      // Seats that are too low are left out by whoever adds up.
      if floor.leastUnits != nil { continue }
      let (each, isLost) = whole(min(0, prices.floors[index]))
        .multipliedReportingOverflow(by: floor.slope)
      if !isLost {
        add(.floor(objective: objective, panel: floor.panel.map(name(ofPanel:))), each)
      }
    }
  }

  private mutating func addChairs() {
    for (chair, price) in zip(compiled.chairs, prices.chairs) {
      add(.chair(name(ofPanel: chair.panel)), whole(price))
    }
    for (index, price) in prices.limits.enumerated() where price > 0 {
      let (limit, expert) = index.quotientAndRemainder(dividingBy: compiled.experts.count)
      guard let rule = compiled.chairLimits[limit].rule else { continue }
      add(.chairs(rule: rule, expert: name(ofExpert: expert)), whole(price))
    }
  }

  // MARK: - Burdens and comparable panels

  /// The price of an expert's squares is one of their load, that of a target one of its quota.
  private mutating func addBurdens() {
    for (burden, prices) in zip(model.burdens, prices.burdens) {
      if burden.limit != nil, let objective = burden.objective {
        add(.floor(objective: objective, panel: nil), -whole(max(0, prices.limit)))
      }
      for (member, price) in zip(burden.members, prices.rows) {
        add(.load(name(ofExpert: member.expert)), whole(max(0, price)))
      }
      for (index, target) in burden.targets.enumerated() {
        let (member, seat) = burden.targetCounts[index]
        let price = whole(max(0, prices.rows[index]))
        let (each, isLost) = price.multipliedReportingOverflow(by: member)
        let (perSeat, isAlsoLost) = price.multipliedReportingOverflow(by: seat)
        if isLost || isAlsoLost { continue }
        let panel = name(ofPanel: target.panel)
        add(
          .quota(rule: target.rule, panel: panel, value: target.value), each, perSeat: perSeat)
      }
    }
    guard let objective = model.qualityRange?.objective else { return }
    for (panel, price) in prices.range.enumerated() {
      add(.floor(objective: objective, panel: name(ofPanel: panel)), whole(price))
    }
  }

  // MARK: - Rows

  private mutating func add(_ row: CompiledProblem.Row, _ price: Int) {
    // A row of no rule has no name; to leave it out weakens the sum, and no more.
    guard price != 0, (price > 0 ? row.upper : row.lower) != nil,
      compiled.origins.indices.contains(row.origin)
    else { return }
    let origin = compiled.origins[row.origin]
    guard let term = row.terms.first else {
      // Nobody counts: then any multiplier says that nobody may sit there.
      if let name = nameOfPanelRule(origin) { add(name, price) }
      return
    }
    guard let (name, count) = name(of: origin, row, pair: Int(term.pair)) else { return }
    // What the row counts in its own parts, and what the rule counts by its words.
    let (each, isLost) = price.multipliedReportingOverflow(by: Int(term.coefficient))
    guard !isLost, count != 0 else { return }
    if each % count != 0 { isExact = false }
    let seats = row.sizes.first.map { price.multipliedReportingOverflow(by: Int($0.coefficient)) }
    guard seats?.overflow != true else { return }
    add(name, each / count, perSeat: seats?.partialValue ?? 0)
  }

  /// The name of a row, and what the rule counts for the expert of one of its pairs.
  private func name(of origin: RowOrigin, _ row: CompiledProblem.Row, pair: Int)
    -> (Certificate.Row, Int)?
  {
    if let name = nameOfPanelRule(origin) { return (name, 1) }
    let rule = origin.rule ?? 0
    let panel = origin.panel.map { problem.panels[$0].id } ?? ""
    switch origin.kind {
    case .atMost, .atLeast, .groups, .quorum, .leader: return nil
    case .severity:
      let expert = compiled.experts[Int(compiled.pairExperts[pair])].expert
      return (.severity(rule: rule, panel: panel), problem.experts[expert].severity)
    case .load: return origin.expert.map { (.seats(problem.experts[$0].id), 1) }
    case .loadLimit:
      guard let expert = origin.expert, let span = origin.value else { return nil }
      return limit(rule, span, of: problem.experts[expert].id, row, pair: pair)
    }
  }

  /// The name of a rule that counts members of one panel, each as one.
  private func nameOfPanelRule(_ origin: RowOrigin) -> Certificate.Row? {
    let rule = origin.rule ?? 0
    let panel = origin.panel.map { problem.panels[$0].id } ?? ""
    switch origin.kind {
    case .atMost, .atLeast: return .quota(rule: rule, panel: panel, value: origin.value)
    case .groups(let rules): return .groups(rules: rules.sorted(), panel: panel)
    case .quorum:
      return origin.reviewCase.map {
        .quorum(rule: rule, panel: panel, reviewCase: problem.cases[$0].id)
      }
    case .leader: return .leader(panel)
    case .severity, .load, .loadLimit: return nil
    }
  }

  /// Whether a row of a limit counts panels or effort shows in its coefficients; where both are the
  /// same, by the panels.
  private func limit(
    _ limit: Int, _ span: String, of expert: Expert.ID, _ row: CompiledProblem.Row, pair: Int
  ) -> (Certificate.Row, Int) {
    let panels = row.terms.map { self.panel(ofPair: Int($0.pair)) }
    let isAlike = row.terms.allSatisfy { $0.coefficient == row.terms[0].coefficient }
    let isEffort =
      problem.policy.loadLimits[limit].panels == nil || !isAlike
      || panels.contains { $0.purpose == .reading }
    return isEffort
      ? (
        .effortAtOnce(limit: limit, span: span, expert: expert), self.panel(ofPair: pair).effort
      )
      : (.panelsAtOnce(limit: limit, span: span, expert: expert), 1)
  }

  private func panel(ofPair pair: Int) -> Panel {
    var (low, high) = (0, compiled.panels.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if compiled.panels[middle].pairs.upperBound <= pair {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return problem.panels[compiled.panels[low].panel]
  }
}
