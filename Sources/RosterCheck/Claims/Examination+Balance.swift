import PanelModel

extension Examination {
  /// What makes two panels comparable.
  struct Likeness: Hashable {
    let specialties: Set<[String]>
    let level: String
    let method: String
  }

  /// How balanced the panels are that judge and have their members; composition is counted where
  /// quotas are read.
  mutating func measureBalance(claims: [ObjectiveResult]) {
    let panels = filled.map(\.index).filter { !isReading($0) }
    let likes = Array(Dictionary(grouping: panels, by: likeness).values)
    balance.workload = Balance.Measure(
      value: spreadOfWork(), bound: boundOfSpread(claims))
    balance.strength = Balance.Measure(
      value: panels.map(meanScore).min(), bound: boundOfStrength(claims))
    let ranges = likes.map(filledOnes).filter { $0.count > 1 }.map(rangeOfMeans)
    balance.comparable = Balance.Measure(
      value: ranges.max(), bound: ranges.isEmpty ? nil : boundOfComparable(claims))
    if balance.composition.value != nil { balance.composition.bound = boundOfComposition(claims) }
    let severities = panels.map { meanSeverity(ofPanel: $0).magnitude }
    balance.severity = Balance.Measure(
      value: severities.max(), bound: severities.isEmpty ? nil : .zero, tolerance: tolerance)
    balance.panelLuck = panelLuck(over: panels, likes)
  }

  /// The least of the rules on severity, whether they forbid or only report.
  private var tolerance: Fraction? {
    problem.policy.panelRules.compactMap { rule in
      if case .severity(let demand) = rule.demand { return demand.tolerance }
      return nil
    }.min()
  }

  /// Greatest less least utilisation.
  func spreadOfWork() -> Fraction? {
    var effort = Array(repeating: 0, count: problem.experts.count)
    let seatEfforts = seatEfforts
    for (panel, seated) in filled {
      for expert in seated.members { effort[expert] += seatEfforts[panel] }
    }
    let utilisations = problem.experts.indices.compactMap { index -> Fraction? in
      let expert = problem.experts[index]
      guard expert.status == Expert.activeStatus,
        let most = problem.loadBounds(ofExpert: index).most,
        most > 0
      else { return nil }
      return Fraction(expert.held + effort[index], most)
    }
    guard let greatest = utilisations.max(), let least = utilisations.min() else { return nil }
    return greatest - least
  }

  /// What the roster claims of the spread of work, which speaks of the same work.
  private func boundOfSpread(_ claims: [ObjectiveResult]) -> Fraction? {
    claims.first { $0.objective.meantAspect == .range }?.bound
  }

  /// What the roster claims of the composition, which speaks of the same panels; never below nothing.
  private func boundOfComposition(_ claims: [ObjectiveResult]) -> Fraction {
    claims.first { $0.objective.meantAspect == .composition }?.bound ?? .zero
  }

  /// What the roster claims of comparable panels; a claim that leaves settled panels out says nothing
  /// of all panels that judge.
  private func boundOfComparable(_ claims: [ObjectiveResult]) -> Fraction {
    guard !filled.contains(where: { isSettled[$0.index] && !isReading($0.index) }) else {
      return .zero
    }
    return claims.first { $0.objective.meantAspect == .comparable }?.bound ?? .zero
  }

  /// The greatest range of mean affinities among comparable panels that the run filled.
  var rangeOfComparable: Fraction {
    let panels = filledByRun.filter { !isReading($0) }
    return Dictionary(grouping: panels, by: likeness).values
      .map { rangeOfMeans(filledOnes($0)) }.max() ?? .zero
  }

  /// A panel on which nobody sits has no quality that could be compared.
  private func filledOnes(_ panels: [Int]) -> [Int] {
    panels.filter { seated[$0]?.members.isEmpty == false }
  }

  private func rangeOfMeans(_ panels: [Int]) -> Fraction {
    let means = panels.map(meanScore)
    return (means.max() ?? .zero) - (means.min() ?? .zero)
  }

