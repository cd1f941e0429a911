import PanelModel

/// What each kind of rule demands.
///
/// A value that cannot be read is reported, and stands as its default here: the rule asks nothing then.
extension PolicyReader {
  mutating func demand(_ kind: Derivation.Kind, _ rule: RuleNode) -> Derivation? {
    let effect: Conflict.Effect = choice(rule, "effect") ?? .reviewCase
    switch kind {
    case .sameEmployer:
      return .sameEmployer(
        EmployerDerivation(
          lookBack: lookBack(rule), treeLevel: whole(rule, "up_to", in: RuleLimits.treeLevel),
          effect: effect))
    case .related:
      let kinds = rule.keys["kinds"].map { texts($0, at: rule.path + ".kinds") } ?? []
      return .related(
        RelationDerivation(
          kinds: kinds, as: KindNames(policy).name(of: text(rule, "as")), lookBack: lookBack(rule),
          effect: effect))
    case .sameRound: return .sameRound(effect: effect)
    }
  }

  mutating func demand(_ kind: EligibilityDemand.Kind, _ rule: RuleNode) -> EligibilityDemand? {
    switch kind {
    case .attribute: attribute(rule).map { .attribute($0) }
    case .training:
      .training(
        TrainingDemand(
          day: choice(rule, "at"), graceDays: value(rule, "grace", PolicyCells.days) ?? 0))
    case .specialty:
      .specialty(
        SpecialtyDemand(
          depth: whole(rule, "depth", in: RuleLimits.treeLevel),
          match: choice(rule, "match") ?? .any,
          adjacency: value(rule, "adjacent", PolicyCells.adjacency) ?? 0,
          leastProficiency: whole(rule, "proficiency", in: RuleLimits.proficiency)))
    case .level: .level(level(text(rule, "at_least")))
    case .differs:
      .differs(
        DiffersDemand(
          attribute: text(rule, "attribute"),
          from: value(rule, "from", PolicyCells.caseAttribute) ?? "", lookBack: lookBack(rule),
          treeLevel: whole(rule, "up_to", in: RuleLimits.treeLevel),
          effect: choice(rule, "effect") ?? .reviewCase))
    case .conflict:
      .conflict(
        ConflictDemand(
          kinds: kinds(rule), lookBack: lookBack(rule), effect: choice(rule, "effect")))
    case .available: .available(AvailabilityDemand(least: answer(rule)))
    }
  }

  /// The selector of an `attribute` rule: under `of`, or among the values of the rule.
  private mutating func attribute(_ rule: RuleNode) -> Selector? {
    let own = rule.keys.filter { key, _ in
      key == "attribute" || PolicyKeys.comparisons.contains(key)
    }
    guard let node = rule.keys["of"] else {
      return selector(rule.node, own, hasStrays: rule.hasStrays, at: rule.path + ".of")
    }
    guard own.isEmpty else {
      refuseNumber(rule.node, ["attribute", "of"])
      return nil
    }
    return selector(node, at: rule.path + ".of")
  }

  private func level(_ name: String) -> LevelDemand { name == "case" ? .ofCase : .named(name) }

  private mutating func answer(_ rule: RuleNode) -> Availability.Answer {
    let answers = [Availability.Answer.yes, .ifNeeded]
    guard let node = rule.keys["slot"], let name = text(node) else { return .yes }
    if let answer = answers.first(where: { $0.rawValue == name }) { return answer }
    report(node, ChoiceCell.unknown(name, known: answers.map(\.rawValue)))
    return .yes
  }

  mutating func demand(_ kind: PanelDemand.Kind, _ rule: RuleNode) -> PanelDemand? {
    switch kind {
    case .seats: return .seats(seats(rule))
    case .atMost: return quota(rule).map { .atMost($0) }
    case .atLeast: return quota(rule).map { .atLeast($0) }
    case .chair:
      return .chair(
        ChairDemand(
          of: rule.keys["of"].flatMap { selector($0, at: rule.path + ".of") },
          mostPerExpert: whole(rule, "most_per_expert", in: RuleLimits.panels)))
    case .group: return group(rule).map { .group($0) }
    case .apart: return .apart(ApartDemand(kinds: kinds(rule), lookBack: lookBack(rule)))
    case .quorum: return .quorum(quorum(rule))
    case .severity:
      return .severity(
        SeverityDemand(tolerance: value(rule, "tolerance", PolicyCells.tolerance) ?? .zero))
    case .note: return .note(text(rule, "text"))
    }
  }

  private mutating func seats(_ rule: RuleNode) -> SeatsDemand {
    let least = whole(rule, "least", in: ProblemLimits.seats)
    let most = whole(rule, "most", in: ProblemLimits.seats)
    return SeatsDemand(SeatRange(least ?? 1, most ?? 1), isOdd: word(rule, "parity", "odd"))
  }

  /// Whether a parameter is there, which has one word only.
  private mutating func word(_ rule: RuleNode, _ key: String, _ word: String) -> Bool {
    guard let node = rule.keys[key], let value = text(node) else { return false }
    if value != word { report(node, ChoiceCell.unknown(value, known: [word])) }
    return true
  }

  private mutating func quota(_ rule: RuleNode) -> Quota? {
    let count = whole(rule, "count", in: RuleLimits.count)
    let share = value(rule, "share", ShareCell.parse)
    let subject = rule.keys["of"].flatMap { self.subject($0, at: rule.path + ".of") }
    if (rule.keys["count"] == nil) == (rule.keys["share"] == nil), !rule.hasStrays {
      refuseNumber(rule.node, ["count", "share"])
    }
    let amount = count.map { Quota.Amount.count($0) } ?? share.map { .share($0) }
    guard let amount, let subject else { return nil }
    let basis: Quota.Basis = rule.keys["binds_on"].flatMap { choice($0) } ?? .filled
    return Quota(amount, of: subject, basis: basis)
  }

  private mutating func group(_ rule: RuleNode) -> SeatGroup? {
    let name = text(rule, "name")
    let seats = whole(rule, "seats", in: ProblemLimits.seats) ?? 1
    let reserves = whole(rule, "reserves", in: RuleLimits.count) ?? 0
    return rule.keys["of"].flatMap { selector($0, at: rule.path + ".of") }.map {
      SeatGroup(name: name, seats: seats, of: $0, reserves: reserves)
    }
  }

  private mutating func quorum(_ rule: RuleNode) -> QuorumDemand {
    var counts = false
    if let node = rule.keys["recused"], let value = text(node) {
      let known = ["counted", "not"]
      if !known.contains(value) { report(node, ChoiceCell.unknown(value, known: known)) }
      counts = value == "counted"
    }
    return QuorumDemand(
      share: value(rule, "share", ShareCell.parse) ?? .zero,
      margin: whole(rule, "margin", in: RuleLimits.count) ?? 0, countsRecused: counts)
  }
}
