import Empanel
import Interchange
import PanelModel
import PanelRules
import Reports

/// Objectives and their values in words.
struct ObjectiveTexts {
  let problem: AssignmentProblem
  let language: Language

  private func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase(values).text(in: language)
  }

  /// What is aimed at.
  func name(of objective: Objective) -> String {
    switch objective.name {
    case .seatsFilled: say(CommandPhrases.seatsFilled)
    case .total: say(CommandPhrases.total)
    case .worstPanel: say(CommandPhrases.worstPanel)
    case .loadSpread:
      say(
        objective.meantAspect == .squares
          ? CommandPhrases.loadSquares : CommandPhrases.loadSpread)
    case .balance:
      say(
        objective.meantAspect == .comparable
          ? CommandPhrases.comparable : CommandPhrases.targets)
    case .continuity: say(CommandPhrases.continuity)
    case .rotation: say(CommandPhrases.rotation)
    }
  }

  /// A value in the problem's decimals; a fraction that does not end is rounded for reading.
  func number(_ value: Fraction) -> String {
    value.decimalText(decimals: problem.policy.decimals)
  }

  /// A value of an objective: affinities in the problem's decimals, a share of work in percent, seats
  /// as their count.
  func number(_ value: Fraction, of objective: Objective) -> String {
    switch (objective.name, objective.meantAspect) {
    case (.seatsFilled, _): seats(value)
    case (.total, _), (.worstPanel, _), (_, .comparable): number(value)
    case (_, .squares): Self.millionths(of: value)
    case (_, .range):
      say(CommandPhrases.percent, ["value": (value * Fraction(1000)).decimalText(decimals: 1)])
    case (.continuity, _), (.rotation, _), (.loadSpread, _), (.balance, _): "\(value)"
    }
  }

  /// A number of seats; with a part for least loads that are missed, to three places.
  private func seats(_ value: Fraction) -> String {
    value.denominator == 1
      ? "\(value)" : (value * Fraction(1000)).decimalText(decimals: 3)
  }

  /// How many of the planned seats are filled, and how much of the least loads is missing.
  private func seatsFilledText(of value: Fraction, in roster: Roster) -> String {
    let seats = -Fraction(-value.numerator, value.denominator).roundedDown
    let empty = roster.shortfalls.reduce(0) { $0 + $1.missingSeats }
    let missing = roster.shortfalls.reduce(0) { $0 + $1.missingEffort }
    let counts = ["seats": "\(seats)", "planned": "\(seats + empty)", "missing": "\(missing)"]
    return Statement(
      missing == 0 ? CommandPhrases.seatsOfPlanned : CommandPhrases.seatsAndLoads, counts
    ).text(in: language)
  }

  /// A value for programs, without words: affinities in the problem's decimals, shares of work in
  /// millionths, seats as their count.
  func plain(_ value: Fraction, of objective: Objective) -> String {
    switch (objective.name, objective.meantAspect) {
    case (.seatsFilled, _): seats(value)
    case (.total, _), (.worstPanel, _), (_, .comparable): number(value)
    case (_, .squares), (_, .range): Self.millionths(of: value)
    case (.continuity, _), (.rotation, _), (.loadSpread, _), (.balance, _): "\(value)"
    }
  }

  /// A share in six decimals; it may have many of its own.
  private static func millionths(of value: Fraction) -> String {
    let parts = Int128(value.numerator) * 1_000_000
    let (quotient, rest) = parts.quotientAndRemainder(dividingBy: Int128(value.denominator))
    let isUp = rest * 2 >= Int128(value.denominator)
    return Fraction(Int(clamping: quotient) + (isUp ? 1 : 0)).decimalText(decimals: 6)
  }

  /// Value, and how good it could be at best; of a drawn roster also what was expected.
  func value(of result: ObjectiveResult, in roster: Roster) -> String {
    if roster.lottery != nil {
      return say(
        CommandPhrases.drawnValue,
        [
          "value": number(result.value, of: result.objective),
          "expected": number(result.stageValue, of: result.objective),
        ]) + language.clauseMark + bound(of: result)
    }
    let text =
      switch result.objective.name {
      case .seatsFilled: seatsFilledText(of: result.value, in: roster)
      case .total, .loadSpread, .balance, .continuity, .rotation:
        number(result.value, of: result.objective)
      case .worstPanel: worstPanelText(by: result.objective, in: roster)
      }
    let place = roster.objectives.firstIndex(of: result) ?? roster.objectives.endIndex
    let stage = roster.certificate.stages.dropFirst(place).first ?? nil
    let word = word(on: result, certified: stage?.bound)
    return [text, bound(of: result), word].filter { !$0.isEmpty }
      .joined(separator: language.clauseMark)
  }

  /// Whose word it is that nothing, or so much, is better; nothing without a bound.
  ///
  /// - Parameters:
  ///   - result: The objective.
  ///   - certified: What the checker adds up, or is said to; nil for nothing.
  /// - Returns: A clause, or nothing.
  func word(on result: ObjectiveResult, certified: Fraction?) -> String {
    guard result.bound != nil else { return "" }
    guard let certified else { return say(CommandPhrases.solversWord) }
    if result.objective.name.isNoBetter(certified, than: result.stageValue) {
      return say(CommandPhrases.certified)
    }
    // That nothing is below nothing goes without saying.
    if result.objective.name.isLeastBest, certified == .zero {
      return say(CommandPhrases.solversWord)
    }
    let more = say(
      result.objective.name.isLeastBest
        ? CommandPhrases.certifiedLess : CommandPhrases.certifiedMore,
      ["most": number((certified - result.stageValue).magnitude, of: result.objective)])
    return result.proof == .certified
      ? more : say(CommandPhrases.solversWord) + language.clauseMark + more
  }

  private func bound(of result: ObjectiveResult) -> String {
    guard let bound = result.bound else { return say(CommandPhrases.noBound) }
    let text = number(bound, of: result.objective)
    let isLeastBest = result.objective.name.isLeastBest
    if result.isOptimal {
      return say(
        isLeastBest ? CommandPhrases.leastPossible : CommandPhrases.bestPossible, ["bound": text])
    }
    let percent = ((result.gap ?? 0) * 100 * 10_000).rounded(.up) / 10_000
    return say(
      isLeastBest ? CommandPhrases.atLeast : CommandPhrases.atMost,
      ["bound": text, "gap": "\(percent)"])
  }

  /// The quality of the panel that fares worst among those that the run filled, how it is measured,
  /// and which panel that is.
  func worstPanelText(by objective: Objective = Objective(.worstPanel), in roster: Roster)
    -> String
  {
    let qualities = PanelQualities(problem)
    let measure = qualities.measure(of: objective, in: roster)
    let worst = qualities.all(of: roster, by: measure)
      .min { ($0.value, $0.panel) < ($1.value, $1.panel) }
    guard let worst else { return "-" }
    let id = worst.panel.rawValue
    let isReading =
      problem.indexByPanel[worst.panel].map { problem.panels[$0].purpose == .reading } ?? false
    let name =
      isReading
      ? say(CommandPhrases.readersOf, ["case": id]) : say(CommandPhrases.panelNamed, ["panel": id])
    return say(
      CommandPhrases.worstNamed,
      [
        "value": number(worst.value), "measure": text(of: measure),
        "panel": name,
      ])
  }

  private func text(of measure: Objective.Measure) -> String {
    switch measure {
    case .sum: say(CommandPhrases.measureSum)
    case .mean: say(CommandPhrases.measureMean)
    case .seat: say(CommandPhrases.measureSeat)
    }
  }
}
