import PanelModel

/// The rules a third time, slowly and by the letter of `Policy.md`: no tables, no shortcuts.
struct PlainReading {
  let problem: AssignmentProblem
  var rosterPanels: [FilledPanel] = []

  /// Answers of a selector: 1 true, -1 false, 0 unknown.
  typealias Answer = Int

  // MARK: - Panels and days

  func cases(_ panel: Panel) -> [Case] {
    if panel.purpose == .reading {
      return problem.cases.filter { $0.id.rawValue == panel.id.rawValue }
    }
    return problem.cases.filter { reviewCase in
      var name: Panel.ID? = reviewCase.panel ?? Panel.ID(reviewCase.id.rawValue)
      while let at = name {
        if at == panel.id { return true }
        name = problem.panels.first { $0.id == at && $0.purpose == .judging }?.body.parent
      }
      return false
    }
  }

  func slot(_ panel: Panel) -> Slot? {
    let id = values("slot", panel).first
    return problem.slots.first { $0.id.rawValue == id }
  }

  func day(_ panel: Panel) -> CivilDate {
    if problem.policy.dates.eligibility == .asOf { return problem.asOf }
    return slot(panel)?.date ?? problem.asOf
  }

  func reference(_ reviewCase: Case?, _ panel: Panel) -> CivilDate {
    guard let reviewCase else { return problem.asOf }
    switch problem.policy.dates.lookBack {
    case .submission: return date(reviewCase.attributes["submitted"]) ?? problem.asOf
    case .draw: return problem.asOf
    case .meeting: return slot(panel)?.date ?? problem.asOf
    }
  }

  func date(_ text: String?) -> CivilDate? { text.flatMap { CivilDate(iso: $0) } }

