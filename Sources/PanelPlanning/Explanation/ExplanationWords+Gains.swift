public import PanelModel

extension ExplanationWords {
  /// The members of a clash, a line each; more panels than a few in one line.
  ///
  /// - Parameter clash: The clash.
  /// - Returns: Panels first, then rules.
  public func statements(of clash: RuleClash) -> [Statement] {
    let panels = clash.members.compactMap { member -> Panel.ID? in
      if case .panel(let panel) = member { return panel }
      return nil
    }
    guard panels.count > Self.mostNames else { return clash.members.map { statement(of: $0) } }
    let line = ExplanationPhrases.panels([
      "count": "\(panels.count)", "panels": list(panels.map(\.rawValue)),
    ])
    return [line] + clash.members.dropFirst(panels.count).map { statement(of: $0) }
  }

  /// One change.
  public func statement(of change: ProblemChange) -> Statement {
    switch change {
    case .without(let member):
      return Statement(
        ExplanationPhrases.without, [:], parts: ["what": [statement(of: member)]])
    case .oneMoreExpert(let specialties, let model):
      let phrase =
        specialties.isEmpty
        ? ExplanationPhrases.oneMoreExpertAny : ExplanationPhrases.oneMoreExpert
      return phrase([
        "specialties": specialties.joined(separator: "; "), "model": name(of: model),
      ])
    case .moreLoad(let expert, let from, let to):
      return ExplanationPhrases.moreLoad([
        "expert": name(of: expert), "from": "\(from)", "to": "\(to)",
      ])
    }
  }

  /// What a change is worth, known exactly or at most.
  ///
  /// - Parameters:
  ///   - worth: The change.
  ///   - explanation: Of which it is a part.
  /// - Returns: The worth.
  public func statement(
    of worth: ChangeWorth, in explanation: RosterExplanation
  ) -> Statement {
    guard let amount = worth.exactly ?? worth.upTo else { return ExplanationPhrases.unknown() }
    if amount == .zero { return ExplanationPhrases.nothing() }
    let isExact = worth.exactly != nil
    let phrase = isExact ? ExplanationPhrases.exactly : ExplanationPhrases.upTo
    return phrase(["amount": explanation.signed(amount, isExact: isExact)])
  }
}

extension RosterExplanation {
  /// A gain without a sign, in the decimals of the objective.
  ///
  /// - Parameters:
  ///   - gain: The gain.
  ///   - isExact: Whether it is known exactly; what is so much at most is rounded up.
  /// - Returns: Decimal text; a fraction where the objective has no decimals.
  public func plain(_ gain: Fraction, isExact: Bool = true) -> String {
    if decimals == 0, gain.denominator > 1 { return gain.description }
    let up = -Fraction(-gain.numerator, gain.denominator).roundedDown
    return isExact
      ? gain.decimalText(decimals: decimals) : FixedPoint.text(of: up, decimals: decimals)
  }

  /// A gain as it moves the value: with a minus where less is better.
  func signed(_ gain: Fraction, isExact: Bool) -> String {
    let isLess = objective.name.isLeastBest != (gain < .zero)
    return (isLess ? "-" : "+") + plain(gain.magnitude, isExact: isExact)
  }
}
