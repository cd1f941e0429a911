import PanelModel

extension NaivePolicy {
  /// Whether rosters of all open panels together keep loads, their limits and those on chairs.
  ///
  /// What settled panels break already is not held against who takes no open seat.
  ///
  /// - Parameter open: Members of every panel that was open, by its index.
  /// - Returns: Whether they do.
  public func keepsWork(_ open: [Int: Members]) -> Bool {
    let all = settled.merging(open) { _, new in new }
    return problem.experts.indices.allSatisfy { expert in
      keepsLoad(expert, all, open) && keepsLimits(expert, all, open)
        && keepsChairLimits(expert, all, open)
    }
  }

  private func panels(of expert: Int, _ all: [Int: Members]) -> [Int] {
    all.filter { $0.value.experts.contains(expert) }.map(\.key)
  }

  private func keepsLoad(_ expert: Int, _ all: [Int: Members], _ open: [Int: Members]) -> Bool {
    let person = problem.experts[expert]
    let effort = panels(of: expert, all).reduce(person.held) { $0 + costs[$1] }
    let least = person.load.least ?? problem.policy.load.least
    let most = person.load.most ?? problem.policy.load.most
    if person.status == "active", asksLeast, !isElastic, effort < least { return false }
    return panels(of: expert, open).isEmpty || most.map { effort <= $0 } ?? true
  }

  /// The panel's effort, and a share of the reading of its cases that is left for later.
  func cost(ofSeatOn panel: Int) -> Int {
    let readers = later.map { problem.panels[$0] }.filter {
      $0.purpose == .reading && $0.body.parent == problem.panels[panel].id
    }
    let reading = readers.reduce(0) { $0 + $1.effort * $1.seats.least }
    let seats = problem.panels[panel].seats.least
    let share = reading % seats == 0 ? reading / seats : reading / seats + 1
    return problem.panels[panel].effort + share
  }

  private func keepsLimits(_ expert: Int, _ all: [Int: Members], _ open: [Int: Members]) -> Bool {
    problem.policy.loadLimits.allSatisfy { limit in
      var spans: [String: [Int]] = [:]
      for panel in panels(of: expert, all) {
        let span: String?
        switch limit.span {
        case .slot: span = slots[panel]?.id.rawValue
        case .day: span = slots[panel]?.date.description
        case .method(let method):
          span = texts(ofPanel: panel, "method") == [method] ? method : nil
        }
        if let span { spans[span, default: []].append(panel) }
      }
      return spans.values.allSatisfy { panels in
        let effort = panels.reduce(0) { $0 + problem.panels[$1].effort }
        let count = panels.count { problem.panels[$0].purpose == .judging }
        if panels.allSatisfy({ open[$0] == nil }) { return true }
        return count <= limit.panels ?? count && effort <= limit.effort ?? effort
      }
    }
  }

  private func keepsChairLimits(
    _ expert: Int, _ all: [Int: Members], _ open: [Int: Members]
  ) -> Bool {
    problem.policy.panelRules.filter { $0.enforcement == .hard }.allSatisfy { rule in
      guard case .chair(let demand) = rule.demand, let most = demand.mostPerExpert else {
        return true
      }
      let chaired = all.filter { panel, members in
        problem.panels[panel].purpose == .judging && members.chair == expert
          && speaks(rule.scope, of: panel, isEligibility: false)
      }
      return chaired.count <= most || chaired.keys.allSatisfy { open[$0] == nil }
    }
  }
}
