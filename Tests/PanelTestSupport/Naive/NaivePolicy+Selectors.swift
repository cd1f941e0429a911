import PanelModel

extension NaivePolicy {
  /// Whether a rule speaks of a panel.
  func speaks(_ scope: Selector?, of panel: Int, isEligibility: Bool) -> Bool {
    guard let scope else { return isEligibility || problem.panels[panel].purpose == .judging }
    return truth(scope, cases: [], of: { texts(ofPanel: panel, $0) }) == .yes
  }

  /// The answer of a selector on an expert.
  func truth(_ selector: Selector, _ expert: Int, on panel: Int) -> Truth {
    truth(selector, cases: problem.panels[panel].cases) { texts($0, expert, on: panel) }
  }

  private func truth(_ selector: Selector, cases: [Int], of texts: (String) -> [String]) -> Truth {
    switch selector {
    case .all(let parts):
      let answers = parts.map { truth($0, cases: cases, of: texts) }
      if answers.contains(.no) { return .no }
      return answers.contains(.unknown) ? .unknown : .yes
    case .any(let parts):
      let answers = parts.map { truth($0, cases: cases, of: texts) }
      if answers.contains(.yes) { return .yes }
      return answers.contains(.unknown) ? .unknown : .no
    case .not(let part):
      switch truth(part, cases: cases, of: texts) {
      case .yes: return .no
      case .no: return .yes
      case .unknown: return .unknown
      }
    case .attribute(let name, let comparison):
      return compare(texts(name), comparison, isEmployer: name == "employer", cases)
    }
  }

  private func compare(
    _ value: [String], _ comparison: Selector.Comparison, isEmployer: Bool, _ cases: [Int]
  ) -> Truth {
    func plain(_ text: String) -> String { isEmployer ? organisation(text) : text }
    func isOne(of texts: [String]) -> Truth {
      if value.isEmpty { return texts.contains("") ? .yes : .unknown }
      return value.count == 1 && texts.map(plain).contains(plain(value[0])) ? .yes : .no
    }
    func opposite(_ truth: Truth) -> Truth { truth == .yes ? .no : truth == .no ? .yes : .unknown }
    switch comparison {
    case .equals(let text): return isOne(of: [text])
    case .oneOf(let texts): return isOne(of: texts)
    case .noneOf(let texts): return opposite(isOne(of: texts))
    case .contains(let text):
      if value.isEmpty { return .unknown }
      let items = value.count == 1 ? ListText.items(of: value[0]) : value
      return items.map(plain).contains(plain(text)) ? .yes : .no
    case .atLeast(let text): return order(value, text) { $0 >= $1 }
    case .atMost(let text): return order(value, text) { $0 <= $1 }
    case .sameAs(let attribute): return isThat(of: attribute, value, isEmployer, cases)
    case .differsFrom(let attribute):
      return opposite(isThat(of: attribute, value, isEmployer, cases))
    }
  }

  private func isThat(
    of attribute: String, _ value: [String], _ isEmployer: Bool, _ cases: [Int]
  ) -> Truth {
    if value.isEmpty { return .unknown }
    let compares = isEmployer || attribute == "employer"
    func plain(_ texts: [String]) -> [String] { compares ? texts.map(organisation) : texts }
    let others = cases.map { texts(ofCase: $0, attribute) }
    if others.contains(where: { plain($0) == plain(value) }) { return .yes }
    return others.contains([]) ? .unknown : .no
  }

  private func order(_ value: [String], _ text: String, _ holds: (Int, Int) -> Bool) -> Truth {
    guard value.count == 1 else { return .unknown }
    let levels = problem.policy.levels
    if let own = levels.firstIndex(of: value[0]), let bound = levels.firstIndex(of: text) {
      return holds(own, bound) ? .yes : .no
    }
    if let own = Int(value[0]), let bound = Int(text) { return holds(own, bound) ? .yes : .no }
    if let own = CivilDate(iso: value[0]), let bound = CivilDate(iso: text) {
      return holds(own.dayNumber, bound.dayNumber) ? .yes : .no
    }
    return .unknown
  }
}
