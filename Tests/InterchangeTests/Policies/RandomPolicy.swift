import PanelModel

/// Random policies with rules of every kind, nested selectors, and texts that a file could trip over.
struct RandomPolicy {
  private static let texts = [
    "plain", "no", "1.0", "560.20", "2026-03-05", "a,b", "a;b", "says \"yes\"", "two\nlines",
    "back\\slash", "colon: here", "键: 值", "#hash", "- dash", "{brace}", "[list]", "é", "𠀀", "~",
    "null", "'single'", "tab\there", "%", "@at", "|", ">", "&a", "*a", "!t", "case", "case.x",
    "each", "<<", "1/3", "0.33", "true",
  ]

  private var random: any RandomNumberGenerator

  init(_ random: some RandomNumberGenerator) { self.random = random }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func isSo() -> Bool { Bool.random(using: &random) }

  private mutating func text() -> String { Self.texts[number(0...Self.texts.count - 1)] }

  private mutating func texts() -> [String] { (0..<number(1...3)).map { _ in text() } }

  private mutating func share() -> Fraction {
    let denominator = number(1...999_999)
    return Fraction(number(1...denominator), denominator)
  }

  mutating func policy() -> Policy {
    let decimals = number(0...9)
    return Policy(
      decimals: decimals, missing: AffinityTable.Missing.allCases[number(0...1)],
      load: isSo() ? LoadBounds() : LoadBounds(least: number(0...3), most: number(3...9)),
      levels: isSo() ? ["low", "-", "高"] : [],
      objectives: [
        Objective(.worstPanel, of: .mean, give: Fraction(1, number(1...9))), Objective(.total),
      ], preset: isSo() ? PresetOrigin(name: text(), source: text()) : nil,
      formula: isSo() ? formula(decimals) : nil,
      dates: DateBasis(
        eligibility: DayBasis.allCases[number(0...1)],
        lookBack: LookBackBasis.allCases[number(0...2)],
        previousMonths: isSo() ? number(1...1200) : nil),
      conflictKinds: isSo() ? ["own", "亲属", "类: 别"] : [],
      eligibilityRules: EligibilityDemand.Kind.allCases.flatMap { kind in
        (0..<number(0...2)).map { _ in rule(demand(kind)) }
      },
      panelRules: PanelDemand.Kind.allCases.flatMap { kind in
        (0..<number(0...2)).map { _ in rule(demand(kind)) }
      }, loadLimits: limits())
  }

  private mutating func formula(_ decimals: Int) -> AffinityFormula {
    let one = FixedPoint.powersOfTen[decimals]
    return AffinityFormula(
      specialtyFits: (0..<number(0...20)).map { _ in number(0...one) },
      weights: AffinityFormula.Weights(
        specialty: number(0...1000), level: number(0...2), experience: number(0...2)),
      fullExperience: number(1...100))
  }

  private mutating func limits() -> [LoadLimit] {
    var limits: [LoadLimit] = []
    for span in [.slot, .day, .method("interview"), .method("案卷: 审阅")] as [LoadLimit.Span]
    where isSo() {
      limits.append(
        LoadLimit(
          per: span, panels: isSo() ? number(1...9) : nil, effort: isSo() ? number(1...99) : nil))
    }
    return limits
  }

  private mutating func rule<Demand>(_ demand: Demand) -> Rule<Demand> {
    Rule(
      demand, when: isSo() ? selector(3) : nil, enforcement: isSo() ? .hard : .report,
      origin: isSo()
        ? RuleOrigin()
        : RuleOrigin(id: text(), source: text(), certainty: text(), waivableBy: text()))
  }

  mutating func selector(_ depth: Int) -> Selector {
    switch depth == 0 ? 0 : number(0...5) {
    case 1: .all((0..<number(0...3)).map { _ in selector(depth - 1) })
    case 2: .any((0..<number(0...3)).map { _ in selector(depth - 1) })
    case 3: .not(selector(depth - 1))
    default: .attribute(text(), comparison())
    }
  }

  private mutating func comparison() -> Selector.Comparison {
    switch number(0...7) {
    case 0: .equals(isSo() ? text() : "")
    case 1: .oneOf(texts() + (isSo() ? [""] : []))
    case 2: .noneOf(texts())
    case 3: .contains(text())
    case 4: .atLeast(text())
    case 5: .atMost(text())
    case 6: .sameAs(caseAttribute: text())
    default: .differsFrom(caseAttribute: text())
    }
  }

  private mutating func lookBack() -> LookBack {
    [.current, .ever, .months(number(1...1200))][number(0...2)]
  }

  private mutating func effect() -> Conflict.Effect { Conflict.Effect.allCases[number(0...2)] }

  private mutating func kinds() -> [String] {
    (0..<number(1...3)).map { _ in ConflictKinds.standard[number(0...16)] }
  }

  private mutating func demand(_ kind: EligibilityDemand.Kind) -> EligibilityDemand {
    switch kind {
    case .attribute: .attribute(selector(4))
    case .training:
      .training(
        TrainingDemand(
          day: [nil, .slot, .asOf][number(0...2)], graceDays: isSo() ? number(0...3660) : 0))
    case .specialty:
      .specialty(
        SpecialtyDemand(
          depth: isSo() ? number(1...100) : nil, match: isSo() ? .any : .all,
          adjacency: number(0...100), leastProficiency: isSo() ? number(1...5) : nil))
    case .level: .level(isSo() ? .ofCase : .named("level " + text()))
    case .differs:
      .differs(
        DiffersDemand(
          attribute: text(), from: text(), lookBack: lookBack(),
          treeLevel: isSo() ? number(1...100) : nil, effect: effect()))
    case .conflict:
      .conflict(
        ConflictDemand(kinds: kinds(), lookBack: lookBack(), effect: isSo() ? effect() : nil))
    case .available: .available(AvailabilityDemand(least: isSo() ? .yes : .ifNeeded))
    }
  }

  private mutating func quota() -> Quota {
    Quota(
      isSo() ? .count(number(0...1000)) : .share(share()),
      of: isSo() ? .members(selector(3)) : .each(attribute: text()))
  }

  private mutating func demand(_ kind: PanelDemand.Kind) -> PanelDemand {
    switch kind {
    case .seats:
      .seats(SeatsDemand(SeatRange(number(1...500), number(500...1000)), isOdd: isSo()))
    case .atMost: .atMost(quota())
    case .atLeast: .atLeast(quota())
    case .chair:
      .chair(
        ChairDemand(
          of: isSo() ? selector(3) : nil, mostPerExpert: isSo() ? number(1...1_000_000) : nil))
    case .group:
      .group(
        SeatGroup(
          name: text(), seats: number(1...1000), of: selector(2), reserves: number(0...1000)))
    case .apart: .apart(ApartDemand(kinds: kinds(), lookBack: lookBack()))
    case .quorum:
      .quorum(QuorumDemand(share: share(), margin: number(0...1000), countsRecused: isSo()))
    case .severity: .severity(SeverityDemand(tolerance: Fraction(number(0...99), number(1...99))))
    case .note: .note(text())
    }
  }
}
