import PanelModel

extension RosterPage {
  // MARK: - Panels that meet

  /// Each panel that is more than one case's own, with its members and room to sign.
  var panels: [Page.Block] {
    let panels = roster.panels.filter { !names.isOwn($0.panel) && !$0.experts.isEmpty }
    let tables = Page.Table.withoutEmptyColumns(
      panels.map { members(of: $0, caption: facts(of: $0)) })
    return zip(panels, tables).flatMap { panel, table in
      let name = names.name(of: panel.panel)
      let id = panel.panel.rawValue
      return [Page.Block.heading(name.isEmpty ? id : "\(id) \(name)"), .table(table)]
    }
  }

  /// How many sit on a panel and for how many cases, when and where.
  private func facts(of panel: FilledPanel) -> String {
    let known = names.panel(panel.panel)
    var facts = [say(ReportPhrases.memberCount, ["count": "\(panel.experts.count)"])]
    if !panel.cases.isEmpty {
      facts.append(say(ReportPhrases.servesCases, ["count": "\(panel.cases.count)"]))
    }
    let slot = names.slot(known?.body.slot)
    if !slot.isEmpty { facts.append(slot) }
    if let parent = known?.body.parent {
      facts.append(say(ReportPhrases.under, ["panel": parent.rawValue]))
    }
    return facts.joined(separator: language.clause)
  }

  private func members(of panel: FilledPanel, caption: String) -> Page.Table {
    var leaves: [Expert.ID: [Case.ID]] = [:]
    for (reviewCase, experts) in panel.recused {
      for expert in experts { leaves[expert, default: []].append(reviewCase) }
    }
    // Who chairs stands first, as on every list of a committee.
    let members =
      panel.experts.filter { $0 == panel.chair }
      + panel.experts.filter { $0 != panel.chair }
    let rows = members.enumerated().map { place, id in
      let expert = names.expert(id)
      let groups = panel.groups.filter { $0.value.contains(id) }.keys.sorted()
      let roles = (id == panel.chair ? [say(ReportPhrases.chair)] : []) + groups
      return Page.Row([
        .count(place + 1), .names([names.named(id)]),
        .text(roles.joined(separator: language.clause)),
        .text(names.employer(expert?.employer ?? "")), .text(expert?.title ?? ""),
        .names((leaves[id] ?? []).sorted().map { Page.Named($0.rawValue) }), .empty,
      ])
    }
    return Page.Table(
      caption,
      columns: [
        Page.Column(say(ReportPhrases.number), .number, weight: 3),
        Page.Column(say(ReportPhrases.expert), weight: 7),
        Page.Column(say(ReportPhrases.role), weight: 3),
        Page.Column(say(ReportPhrases.employer), weight: 8),
        Page.Column(say(ReportPhrases.expertTitle), weight: 5),
        Page.Column(say(ReportPhrases.leaves), weight: 6),
        Page.Column(say(ReportPhrases.signature), .signature, weight: 6),
      ], rows: rows)
  }

  // MARK: - Cases

  /// Every case with who judges or reads it, and who leaves the room.
  var cases: [Page.Block] {
    var panelOf: [Case.ID: FilledPanel] = [:]
    for panel in roster.panels {
      for one in panel.cases { panelOf[one] = deeper(panel, panelOf[one]) }
      for one in panel.readers.keys { panelOf[one] = panel }
    }
    let hasReaders = roster.panels.contains { !$0.readers.isEmpty }
    let hasBodies = roster.panels.contains { !names.isOwn($0.panel) }
    let rows = problem.cases.sorted { $0.id < $1.id }.map { one -> Page.Row in
      let panel = panelOf[one.id]
      let isOwn = panel.map { names.isOwn($0.panel) } ?? false
      let specialties = one.specialties.map(names.specialty)
      return Page.Row([
        .text(one.id.rawValue), .name(names.applicant(of: one), note: names.title(of: one)),
        .text(
          ([specialties.joined(separator: language.clause)] + [one.level])
            .filter { !$0.isEmpty }.joined(separator: language.clause)),
        .text(isOwn ? names.slot(one.slot) : panel?.panel.rawValue ?? ""),
        .names(judges(of: one.id, panel, isOwn: isOwn, hasReaders: hasReaders)),
        .names((panel?.recused[one.id] ?? []).sorted().map { names.named($0) }),
      ])
    }
    let who = hasReaders ? ReportPhrases.readers : ReportPhrases.members
    return [
      .table(
        Page.Table(
          say(ReportPhrases.casesCaption),
          columns: [
            Page.Column(say(ReportPhrases.reviewCase), weight: 4),
            Page.Column(say(ReportPhrases.applicant), weight: 10),
            Page.Column(say(ReportPhrases.field), weight: 9),
            Page.Column(say(hasBodies ? ReportPhrases.panel : ReportPhrases.slot), weight: 4),
            Page.Column(say(who), weight: 13),
            Page.Column(say(ReportPhrases.leaves), weight: 5),
          ], rows: rows
        ).withoutEmptyColumns())
    ]
  }

