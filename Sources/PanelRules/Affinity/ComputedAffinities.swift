import PanelModel

/// Affinities by a policy's formula, exact, row by row; nothing is kept beside what rows share.
struct ComputedAffinities: Sendable {
  private let formula: AffinityFormula
  private let facts: RuleFacts
  /// A list of specialties that experts have, by its number.
  private let lists: [[Int]]
  /// The number of each expert's list.
  private let listByExpert: [Int]
  /// Years of experience that count.
  private let experience: [Int]
  /// One whole in units.
  private let one: Int
  /// Sums of the fits of every list to a panel's specialties, by these.
  private var fits: [[Int]: [Int]] = [:]

  init(_ formula: AffinityFormula, _ facts: RuleFacts) {
    self.formula = formula
    self.facts = facts
    one = FixedPoint.powersOfTen[facts.problem.policy.decimals]
    var lists: [[Int]] = []
    var numbers: [[Int]: Int] = [:]
    listByExpert = facts.grants.map { grants in
      let list = Set(grants.map(\.specialty)).sorted()
      if let number = numbers[list] { return number }
      numbers[list] = lists.count
      lists.append(list)
      return lists.count - 1
    }
    self.lists = lists
    experience = facts.problem.experts.map { expert in
      let years = expert.attributes["experience"].flatMap { Int($0) } ?? 0
      return min(max(0, years), formula.fullExperience)
    }
  }

  /// The affinity of one pair.
  func units(panel: Int, expert: Int) -> Int {
    let profile = facts.panels[panel]
    let fit = fit(of: lists[listByExpert[expert]], to: profile.specialties)
    return units(fit: fit, profile, expert)
  }

  /// The affinities of some experts.
  mutating func units(panel: Int, experts: [Int]) -> [Int32] {
    let profile = facts.panels[panel]
    guard experts.count * 16 >= facts.problem.experts.count else {
      return experts.map { Int32(units(panel: panel, expert: $0)) }
    }
    let key = profile.specialties
    let fits = fits[key] ?? lists.map { fit(of: $0, to: key) }
    self.fits[key] = fits
    return experts.map { Int32(units(fit: fits[listByExpert[$0]], profile, $0)) }
  }

  /// The sum over the specialties of a panel of how well a list fits each, in units.
  private func fit(of list: [Int], to wanted: [Int]) -> Int {
    wanted.reduce(0) { sum, target in
      let distances = list.compactMap { facts.specialties.distance(from: $0, to: target) }
      guard let least = distances.min(), formula.specialtyFits.indices.contains(least) else {
        return sum
      }
      return sum + formula.specialtyFits[least]
    }
  }

  /// The weighted mean of the three terms, rounded half to even, all at once.
  private func units(fit: Int, _ panel: PanelProfile, _ expert: Int) -> Int {
    let weights = formula.weights
    let specialties = Int128(max(1, panel.specialties.count))
    let years = Int128(max(1, formula.fullExperience))
    var ranks = Int128(1)
    var level = Int128(0)
    if let own = facts.levels[expert], let wanted = panel.level {
      ranks = Int128(wanted + 1)
      level = Int128(one) * Int128(min(own, wanted) + 1)
    }
    let total = max(1, Int128(weights.specialty + weights.level + weights.experience))
    let numerator =
      Int128(weights.specialty) * Int128(fit) * ranks * years
      + Int128(weights.level) * level * specialties * years
      + Int128(weights.experience) * Int128(one) * Int128(experience[expert]) * specialties * ranks
    return Self.halfToEven(numerator, total * specialties * ranks * years)
  }

  /// The nearest whole number to a quotient that is not negative; the even one of two.
  private static func halfToEven(_ numerator: Int128, _ denominator: Int128) -> Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let doubled = remainder * 2
    let goesUp = doubled > denominator || (doubled == denominator && quotient % 2 != 0)
    return Int(goesUp ? quotient + 1 : quotient)
  }
}
