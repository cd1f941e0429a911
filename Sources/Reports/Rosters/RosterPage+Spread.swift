import PanelModel

extension RosterPage {
  /// How work and quality are spread, and what the panel means for an applicant.
  var spread: [Page.Block] {
    var blocks: [Page.Block] = []
    if let figure = workload { blocks.append(.figure(figure)) }
    if let histogram = QualityHistogram(findings.qualities, decimals: problem.policy.decimals) {
      blocks.append(.figure(quality(histogram)))
      blocks.append(.table(weakest))
    }
    let luck = findings.balance.panelLuck
    blocks.append(.heading(say(ReportPhrases.panelLuck)))
    blocks.append(
      .paragraph(
        luck.map {
          say(ReportPhrases.luckMeans, ["value": FixedPoint.text(of: $0, decimals: 6)])
        } ?? say(ReportPhrases.luckUnknownMeans)))
    return blocks
  }

  // MARK: - Work

  /// Active experts by the share of what they may take; by effort where some have no limit.
  private var workload: Page.Figure? {
    let active = problem.experts.indices.filter {
      problem.experts[$0].status == Expert.activeStatus
    }
    guard !active.isEmpty else { return nil }
    let efforts = active.map { index in
      problem.experts[index].held + (findings.loads[problem.experts[index].id]?.effort ?? 0)
    }
    let limits = active.map { problem.loadBounds(ofExpert: $0).most }
    let idle = active.count { (findings.loads[problem.experts[$0].id]?.seats ?? 0) == 0 }
    let bins =
      limits.contains(nil)
      ? WorkloadBins.byEffort(efforts)
      : WorkloadBins.byShare(zip(efforts, limits.compactMap(\.self)).map { ($0, $1) })
    let isShare = !limits.contains(nil)
    return Page.Figure(
      say(ReportPhrases.workload),
      summary: say(
        ReportPhrases.workloadSummary,
        ["active": "\(active.count)", "idle": "\(idle)", "seated": "\(active.count - idle)"]),
      .histogram(
        Page.Histogram(
          sizes: say(isShare ? ReportPhrases.shareOfLimit : ReportPhrases.effortPoints),
          counts: say(ReportPhrases.countExperts),
          bins: bins.map { Page.Histogram.Bin(label($0), count: $0.count) })))
  }

  private func label(_ bin: WorkloadBins.Bin) -> String {
    switch bin.range {
    case .upTo(let low, let high) where low == high: "\(low)"
    case .upTo(let low, let high): "\(low)–\(high)"
    case .over(let most): say(ReportPhrases.over, ["value": "\(most)"])
    }
  }

  // MARK: - Quality

  private func quality(_ histogram: QualityHistogram) -> Page.Figure {
    let worst = findings.qualities.map(\.value).min() ?? .zero
    let best = findings.qualities.map(\.value).max() ?? .zero
    let decimals = problem.policy.decimals
    return Page.Figure(
      say(ReportPhrases.quality),
      summary: say(
        ReportPhrases.qualitySummary,
        [
          "count": "\(findings.qualities.count)", "worst": worst.decimalText(decimals: decimals),
          "best": best.decimalText(decimals: decimals),
        ]),
      .histogram(
        Page.Histogram(
          sizes: say(measurePhrase), counts: say(ReportPhrases.countPanels),
          bins: histogram.bins.map { bin in
            Page.Histogram.Bin(
              say(ReportPhrases.from, ["value": bin.from]), count: bin.count)
          })))
  }

  private var measurePhrase: Phrase {
    switch findings.measure {
    case .sum: ReportPhrases.measureSum
    case .mean: ReportPhrases.measureMean
    case .seat: ReportPhrases.measureSeat
    }
  }

  private static let weakestShown = 10

  /// The panels that fare worst, the worst first.
  private var weakest: Page.Table {
    let order = findings.qualities.sorted { ($0.value, $0.panel) < ($1.value, $1.panel) }
    let shown = order.prefix(Self.weakestShown)
    let values = Decimals.aligned(
      shown.map { $0.value.decimalText(decimals: problem.policy.decimals) })
    let rows = zip(shown, values).map { quality, value -> Page.Row in
      let isReading = names.panel(quality.panel)?.purpose == .reading
      let name = names.name(of: quality.panel)
      return Page.Row([
        .text(say(isReading ? ReportPhrases.readersOf : ReportPhrases.panel)),
        name.isEmpty
          ? .name(quality.panel.rawValue) : .name(name, note: quality.panel.rawValue),
        .number(value),
      ])
    }
    return Page.Table(
      say(ReportPhrases.weakest),
      columns: [
        Page.Column(say(ReportPhrases.kindHeading), weight: 3),
        Page.Column(say(ReportPhrases.nameHeading), weight: 6),
        Page.Column(say(measurePhrase), .number, weight: 3),
      ], rows: rows)
  }

  // MARK: - Supply

  /// Lines that a drawing shows; the table has all.
  private static let drawnSpecialties = 30

  /// The work of each specialty beside the experts who may do it.
  var supply: [Page.Block] {
    guard !findings.supply.isEmpty else { return [] }
    let rows = findings.supply.map { one -> Page.Row in
      Page.Row([
        .text(
          one.specialty.isEmpty
            ? say(ReportPhrases.noSpecialty) : names.specialty(one.specialty)),
        .count(one.cases), .count(one.work), .count(one.experts),
        one.room.map(Page.Cell.count) ?? .text(say(ReportPhrases.unlimited)),
        .count(one.fewest), .text(one.thinnest?.rawValue ?? ""),
      ])
    }
    let table = Page.Table(
      say(ReportPhrases.supplyCaption),
      columns: [
        Page.Column(say(ReportPhrases.specialty), weight: 8),
        Page.Column(say(ReportPhrases.caseCount), .number, weight: 3),
        Page.Column(say(ReportPhrases.work), .number, weight: 3),
        Page.Column(say(ReportPhrases.eligible), .number, weight: 3),
        Page.Column(say(ReportPhrases.room), .number, weight: 4),
        Page.Column(say(ReportPhrases.fewest), .number, weight: 4),
        Page.Column(say(ReportPhrases.thinnest), weight: 4),
      ], rows: rows)
    return [
      .paragraph(say(ReportPhrases.supplyMeans)), .figure(supplyFigure), .table(table),
    ]
  }

  /// The specialties with the least room for their work first, as far as there is room to draw them.
  private var supplyFigure: Page.Figure {
    func isTighter(_ one: SpecialtySupply, _ other: SpecialtySupply) -> Bool {
      // Work / room against work / room; no limit is the loosest.
      guard let room = one.room else { return false }
      guard let otherRoom = other.room else { return true }
      let left = Int128(one.work) * Int128(otherRoom)
      let right = Int128(other.work) * Int128(room)
      return left != right ? left > right : one.specialty < other.specialty
    }
    let lines = findings.supply.sorted(by: isTighter).prefix(Self.drawnSpecialties).map { one in
      Page.Bars.Line(
        one.specialty.isEmpty ? say(ReportPhrases.noSpecialty) : names.specialty(one.specialty),
        amounts: [one.work, one.room])
    }
    return Page.Figure(
      say(ReportPhrases.supply),
      summary: say(
        ReportPhrases.supplySummary,
        ["shown": "\(lines.count)", "all": "\(findings.supply.count)"]),
      .bars(
        Page.Bars(
          things: say(ReportPhrases.specialty),
          series: [say(ReportPhrases.workSeries), say(ReportPhrases.roomSeries)],
          lines: Array(lines), unknown: say(ReportPhrases.unlimited))))
  }
}