  /// Of two panels of a case the one that stands under the other: a group, not its committee.
  private func deeper(_ one: FilledPanel, _ other: FilledPanel?) -> FilledPanel {
    guard let other else { return one }
    var parent = names.panel(one.panel)?.body.parent
    while let id = parent {
      if id == other.panel { return one }
      parent = names.panel(id)?.body.parent
    }
    return other
  }

  private func judges(
    of id: Case.ID, _ panel: FilledPanel?, isOwn: Bool, hasReaders: Bool
  ) -> [Page.Named] {
    guard let panel else { return [] }
    if let readers = panel.readers[id] { return readers.sorted().map { names.named($0) } }
    guard isOwn || !hasReaders else { return [] }
    // The members of a panel that meets stand with the panel.
    guard isOwn else { return [] }
    return panel.experts.map { expert in
      names.named(expert, note: expert == panel.chair ? say(ReportPhrases.chair) : "")
    }
  }

  // MARK: - Experts

  /// Every expert on the roster with the seats, the work, and room to sign.
  var experts: [Page.Block] {
    let seats = RosterSeats(roster)
    let rows = seated.enumerated().map { place, id -> Page.Row in
      let load = findings.loads[id]
      return Page.Row([
        .count(place + 1), .names([names.named(id)]),
        .text(names.employer(names.expert(id)?.employer ?? "")),
        .names(
          (seats.panels[id] ?? []).map { panel, isChair in
            Page.Named(panel.rawValue, note: isChair ? say(ReportPhrases.chair) : "")
          }), .names((seats.readings[id] ?? []).map { Page.Named($0.rawValue) }),
        load.map { .count($0.effort) } ?? .empty, load?.most.map { .count($0) } ?? .empty, .empty,
      ])
    }
    return [
      .table(
        Page.Table(
          say(ReportPhrases.expertsCaption),
          columns: [
            Page.Column(say(ReportPhrases.number), .number, weight: 4),
            Page.Column(say(ReportPhrases.expert), weight: 8),
            Page.Column(say(ReportPhrases.employer), weight: 8),
            Page.Column(say(ReportPhrases.sitsOn), weight: 8),
            Page.Column(say(ReportPhrases.reads), weight: 18),
            Page.Column(say(ReportPhrases.effort), .number, weight: 5),
            Page.Column(say(ReportPhrases.mayTake), .number, weight: 5),
            Page.Column(say(ReportPhrases.signature), .signature, weight: 7),
          ], rows: rows
        ).withoutEmptyColumns()),
      .paragraph(say(ReportPhrases.effortMeans)),
    ]
  }
}

/// The seats of a roster by expert.
struct RosterSeats {
  /// Panels on which each expert sits, by identifier, and whether as the chair.
  private(set) var panels: [Expert.ID: [(panel: Panel.ID, isChair: Bool)]] = [:]
  /// Cases that each expert reads, by identifier.
  private(set) var readings: [Expert.ID: [Case.ID]] = [:]

  init(_ roster: Roster) {
    for panel in roster.panels {
      for expert in panel.experts {
        panels[expert, default: []].append((panel.panel, expert == panel.chair))
      }
      for (one, experts) in panel.readers {
        for expert in experts { readings[expert, default: []].append(one) }
      }
    }
    panels = panels.mapValues { $0.sorted { $0.panel < $1.panel } }
    readings = readings.mapValues { $0.sorted() }
  }
}
