import PanelModel

extension RosterPage {
  /// The first things that are asked of a roster.
  var overview: [Page.Block] {
    var facts = counts
    facts += findings.aims.map { aim in
      Page.Fact(
        aim.name, [aim.value, aim.word].filter { !$0.isEmpty }.joined(separator: language.clause))
    }
    facts += balance
    facts.append(Page.Fact(say(ReportPhrases.conclusion), conclusion))
    return [.facts(facts)]
  }

  private var counts: [Page.Fact] {
    let bodies = problem.panels.filter { $0.purpose == .judging }.count
    let readings = problem.panels.count - bodies
    let short = Set(findings.shortfalls.compactMap(\.panel))
    let filled = roster.panels.filter { !$0.experts.isEmpty && !short.contains($0.panel) }
    let read = roster.panels.flatMap { Array($0.readers.keys) }
      .filter { !short.contains(Panel.ID($0.rawValue)) }.count
    let seats = roster.panels.reduce(0) { $0 + $1.experts.count }
    let reads = roster.panels.reduce(0) { sum, panel in
      panel.readers.reduce(sum) { $0 + $1.value.count }
    }
    func count(_ filled: Int, _ all: Int, _ seats: Int) -> String {
      say(
        ReportPhrases.filled, ["filled": "\(filled)", "all": "\(all)", "seats": "\(seats)"])
    }
    var facts = [Page.Fact(say(ReportPhrases.panelsFilled), count(filled.count, bodies, seats))]
    if readings > 0 {
      facts.append(Page.Fact(say(ReportPhrases.casesRead), count(read, readings, reads)))
    }
    if !roster.settled.isEmpty {
      facts.append(
        Page.Fact(
          say(ReportPhrases.settled),
          say(ReportPhrases.settledCount, ["count": "\(roster.settled.count)"])))
    }
    let efforts = findings.loads.values.filter { $0.seats > 0 }.map(\.effort)
    facts.append(
      Page.Fact(
        say(ReportPhrases.seated),
        say(
          ReportPhrases.seatedCount,
          [
            "seated": "\(seated.count)", "all": "\(problem.experts.count)",
            "least": "\(efforts.min() ?? 0)", "most": "\(efforts.max() ?? 0)",
          ])))
    return facts
  }

  /// Experts on the roster, by identifier.
  var seated: [Expert.ID] {
    var seated: Set<Expert.ID> = []
    for panel in roster.panels {
      seated.formUnion(panel.experts)
      for readers in panel.readers.values { seated.formUnion(readers) }
    }
    return seated.sorted()
  }

  private var balance: [Page.Fact] {
    let balance = findings.balance
    var facts: [Page.Fact] = []
    func add(_ phrase: Phrase, _ measure: Balance.Measure, _ text: (Fraction) -> String) {
      if let value = measure.value { facts.append(Page.Fact(say(phrase), text(value))) }
    }
    // What was aimed at stands above.
    let aims = Set(roster.objectives.compactMap(\.objective.meantAspect))
    if !aims.contains(.composition) {
      add(ReportPhrases.composition, balance.composition) {
        say(ReportPhrases.seatsOff, ["count": $0.decimalText(decimals: 0)])
      }
    }
    if !aims.contains(.range) {
      add(ReportPhrases.workloadRange, balance.workload) {
        say(ReportPhrases.percent, ["value": ($0 * Fraction(1000)).decimalText(decimals: 1)])
      }
    }
    if !aims.contains(.comparable) {
      add(ReportPhrases.comparable, balance.comparable) {
        $0.decimalText(decimals: problem.policy.decimals)
      }
    }
    add(ReportPhrases.severity, balance.severity) {
      ($0 * Fraction(100)).decimalText(decimals: 2)
    }
    let luck = balance.panelLuck.map {
      say(ReportPhrases.luckValue, ["value": FixedPoint.text(of: $0, decimals: 6)])
    }
    facts.append(
      Page.Fact(say(ReportPhrases.panelLuck), luck ?? say(ReportPhrases.luckUnknown)))
    return facts
  }

