import PanelModel

extension AssignmentProblem {
  /// What the tables say that a problem need not have, in the order of the sections.
  var tableSections: [DigestSection] {
    bodySections + referenceSections
  }

  private var bodySections: [DigestSection] {
    [
      DigestSection("panels", of: panels.filter(saysMore)) { form, panel in
        form.write(panel)
      }.sorted,
      DigestSection("members", of: members) { form, member in
        form.write([
          member.panel.rawValue, member.expert.rawValue, member.role, member.by, member.reason,
        ])
      }.sorted,
      DigestSection("readers", of: cases.filter { $0.readers != 0 }) { form, reviewCase in
        form.write(reviewCase.id.rawValue)
        form.write(reviewCase.readers)
      }.sorted,
      DigestSection("meetings", of: cases.filter { $0.slot != nil }) { form, reviewCase in
        form.write([reviewCase.id.rawValue, reviewCase.slot?.rawValue ?? ""])
      }.sorted,
      DigestSection("pairs", of: relations) { $0.write($1) }.sorted,
    ]
  }

  private var referenceSections: [DigestSection] {
    [
      DigestSection("specialties", of: specialties) { form, specialty in
        form.write([specialty.id.rawValue, specialty.chineseName, specialty.englishName])
        form.write(orNone: specialty.parent?.rawValue)
      }.sorted,
      DigestSection("adjacent", of: adjacencies) { form, adjacency in
        form.write(pair: (adjacency.first, adjacency.second))
        form.write(adjacency.distance)
      }.sorted,
      DigestSection("organisations", of: organisations) { form, organisation in
        form.write([organisation.id.rawValue, organisation.name])
        form.write(organisation.aliases)
        form.write(orNone: organisation.parent?.rawValue)
      }.sorted,
      DigestSection("slots", of: slots) { form, slot in
        form.write(slot.id.rawValue)
        form.write(slot.date.dayNumber)
        form.write([slot.start, slot.end, slot.place])
      }.sorted,
      DigestSection("availability", of: availability) { form, availability in
        form.write([
          availability.expert.rawValue, availability.slot.rawValue, availability.answer.rawValue,
        ])
      }.sorted,
    ]
  }

  /// Whether a panel is more than the cases that name it: a body of its own, no such case, or
  /// another effort than theirs.
  private func saysMore(_ panel: Panel) -> Bool {
    guard panel.purpose == .judging else { return false }
    let own = panel.cases.map { cases[$0] }.filter { $0.judgingPanel == panel.id }
    let effort = own.reduce(0) { $0 + ($1.readers == 0 ? $1.effort : 0) }
    return own.isEmpty || panel.body != PanelBody() || panel.effort != max(1, effort)
  }
}

extension Case {
  /// The panel that the case names: its own where it names none.
  var judgingPanel: Panel.ID { panel ?? Panel.ID(id.rawValue) }
}

extension CanonicalForm {
  fileprivate mutating func write(_ panel: Panel) {
    let body = panel.body
    write(panel.id.rawValue)
    write(panel.seats)
    write(panel.effort)
    write(body.kind)
    write(orNone: body.parent?.rawValue)
    // Without a parent there is nothing to overlap with.
    write(body.parent == nil ? "" : body.overlap.rawValue)
    write(body.specialties)
    write([body.level, body.method, body.fill.rawValue, body.session])
    write(orNone: body.slot?.rawValue)
    write(body.attributes)
  }

  fileprivate mutating func write(_ relation: Relation) {
    write(pair: (relation.first.rawValue, relation.second.rawValue))
    write(relation.kind)
    write(relation.validity.since)
    write(relation.validity.until)
    write(relation.source)
  }

  /// The two of a pair that has no direction, the lesser first.
  fileprivate mutating func write(pair: (String, String)) {
    let isRising = pair.0.utf8.lexicographicallyPrecedes(pair.1.utf8)
    write(isRising ? [pair.0, pair.1] : [pair.1, pair.0])
  }

  fileprivate mutating func write(orNone text: String?) { write(text.map { [$0] } ?? []) }
}
