import PanelModel

extension Examination {
  /// Who of the members of the panel above sits on a panel under it.
  mutating func checkOverlap() {
    for (index, panel) in filled where !isReading(index) {
      if isElastic, panel.members.isEmpty { continue }
      let body = problem.panels[index].body
      guard let id = body.parent, let above = problem.indexByPanel[id] else { continue }
      let values = ["parent": id.rawValue, "overlap": body.overlap.rawValue]
      guard let parent = seated[above] else {
        report(CheckPhrases.parentOpen, values, on: index)
        continue
      }
      switch body.overlap {
      case .withinParent:
        for expert in panel.members where !parent.holds(expert) {
          report(CheckPhrases.outsideParent, values, on: index, experts: [expert])
        }
      case .separate:
        for expert in panel.members where parent.holds(expert) {
          report(CheckPhrases.insideParent, values, on: index, experts: [expert])
        }
      case .leaderOnly: checkLeader(of: panel, at: index, under: parent, values)
      }
    }
  }

  private mutating func checkLeader(
    of panel: SeatedPanel, at index: Int, under parent: SeatedPanel, _ values: [String: String]
  ) {
    guard let id = panel.filled.chair, let chair = problem.indexByExpert[id] else {
      let count = panel.members.count(where: parent.holds)
      if strictness == .complete {
        report(CheckPhrases.leaderAbsent, values, on: index)
      }
      if count != 1 {
        report(
          CheckPhrases.leaderCount, values.merging(["count": "\(count)"]) { $1 }, on: index)
      }
      return
    }
    if !parent.holds(chair) {
      report(CheckPhrases.leaderOutside, values, on: index, experts: [chair])
    }
    for expert in panel.members where expert != chair && parent.holds(expert) {
      report(CheckPhrases.insideParent, values, on: index, experts: [expert])
    }
  }
}
