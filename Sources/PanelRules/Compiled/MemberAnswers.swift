import PanelModel

/// What the rules on panels ask of members; what is alike on many panels is asked once.
struct MemberAnswers {
  private let facts: RuleFacts
  private var truths: [Key: [Truth]] = [:]
  private var values: [Key: ValueTable] = [:]

  /// The values of an attribute in the pool, as numbers.
  private struct ValueTable {
    /// In order.
    let names: [String]
    /// Of each expert, as places in the names, each once.
    let codes: [[Int32]]

    init(_ items: [[String]]) {
      names = Set(items.joined()).sorted()
      let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
      codes = items.map { items in Set(items.compactMap { places[$0] }).sorted() }
    }
  }

  private struct Key: Hashable {
    var rule: Int
    var day: CivilDate?
  }

  init(_ facts: RuleFacts) { self.facts = facts }

  /// The answers of a rule's selector for some experts on a panel.
  mutating func truths(
    _ selector: Selector, rule: Int, of experts: [Int], on panel: PanelProfile
  ) -> [Truth] {
    let ask = { [facts] (expert: Int) in
      facts.experts.truth(of: selector, expert: expert, on: panel)
    }
    return answers(selector.scope, rule, experts, panel, in: \.truths, ask)
  }

  /// The values of an attribute that count each on its own, in order, with the places among some experts
  /// of those who have them on a panel.
  ///
  /// - Parameters:
  ///   - attribute: Name of the attribute.
  ///   - rule: Index of the rule that asks.
  ///   - experts: Indices of the experts.
  ///   - panel: The panel.
  ///   - isWholePoolNamed: Whether values come as well that only others in the pool have.
  /// - Returns: Values and places, rising.
  mutating func holders(
    _ attribute: String, rule: Int, of experts: [Int], on panel: PanelProfile,
    isWholePoolNamed: Bool
  ) -> [(value: String, places: [Int])] {
    let ask = { [facts] (expert: Int) in
      facts.experts.items(of: attribute, expert: expert, on: panel)
    }
    let scope = ExpertAttribute(attribute).scope
    let key = Key(rule: rule, day: scope == .day ? panel.day : nil)
    let isAlike = scope != .panel
    if isAlike, values[key] == nil, isWholePoolNamed || areMany(experts) {
      values[key] = ValueTable(facts.problem.experts.indices.map(ask))
    }
    let known = isAlike ? values[key] : nil
    let table =
      known
      ?? ValueTable((isWholePoolNamed ? Array(facts.problem.experts.indices) : experts).map(ask))
    let isByExpert = known != nil || isWholePoolNamed
    var places = [[Int]](repeating: [], count: table.names.count)
    for (place, expert) in experts.enumerated() {
      for code in table.codes[isByExpert ? expert : place] { places[Int(code)].append(place) }
    }
    return zip(table.names, places).filter { isWholePoolNamed || !$1.isEmpty }
      .map { (value: $0, places: $1) }
  }

  /// Few are asked where only members of a settled parent may sit.
  private func areMany(_ experts: [Int]) -> Bool {
    experts.count * 16 >= facts.problem.experts.count
  }

  private mutating func answers<Answer>(
    _ scope: ExpertAttribute.Scope, _ rule: Int, _ experts: [Int], _ panel: PanelProfile,
    in memo: WritableKeyPath<MemberAnswers, [Key: [Answer]]>, _ ask: (Int) -> Answer
  ) -> [Answer] {
    guard scope != .panel else { return experts.map(ask) }
    let key = Key(rule: rule, day: scope == .day ? panel.day : nil)
    if self[keyPath: memo][key] == nil {
      guard areMany(experts) else { return experts.map(ask) }
      self[keyPath: memo][key] = facts.problem.experts.indices.map(ask)
    }
    guard let known = self[keyPath: memo][key] else { return [] }
    return experts.map { known[$0] }
  }
}
