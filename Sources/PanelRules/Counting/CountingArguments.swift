public import PanelModel

/// Proofs by counting that no roster exists; each can be redone by hand.
///
/// All sums are exact: at most 10^6 panels of 1000 seats of 10^9 effort points stay below 2^63.
public struct CountingArguments: Sendable {
  let problem: CompiledProblem

  /// Prepares the arguments of a compiled problem.
  public init(_ problem: CompiledProblem) { self.problem = problem }

  /// Every contradiction that a single panel, a single expert, the panels of one slot, day, method or
  /// specialty, or the whole shows; empty when these arguments find nothing, which proves nothing.
  ///
  /// - Complexity: O(pairs), and O(experts) more for each panel that is named.
  public func contradictions() -> [Statement] {
    var statements: [Statement] = []
    for panel in problem.panels where panel.pairs.count < panel.range.least {
      statements.append(tooFewEligible(panel))
    }
    for expert in problem.experts where expert.least > expert.most {
      statements.append(
        CountingPhrases.leastLoadOutOfReach([
          "expert": name(of: expert), "least": "\(expert.least)", "open": "\(expert.most)",
        ]))
    }
    statements += panelContradictions() + limitContradictions()
    // A panel that lacks experts by itself would be told twice.
    if statements.isEmpty { statements += specialtyContradictions() }
    // Sorted, so that the order of panels inside the solver does not show.
    statements.sort { $0.text(in: .english) < $1.text(in: .english) }
    return statements + wholeContradictions()
  }

  private func wholeContradictions() -> [Statement] {
    var statements: [Statement] = []
    let demand = problem.panels.reduce(0) { $0 + $1.range.least * $1.effort }
    let capacity = problem.experts.reduce(0) { $0 + $1.most }
    if demand > capacity {
      statements.append(
        CountingPhrases.demandExceedsCapacity([
          "demand": "\(demand)", "capacity": "\(capacity)",
        ]))
    }
    let least = problem.experts.reduce(0) { $0 + $1.least }
    let offer = problem.panels.reduce(0) { $0 + min($1.range.most, $1.pairs.count) * $1.effort }
    if least > offer {
      statements.append(
        CountingPhrases.leastLoadsExceedSeats(["least": "\(least)", "offer": "\(offer)"]))
    }
    return statements
  }

  private func tooFewEligible(_ panel: CompiledProblem.Seats) -> Statement {
    var counts: [Exclusion.Kind: Int] = [:]
    // Where only members of the panel above may sit, the rest of the pool is one number.
    let candidates = problem.rules.facts.panels[panel.panel].candidates
    if let candidates { counts[.overlap] = problem.experts.count - candidates.count }
    for expert in problem.experts where candidates?.contains(expert.expert) ?? true {
      let exclusions = problem.rules.exclusions(expert: expert.expert, panel: panel.panel)
      if let kind = exclusions.map(\.kind).min() { counts[kind, default: 0] += 1 }
    }
    let reasons = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      .map { $0.key.countPhrase(["count": "\($0.value)"]) }
    let isReading = problem.problem.panels[panel.panel].purpose == .reading
    return Statement(
      isReading ? CountingPhrases.tooFewReaders : CountingPhrases.tooFewEligible,
      [
        "panel": name(of: panel), "seats": "\(panel.range.least)",
        "eligible": "\(panel.pairs.count)",
        "excluded": "\(problem.experts.count - panel.pairs.count)",
      ], parts: ["reasons": reasons])
  }

  /// Whether a group of panels costs more than the experts who may sit there can take together
  /// (Hall's condition, with effort).
  ///
  /// - Parameter panels: Indices into the compiled panels.
  /// - Returns: The argument, or nil when the group fits.
  public func shortage(ofPanels panels: [Int]) -> Statement? {
    guard let shortage = work(ofPanels: panels), shortage.demand > shortage.capacity else {
      return nil
    }
    return Statement(
      CountingPhrases.groupTooLarge,
      [
        "count": "\(panels.count)", "panels": list(panels.map { name(of: problem.panels[$0]) }),
        "demand": "\(shortage.demand)", "experts": "\(shortage.experts)",
        "capacity": "\(shortage.capacity)",
      ], parts: ["what": counted(panels)])
  }

  /// How many panels there are among some, and the readers of how many cases.
  func counted(_ panels: [Int]) -> [Statement] {
    let reading = panels.count { index in
      problem.problem.panels[problem.panels[index].panel].purpose == .reading
    }
    let judging = panels.count - reading
    return (judging > 0 ? [CountingPhrases.countedPanels(["count": "\(judging)"])] : [])
      + (reading > 0 ? [CountingPhrases.countedReaders(["count": "\(reading)"])] : [])
  }

  /// What some panels cost at least, and what the experts who may sit there can take of it; nil of no
  /// panels.
  func work(ofPanels panels: [Int]) -> (demand: Int, experts: Int, capacity: Int)? {
    guard !panels.isEmpty else { return nil }
    var effortByExpert = [Int](repeating: 0, count: problem.experts.count)
    var demand = 0
    for index in panels {
      let panel = problem.panels[index]
      demand += panel.range.least * panel.effort
      for pair in panel.pairs { effortByExpert[Int(problem.pairExperts[pair])] += panel.effort }
    }
    var capacity = 0
    var eligible = 0
    for (expert, effort) in effortByExpert.enumerated() where effort > 0 {
      capacity += min(effort, problem.experts[expert].most)
      eligible += 1
    }
    return (demand, eligible, capacity)
  }

  /// Whether a group of experts owes more than the seats open to them offer.
  ///
  /// - Parameter experts: Indices into the compiled experts.
  /// - Returns: The argument, or nil when the group fits.
  public func surplus(ofExperts experts: [Int]) -> Statement? {
    let members = Set(experts.map(Int32.init))
    let least = experts.reduce(0) { $0 + problem.experts[$1].least }
    var offer = 0
    for panel in problem.panels {
      let open = panel.pairs.count { members.contains(problem.pairExperts[$0]) }
      offer += min(panel.range.most, open) * panel.effort
    }
    guard least > offer else { return nil }
    return CountingPhrases.groupOwesTooMuch([
      "count": "\(experts.count)", "experts": list(experts.map { name(of: problem.experts[$0]) }),
      "least": "\(least)", "offer": "\(offer)",
    ])
  }

  func name(of panel: CompiledProblem.Seats) -> String {
    problem.problem.panels[panel.panel].id.rawValue
  }

  func name(of expert: CompiledProblem.Work) -> String {
    problem.problem.experts[expert.expert].id.rawValue
  }

  /// The first few names in order, and how many more there are.
  func list(_ names: [String]) -> String {
    let shown = names.sorted().prefix(8)
    let more = names.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? ", +\(more)" : "")
  }
}