  /// A day so many months away; a day that the month lacks becomes its last.
  func shifted(_ day: CivilDate, months: Int) -> CivilDate {
    var (year, month, number) = day.parts
    for _ in 0..<abs(months) {
      month += months < 0 ? -1 : 1
      if month == 0 { (year, month) = (year - 1, 12) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    while true {
      if let day = CivilDate(year: year, month: month, day: number) { return day }
      number -= 1
    }
  }

  func holds(_ row: Validity, _ day: CivilDate, _ reference: CivilDate, _ lookBack: LookBack)
    -> Bool
  {
    let hasBegun = row.since == nil || row.since.map { $0 <= day } == true
    let isOver = row.until.map { $0 < day } == true
    switch lookBack {
    case .current: return hasBegun && !isOver
    case .ever: return hasBegun
    case .months(let months):
      let start = shifted(reference, months: -months)
      return hasBegun && (!isOver || row.until.map { $0 >= start } == true)
    }
  }

  // MARK: - Attributes

  func values(_ name: String, _ reviewCase: Case) -> [String] {
    let text: String
    switch name {
    case "id": text = reviewCase.id.rawValue
    case "applicant": text = reviewCase.applicant
    case "employer": text = reviewCase.employer
    case "region": text = reviewCase.region
    case "level": text = reviewCase.level
    case "method": text = reviewCase.method
    case "slot": text = reviewCase.slot?.rawValue ?? ""
    case "specialty": return reviewCase.specialties
    default: text = reviewCase.attributes[name] ?? ""
    }
    return text.isEmpty ? [] : [text]
  }

  func values(_ name: String, _ panel: Panel) -> [String] {
    if panel.purpose == .reading {
      return name == "kind" ? ["readers"] : cases(panel).flatMap { values(name, $0) }
    }
    let own: String
    switch name {
    case "id": own = panel.id.rawValue
    case "kind": own = panel.body.kind
    case "level": own = panel.body.level
    case "method": own = panel.body.method
    case "slot": own = panel.body.slot?.rawValue ?? ""
    case "session": own = panel.body.session
    default: own = panel.body.attributes[name] ?? ""
    }
    if !own.isEmpty { return [own] }
    if name == "specialty" {
      let all = panel.body.specialties.isEmpty ? cases(panel).flatMap(\.specialties) : []
      return panel.body.specialties + Set(all).sorted()
    }
    if name == "level" {
      return problem.policy.levels.last { level in cases(panel).contains { $0.level == level } }
        .map { [$0] } ?? []
    }
    let said = cases(panel).map { values(name, $0) }
    return Set(said).count == 1 ? said[0] : []
  }

  func values(_ name: String, _ expert: Expert, _ panel: Panel) -> [String] {
    let text: String
    switch name {
    case "employer": text = expert.employer
    case "region": text = expert.region
    case "level": text = expert.level
    case "title": text = expert.title
    case "roles": return expert.roles
    case "specialty": return expert.specialties.map(\.specialty)
    case "severity": text = "\(expert.severity)"
    case "load_held": text = "\(expert.held)"
    case "previous_panel":
      text =
        problem.previous.contains { $0.panel == panel.id && $0.expert == expert.id } ? "yes" : "no"
    case "years_in_row":
      var count = 0
      while problem.previous.contains(where: {
        $0.panel == panel.id && $0.expert == expert.id
          && $0.date?.parts.year == day(panel).parts.year - count - 1
      }) { count += 1 }
      text = "\(count)"
    case "age", "months_since(born)":
      guard let born = date(expert.attributes["born"]), born <= day(panel) else { return [] }
      let step = name == "age" ? 12 : 1
      var count = 0
      while shifted(born, months: step * (count + 1)) <= day(panel) { count += 1 }
      text = "\(count)"
    default: text = expert.attributes[name] ?? ""
    }
    return text.isEmpty ? [] : [text]
  }

  // MARK: - Organisations and specialties

  func organisation(_ text: String) -> String {
    let row = problem.organisations.first {
      $0.id.rawValue == text || $0.name == text || $0.aliases.contains(text)
    }
    return row.map { "row " + $0.id.rawValue } ?? "text " + text
  }

  func ancestor(_ text: String, level: Int) -> String {
    guard
      let row = problem.organisations.first(where: { "row " + $0.id.rawValue == organisation(text) }
      )
    else { return organisation(text) }
    var chain = [row]
    while let parent = chain[0].parent,
      let above = problem.organisations.first(where: { $0.id == parent })
    {
      chain.insert(above, at: 0)
    }
    return "row " + (chain.count >= level ? chain[level - 1].id : row.id).rawValue
  }

  func path(_ code: String) -> [String] {
    if let row = problem.specialties.first(where: { $0.id.rawValue == code }) {
      return (row.parent.map { path($0.rawValue) } ?? []) + [code]
    }
    let steps = code.split(separator: ".")
    guard steps.count > 1 else { return [code] }
    return path(steps.dropLast().joined(separator: ".")) + [code]
  }

  func listed(_ own: String, _ asked: String) -> [Int] {
    problem.adjacencies.filter { row in
      (path(own).contains(row.first) && path(asked).contains(row.second))
        || (path(own).contains(row.second) && path(asked).contains(row.first))
    }.map(\.distance)
  }

  // MARK: - Selectors

  func answer(_ selector: Selector, _ cases: [Case], _ values: (String) -> [String]) -> Answer {
    switch selector {
    case .all(let parts): return parts.map { answer($0, cases, values) }.min() ?? 1
    case .any(let parts): return parts.map { answer($0, cases, values) }.max() ?? -1
    case .not(let part): return -answer(part, cases, values)
    case .attribute(let name, let comparison):
      return answer(name, comparison, cases, values(name))
    }
  }

  private func answer(
    _ name: String, _ comparison: Selector.Comparison, _ cases: [Case], _ own: [String]
  ) -> Answer {
    func same(_ one: String, _ other: String) -> Bool {
      name == "employer" ? organisation(one) == organisation(other) : one == other
    }
    func isIn(_ texts: [String]) -> Answer {
      if own.isEmpty { return texts.contains("") ? 1 : 0 }
      return own.count == 1 && texts.contains { $0 != "" && same(own[0], $0) } ? 1 : -1
    }
    func shared(_ attribute: String) -> Answer {
      guard !own.isEmpty else { return 0 }
      let others = cases.map { self.values(attribute, $0) }
      if others.contains(where: { $0.count == own.count && zip($0, own).allSatisfy(same) }) {
        return 1
      }
      return others.contains([]) ? 0 : -1
    }
    switch comparison {
    case .equals(let text): return isIn([text])
    case .oneOf(let texts): return isIn(texts)
    case .noneOf(let texts): return -isIn(texts)
    case .contains(let text):
      let isList = name == "roles" || name == "specialty"
      let items = isList ? own : own.flatMap(ListText.items)
      return own.isEmpty ? 0 : items.contains { same($0, text) } ? 1 : -1
    case .atLeast(let text): return order(own, text) { $0 >= $1 }
    case .atMost(let text): return order(own, text) { $0 <= $1 }
    case .sameAs(let attribute): return shared(attribute)
    case .differsFrom(let attribute): return -shared(attribute)
    }
  }

  private func order(_ own: [String], _ text: String, _ fits: (Int, Int) -> Bool) -> Answer {
    guard let value = own.first, own.count == 1 else { return 0 }
    let ladder = problem.policy.levels
    for place in [
      { ladder.firstIndex(of: $0) }, { Int($0) }, { self.date($0)?.dayNumber },
    ] as [(String) -> Int?] {
      if let one = place(value), let two = place(text) { return fits(one, two) ? 1 : -1 }
    }
    return 0
  }

  func speaks(_ scope: Selector?, _ panel: Panel, otherwise: Bool) -> Bool {
    guard let scope else { return otherwise }
    return answer(scope, cases(panel)) { values($0, panel) } == 1
  }

  func fits(_ selector: Selector, _ expert: Expert, _ panel: Panel) -> Answer {
    answer(selector, cases(panel)) { values($0, expert, panel) }
  }
}
