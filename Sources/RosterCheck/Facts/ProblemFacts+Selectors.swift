import PanelModel

extension ProblemFacts {
  /// The answer of a selector on an expert who would sit on a panel; nil is unknown.
  func truth(of selector: Selector, ofExpert expert: Int, onPanel panel: Int) -> Bool? {
    truth(of: selector, cases: sheets[panel].cases) {
      value(of: $0, ofExpert: expert, onPanel: panel)
    }
  }

  /// Whether a rule speaks of a panel; without a scope that depends on who asks.
  func isMet(_ scope: Selector, onPanel panel: Int) -> Bool {
    truth(of: scope, cases: sheets[panel].cases) { value(of: $0, ofPanel: panel) } == true
  }

  /// Whether a rule on who may sit speaks of a panel.
  func speaks(_ rule: EligibilityRule, ofPanel panel: Int) -> Bool {
    rule.scope.map { isMet($0, onPanel: panel) } ?? true
  }

  /// Whether a rule on who may sit together does; of readers only one that asks for them.
  func speaks(_ rule: PanelRule, ofPanel panel: Int) -> Bool {
    rule.scope.map { isMet($0, onPanel: panel) }
      ?? (problem.panels[panel].purpose == .judging)
  }

  private func truth(
    of selector: Selector, cases: [Int], _ value: (String) -> AttributeValue
  ) -> Bool? {
    switch selector {
    case .attribute(let name, let comparison):
      return answer(comparison, of: value(name), named: name, cases: cases)
    case .not(let part):
      return truth(of: part, cases: cases, value).map { !$0 }
    case .all(let parts):
      let answers = parts.map { truth(of: $0, cases: cases, value) }
      if answers.contains(false) { return false }
      return answers.contains(nil) ? nil : true
    case .any(let parts):
      let answers = parts.map { truth(of: $0, cases: cases, value) }
      if answers.contains(true) { return true }
      return answers.contains(nil) ? nil : false
    }
  }

  private func answer(
    _ comparison: Selector.Comparison, of value: AttributeValue, named name: String, cases: [Int]
  ) -> Bool? {
    switch comparison {
    case .equals(let text): return isOne(value, of: [text], named: name)
    case .oneOf(let texts): return isOne(value, of: texts, named: name)
    case .noneOf(let texts): return isOne(value, of: texts, named: name).map { !$0 }
    case .contains(let text): return has(value, text, named: name)
    case .atLeast(let text): return places(of: value, and: text).map { $0.own >= $0.other }
    case .atMost(let text): return places(of: value, and: text).map { $0.own <= $0.other }
    case .sameAs(let attribute): return isShared(value, named: name, with: attribute, of: cases)
    case .differsFrom(let attribute):
      return isShared(value, named: name, with: attribute, of: cases).map { !$0 }
    }
  }

  private func isOne(_ value: AttributeValue, of texts: [String], named name: String) -> Bool? {
    if value == .missing { return texts.contains("") ? true : nil }
    guard value.texts.count == 1, let own = value.texts.first else { return false }
    return texts.contains { !$0.isEmpty && isSame(own, $0, asEmployer: name == "employer") }
  }

  private func has(_ value: AttributeValue, _ text: String, named name: String) -> Bool? {
    let items: [String]
    switch value {
    case .missing: return nil
    case .text(let cell): items = ListText.items(of: cell)
    case .list(let list): items = list
    }
    return items.contains { isSame($0, text, asEmployer: name == "employer") }
  }

  /// Letter by letter, or as the organisations that the texts stand for.
  private func isSame(_ one: String, _ other: String, asEmployer: Bool) -> Bool {
    asEmployer ? organisations.key(one) == organisations.key(other) : one == other
  }

  /// Both on the ladder, both whole numbers or both dates, in this order.
  private func places(of value: AttributeValue, and text: String) -> (own: Int, other: Int)? {
    guard case .text(let own) = value else { return nil }
    let ladder = problem.policy.levels
    if let one = ladder.firstIndex(of: own), let two = ladder.firstIndex(of: text) {
      return (one, two)
    }
    if let one = Int(own), let two = Int(text) { return (one, two) }
    guard let one = CivilDate(iso: own), let two = CivilDate(iso: text) else { return nil }
    return (one.dayNumber, two.dayNumber)
  }

  private func isShared(
    _ value: AttributeValue, named name: String, with attribute: String, of cases: [Int]
  ) -> Bool? {
    guard value != .missing else { return nil }
    let isEmployer = name == "employer" || attribute == "employer"
    var isAnyMissing = false
    for row in cases {
      let other = self.value(of: attribute, ofCase: row)
      if other == .missing {
        isAnyMissing = true
      } else if isEqual(value, other, asEmployer: isEmployer) {
        return true
      }
    }
    return isAnyMissing ? nil : false
  }

  /// Whether two values that are there are one; a list of one item is like that item.
  func isEqual(_ one: AttributeValue, _ other: AttributeValue, asEmployer: Bool) -> Bool {
    one.texts.count == other.texts.count
      && zip(one.texts, other.texts).allSatisfy { isSame($0, $1, asEmployer: asEmployer) }
  }
}