  // MARK: - What needs attention

  /// What is missing, what is only reported, what somebody settled, and what the policy wants printed.
  var attention: [Page.Block] {
    shortfalls + open + remarks + pins + notes
  }

  private var shortfalls: [Page.Block] {
    guard !findings.shortfalls.isEmpty else { return [] }
    let rows = findings.shortfalls.map { shortfall -> Page.Row in
      switch shortfall {
      case .seats(let id, let missing, let planned):
        let isReading = names.panel(id)?.purpose == .reading
        let name = names.name(of: id)
        return Page.Row([
          .text(say(isReading ? ReportPhrases.readersOf : ReportPhrases.panel)),
          name.isEmpty ? .name(id.rawValue) : .name(name, note: id.rawValue),
          .text(say(ReportPhrases.seatsMissing)), .count(missing), .count(planned),
        ])
      case .load(let id, let missing, let owed):
        return Page.Row([
          .text(say(ReportPhrases.expert)), .names([names.named(id)]),
          .text(say(ReportPhrases.workMissing)), .count(missing), .count(owed),
        ])
      }
    }
    let table = Page.Table(
      say(ReportPhrases.missingCaption),
      columns: [
        Page.Column(say(ReportPhrases.kindHeading), weight: 3),
        Page.Column(say(ReportPhrases.nameHeading), weight: 6),
        Page.Column(say(ReportPhrases.what), weight: 4),
        Page.Column(say(ReportPhrases.missing), .number),
        Page.Column(say(ReportPhrases.planned), .number),
      ], rows: rows)
    let reasons = roster.explanation.map { $0.text(in: language) }
    return [.heading(say(ReportPhrases.missingHeading)), .table(table)]
      + (reasons.isEmpty ? [] : [.paragraph(say(ReportPhrases.because)), .bullets(cut(reasons))])
  }

  private var open: [Page.Block] {
    guard !roster.unfilled.isEmpty else { return [] }
    let names = roster.unfilled.map { Page.Named($0.rawValue) }
    return [
      .heading(say(ReportPhrases.openHeading)),
      .paragraph(
        cut(names.map(\.text)).joined(separator: language == .chinese ? "、" : ", ")),
    ]
  }

  private var remarks: [Page.Block] {
    guard !findings.remarks.isEmpty else { return [] }
    return [
      .heading(say(ReportPhrases.remarks)),
      .bullets(cut(findings.remarks.map { $0.text(in: language) })),
    ]
  }

  private var pins: [Page.Block] {
    guard !roster.pins.isEmpty else { return [] }
    let rows = roster.pins.map { pin in
      let name = names.name(of: pin.panel)
      return Page.Row([
        name.isEmpty ? .name(pin.panel.rawValue) : .name(name, note: pin.panel.rawValue),
        .names([names.named(pin.expert)]), .text(say(ReportPhrases.effect(of: pin.effect))),
        .text(pin.by), .text(pin.reason),
      ])
    }
    return [
      .heading(say(ReportPhrases.pins)),
      .table(
        Page.Table(
          say(ReportPhrases.pinsCaption),
          columns: [
            Page.Column(say(ReportPhrases.panel), weight: 4),
            Page.Column(say(ReportPhrases.expert), weight: 4),
            Page.Column(say(ReportPhrases.what), weight: 3),
            Page.Column(say(ReportPhrases.by), weight: 4),
            Page.Column(say(ReportPhrases.reason), weight: 6),
          ], rows: rows
        ).withoutEmptyColumns()),
    ]
  }

  private var notes: [Page.Block] {
    let texts = problem.policy.panelRules.compactMap { rule in
      if case .note(let text) = rule.demand { text } else { nil }
    }
    return texts.isEmpty ? [] : [.heading(say(ReportPhrases.notes)), .bullets(texts)]
  }
}

extension Language {
  /// Between two clauses.
  var clause: String { self == .chinese ? "；" : "; " }
}
