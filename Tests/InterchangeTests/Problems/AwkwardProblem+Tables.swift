import PanelModel

extension AwkwardProblem {
  /// Adds a panel for every name that cases use, a given one above them, and all other tables.
  static func addTables(to parts: inout ProblemParts, _ random: inout some RandomNumberGenerator) {
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    func maybe(_ text: String) -> String { Bool.random(using: &random) ? text : "" }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    parts.slots = (0..<number(1...3)).map { index in
      Slot(
        id: Slot.ID("\(text())@\(index)"), date: CivilDate(dayNumber: number(0...30_000)),
        start: maybe(text()), end: maybe(text()), place: maybe(text()))
    }
    let slot = parts.slots[0].id
    parts.availability = parts.slots.map { slot in
      Availability(
        expert: parts.experts[0].id, slot: slot.id,
        answer: Availability.Answer.allCases[number(0...2)])
    }
    addPanels(to: &parts, meetingAt: slot, &random)
    if let other = parts.experts.dropFirst().first?.id {
      parts.relations = (0..<number(0...2)).map { _ in
        Relation(
          parts.experts[0].id, other,
          kind: ConflictKinds.standard.randomElement(using: &random) ?? "",
          validity: Validity(until: CivilDate(dayNumber: number(0...30_000))),
          source: maybe(text()))
      }
    }
    addSpecialties(to: &parts, &random)
    parts.organisations = (0..<number(0...3)).map { index in
      Organisation(
        id: Organisation.ID("\(text())o\(index)"), name: maybe("\(text())n\(index)"),
        aliases: (0..<number(0...2)).map { "\(text())a\(index)-\($0)" })
    }
    for row in parts.organisations.indices.dropFirst() {
      parts.organisations[row].parent = parts.organisations[row - 1].id
    }
  }

  private static func addPanels(
    to parts: inout ProblemParts, meetingAt slot: Slot.ID,
    _ random: inout some RandomNumberGenerator
  ) {
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let committee: Panel.ID = "board\n\"1\""
    let named = Set(parts.cases.compactMap(\.panel)).sorted()
    let seats = SeatRange(number(1...3))
    parts.panels = named.map { id in
      PanelRecord(
        id: id,
        body: PanelBody(
          kind: text(), parent: committee,
          overlap: PanelBody.Overlap.allCases[number(0...2)],
          specialties: (0..<number(0...2)).map { _ in text() }, method: text(),
          fill: [PanelBody.Fill.assign, .draw][number(0...1)], session: text(),
          slot: Bool.random(using: &random) ? slot : nil, attributes: ["房间": text(), "x": "1"]),
        effort: Bool.random(using: &random) ? number(1...1_000_000) : nil)
    }
    parts.panels.append(
      PanelRecord(id: committee, body: PanelBody(fill: .given), seats: seats))
    parts.members = [
      Membership(
        panel: committee, expert: parts.experts[0].id, role: ["", "chair", text()][number(0...2)],
        by: text(), reason: text())
    ]
    for row in parts.cases.indices {
      if Bool.random(using: &random) { parts.cases[row].slot = slot }
      if parts.cases[row].panel != nil, parts.cases[row].seats == nil {
        parts.cases[row].readers = number(0...3)
      }
    }
  }

  /// A taxonomy of all that anybody has: names that differ only in their composition are one.
  private static func addSpecialties(
    to parts: inout ProblemParts, _ random: inout some RandomNumberGenerator
  ) {
    let codes = Set(
      parts.experts.flatMap { $0.specialties.map(\.specialty) }
        + parts.cases.flatMap(\.specialties) + parts.panels.flatMap(\.body.specialties))
    parts.specialties = codes.sorted().map { code in
      Specialty(
        id: Specialty.ID(code), chineseName: texts.randomElement(using: &random) ?? "",
        englishName: texts.randomElement(using: &random) ?? "")
    }
    for row in parts.specialties.indices.dropFirst() {
      parts.specialties[row].parent = parts.specialties[row - 1].id
    }
    guard parts.specialties.count > 1 else { return }
    parts.adjacencies = [
      Adjacency(
        parts.specialties[0].id.rawValue, parts.specialties[1].id.rawValue,
        distance: Int.random(in: 1...100, using: &random))
    ]
  }
}