  /// What the roster claims of its worst panel by the mean; a claim that readers take part in, or that
  /// leaves settled panels out, says nothing of all panels that judge.
  private func boundOfStrength(_ claims: [ObjectiveResult]) -> Fraction? {
    // A claim on full panels says nothing of all.
    guard panelsThatCount.count == filledByRun.count else { return nil }
    guard !filled.contains(where: { isReading($0.index) || isSettled[$0.index] }) else {
      return nil
    }
    return claims.first {
      $0.objective.name == .worstPanel && measure(of: $0.objective) == .mean
    }?.bound
  }

  func likeness(ofPanel panel: Int) -> Likeness {
    let depth = problem.policy.eligibilityRules.lazy.compactMap { rule -> SpecialtyDemand? in
      if case .specialty(let demand) = rule.demand { return demand }
      return nil
    }.first?.depth
    func text(_ attribute: String) -> String {
      facts.value(of: attribute, ofPanel: panel).texts.first ?? ""
    }
    return Likeness(
      specialties: Set(
        facts.specialties(ofPanel: panel).map { facts.taxonomy.path(to: $0, depth: depth) }),
      level: text("level"), method: text("method"))
  }

  private func meanSeverity(ofPanel panel: Int) -> Fraction {
    let members = seated[panel]?.members ?? []
    return Fraction(
      members.reduce(0) { $0 + problem.experts[$1].severity }, max(1, members.count))
  }

  // MARK: - Panel luck

  /// In millionths; every mean is rounded half to even once it is taken.
  private func panelLuck(over panels: [Int], _ likes: [[Int]]) -> Int? {
    guard problem.experts.contains(where: { $0.severity != 0 }) else { return nil }
    var distances: [Int: Int] = [:]
    for like in likes {
      let means = like.map { panel in
        let members = seated[panel]?.members ?? []
        return mean(
          of: members.map { problem.experts[$0].severity * 1_000_000 })
      }
      let middle = mean(of: means)
      for (panel, mean) in zip(like, means) { distances[panel] = abs(mean - middle) }
    }
    // The case's panel is the one that the case names, not one above it.
    let lucks = problem.cases.compactMap { reviewCase in
      problem.indexByPanel[reviewCase.panel ?? Panel.ID(reviewCase.id.rawValue)]
        .flatMap { distances[$0] }
    }
    return lucks.isEmpty ? nil : mean(of: lucks)
  }

  private func mean(of numbers: [Int]) -> Int {
    let sum = numbers.reduce(Int128(0)) { $0 + Int128($1) }
    return Int(sum.divided(by: Int128(max(1, numbers.count))))
  }
}

extension Examination {
  /// What a roster says of its balance; one that says nothing is older than the measures.
  mutating func compareBalance(of roster: Roster) {
    let stated = roster.balance
    guard stated != Balance() else { return }
    compare(stated.composition, balance.composition, CheckPhrases.compositionWrong)
    compare(stated.workload, balance.workload, CheckPhrases.workloadWrong)
    compare(stated.strength, balance.strength, CheckPhrases.strengthWrong, inUnits: true)
    compare(stated.comparable, balance.comparable, CheckPhrases.comparableWrong, inUnits: true)
    compare(stated.severity, balance.severity, CheckPhrases.severityWrong)
    guard stated.panelLuck != balance.panelLuck else { return }
    func text(_ luck: Int?) -> String { luck.map { FixedPoint.text(of: $0, decimals: 6) } ?? "—" }
    report(
      CheckPhrases.luckWrong([
        "stated": text(stated.panelLuck), "expected": text(balance.panelLuck),
      ]))
  }

  private mutating func compare(
    _ stated: Balance.Measure, _ expected: Balance.Measure, _ phrase: Phrase,
    inUnits: Bool = false
  ) {
    let decimals = inUnits ? problem.policy.decimals : 0
    func text(_ number: Fraction?) -> String { number?.text(decimals: decimals) ?? "—" }
    for (aspect, one, other) in [
      (CheckPhrases.aspectValue, stated.value, expected.value),
      (CheckPhrases.aspectBound, stated.bound, expected.bound),
      (CheckPhrases.aspectTolerance, stated.tolerance, expected.tolerance),
    ] where one != other {
      report(
        Statement(
          phrase, ["stated": text(one), "expected": text(other)], parts: ["aspect": [aspect()]]))
    }
  }
}
