import PanelModel

extension Examination {
  /// How many sit on each panel, and whether each of them may serve at all.
  mutating func checkSeats() {
    for (index, panel) in filled {
      checkSeatCount(of: panel, at: index)
      for expert in panel.members {
        checkStanding(of: expert, on: index)
        checkScore(of: expert, on: index)
      }
    }
  }

  /// The seats of the panel, and every rule on seats.
  private mutating func checkSeatCount(of panel: SeatedPanel, at index: Int) {
    let count = panel.members.count
    var isToldByRule = false
    for rule in problem.policy.panelRules {
      guard case .seats(let demand) = rule.demand, facts.speaks(rule, ofPanel: index) else {
        continue
      }
      let source = RuleSource(rule)
      let values = ["count": "\(count)", "seats": "\(demand.range)"]
      let isShort = isElastic && !source.isReport
      if count < demand.range.least && !isShort || count > demand.range.most {
        report(CheckPhrases.seatsOutsideRule, values, on: index, by: source)
        if !source.isReport { isToldByRule = true }
      }
      if demand.isOdd, count % 2 == 0, count > 0 || !isShort {
        report(CheckPhrases.seatsEven, values, on: index, by: source)
      }
    }
    let seats = problem.panels[index].seats
    guard !isToldByRule, count < seats.least && !isElastic || count > seats.most else { return }
    let phrase = count < seats.least ? CheckPhrases.tooFewSeats : CheckPhrases.tooManySeats
    report(phrase, ["count": "\(count)", "seats": "\(seats)"], on: index)
  }

  private mutating func checkStanding(of expert: Int, on panel: Int) {
    let status = problem.experts[expert].status
    guard status != Expert.activeStatus else { return }
    report(CheckPhrases.inactiveExpert, ["status": status], on: panel, experts: [expert])
  }

  private mutating func checkScore(of expert: Int, on panel: Int) {
    if problem.formula != nil { return }
    guard problem.affinities.units(panel: panel, expert: expert) == nil else { return }
    report(CheckPhrases.missingScore, on: panel, experts: [expert])
  }
}
