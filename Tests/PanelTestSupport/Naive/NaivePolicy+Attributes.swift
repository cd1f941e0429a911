import PanelModel

extension NaivePolicy {
  // MARK: - Days

  func slot(of panel: Int) -> Slot? {
    texts(ofPanel: panel, "slot").first.flatMap { name in
      problem.slots.first { $0.id.rawValue == name }
    }
  }

  func day(of panel: Int) -> CivilDate {
    if problem.policy.dates.eligibility == .asOf { return problem.asOf }
    return slot(of: panel)?.date ?? problem.asOf
  }

  func reference(for reviewCase: Int, on panel: Int) -> CivilDate {
    switch problem.policy.dates.lookBack {
    case .draw: return problem.asOf
    case .meeting: return slot(of: panel)?.date ?? problem.asOf
    case .submission:
      let submitted = problem.cases[reviewCase].attributes["submitted"] ?? ""
      return CivilDate(iso: submitted) ?? problem.asOf
    }
  }

  func holds(
    _ validity: Validity, _ lookBack: LookBack, day: CivilDate, _ reference: CivilDate
  ) -> Bool {
    let hasBegun = validity.since.map { $0 <= day } ?? true
    let goesOn = validity.until.map { day <= $0 } ?? true
    switch lookBack {
    case .current: return hasBegun && goesOn
    case .ever: return hasBegun
    case .months(let count):
      let isRecent = validity.until.map { $0 >= reference.adding(months: -count) } ?? true
      return hasBegun && (goesOn || isRecent)
    }
  }

  // MARK: - Organisations

  /// The identifier of the organisation that a text stands for, or the text.
  func organisation(_ text: String) -> String {
    problem.organisations.first { row in
      row.id.rawValue == text || (!text.isEmpty && row.name == text) || row.aliases.contains(text)
    }?.id.rawValue ?? text
  }

  func ancestor(of text: String, level: Int) -> String {
    var path = [organisation(text)]
    while let row = problem.organisations.first(where: { $0.id.rawValue == path[0] }),
      let parent = row.parent
    {
      path.insert(parent.rawValue, at: 0)
    }
    return path.count >= level ? path[level - 1] : path[path.count - 1]
  }

  // MARK: - Attributes

  private func cell(_ text: String) -> [String] { text.isEmpty ? [] : [text] }

  /// What an expert says: nothing, one text or several.
  func texts(_ attribute: String, _ expert: Int, on panel: Int) -> [String] {
    let person = problem.experts[expert]
    switch attribute {
    case "id": return [person.id.rawValue]
    case "name": return cell(person.name)
    case "employer": return cell(person.employer)
    case "region": return cell(person.region)
    case "title": return cell(person.title)
    case "level": return cell(person.level)
    case "status": return cell(person.status)
    case "specialty", "specialties": return person.specialties.map(\.specialty)
    case "roles": return person.roles
    case "trained_until": return person.trainedUntil.map { ["\($0)"] } ?? []
    case "held", "load_held": return ["\(person.held)"]
    case "severity": return ["\(person.severity)"]
    case "age": return months("born", expert, panel).map { ["\($0 / 12)"] } ?? []
    case "previous_panel": return previous(expert, panel).isEmpty ? ["no"] : ["yes"]
    case "years_in_row":
      let years = previous(expert, panel).compactMap { $0.date?.parts.year }
      let now = day(of: panel).parts.year
      let inRow = (0...50).last { count in
        (0..<count).allSatisfy { years.contains(now - 1 - $0) }
      }
      return ["\(inRow ?? 0)"]
    default:
      guard attribute.hasPrefix("months_since(") else {
        return cell(person.attributes[attribute] ?? "")
      }
      let column = attribute.dropFirst("months_since(".count).dropLast()
      return months(String(column), expert, panel).map { ["\($0)"] } ?? []
    }
  }

  private func previous(_ expert: Int, _ panel: Int) -> [PreviousSeat] {
    problem.previous.filter {
      $0.expert == problem.experts[expert].id && $0.panel == problem.panels[panel].id
    }
  }

  /// Counts months one by one.
  private func months(_ column: String, _ expert: Int, _ panel: Int) -> Int? {
    guard let text = texts(column, expert, on: panel).first, let date = CivilDate(iso: text),
      date <= day(of: panel)
    else { return nil }
    var months = 0
    while date.adding(months: months + 1) <= day(of: panel) { months += 1 }
    return months
  }

  /// What a case says.
  func texts(ofCase reviewCase: Int, _ attribute: String) -> [String] {
    let subject = problem.cases[reviewCase]
    switch attribute {
    case "id": return [subject.id.rawValue]
    case "applicant": return cell(subject.applicant)
    case "employer": return cell(subject.employer)
    case "region": return cell(subject.region)
    case "specialty": return subject.specialties
    case "level": return cell(subject.level)
    case "method": return cell(subject.method)
    case "panel": return cell(subject.panel?.rawValue ?? "")
    case "slot": return cell(subject.slot?.rawValue ?? "")
    default: return cell(subject.attributes[attribute] ?? "")
    }
  }

  /// What a panel says: its own column, else what its cases say.
  func texts(ofPanel panel: Int, _ attribute: String) -> [String] {
    let body = problem.panels[panel].body
    let cases = problem.panels[panel].cases
    if problem.panels[panel].purpose == .reading {
      return attribute == "kind" ? ["readers"] : texts(ofCase: cases[0], attribute)
    }
    let own: [String]
    switch attribute {
    case "id": own = [problem.panels[panel].id.rawValue]
    case "kind": own = cell(body.kind)
    case "parent": own = cell(body.parent?.rawValue ?? "")
    case "overlap": own = body.parent == nil ? [] : [body.overlap.rawValue]
    case "specialty": own = body.specialties
    case "level": own = cell(body.level)
    case "method": own = cell(body.method)
    case "fill": own = [body.fill.rawValue]
    case "session": own = cell(body.session)
    case "slot": own = cell(body.slot?.rawValue ?? "")
    default: own = cell(body.attributes[attribute] ?? "")
    }
    if !own.isEmpty { return own }
    let said = cases.map { texts(ofCase: $0, attribute) }
    if attribute == "specialty" {
      return said.flatMap(\.self).reduce(into: []) { all, code in
        if !all.contains(code) { all.append(code) }
      }
    }
    if attribute == "level",
      let highest = problem.policy.levels.last(where: { level in said.contains([level]) })
    {
      return [highest]
    }
    let compared = attribute == "employer" ? said.map { $0.map(organisation) } : said
    return Set(compared).count == 1 ? said[0] : []
  }
}
