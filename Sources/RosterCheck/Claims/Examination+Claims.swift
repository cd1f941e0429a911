import PanelModel

extension Examination {
  /// Everything that a roster says beyond its panels.
  mutating func compareClaims(of roster: Roster) {
    compareDigest(of: roster)
    comparePins(of: roster)
    if roster.panels.isEmpty, roster.termination.allowsNoRoster {
      if !roster.objectives.isEmpty || !roster.certificate.isEmpty || roster.lottery != nil {
        report(CheckPhrases.objectivesWithoutRoster())
      }
      return
    }
    if roster.termination == .infeasible { report(CheckPhrases.infeasibleWithPanels()) }
    compareLoads(of: roster)
    compareShortfalls(of: roster)
    checkLottery(of: roster)
    addUp(of: roster)
    compareObjectives(of: roster)
    compareBalance(of: roster)
  }

  private mutating func compareDigest(of roster: Roster) {
    if roster.logHead != problem.logHead {
      report(
        CheckPhrases.headDiffers(["stated": roster.logHead, "expected": problem.logHead]))
    }
    let expected = sums.digest ?? problem.digest()
    sums.digest = expected
    guard roster.problemDigest != expected else { return }
    report(CheckPhrases.digestDiffers(["stated": roster.problemDigest, "expected": expected]))
  }

  private mutating func comparePins(of roster: Roster) {
    var owed = Dictionary(problem.pins.map { ($0, 1) }, uniquingKeysWith: +)
    for pin in roster.pins {
      if let count = owed[pin], count > 0 {
        owed[pin] = count - 1
      } else {
        reportPin(CheckPhrases.pinWithoutOrigin, pin)
      }
    }
    for (pin, count) in owed where count > 0 { reportPin(CheckPhrases.pinNotPrinted, pin) }
  }

  private mutating func reportPin(_ phrase: Phrase, _ pin: Pin) {
    report(
      phrase([
        "panel": pin.panel.rawValue, "expert": label(pin.expert), "effect": pin.effect.rawValue,
      ]), panel: pin.panel, experts: [pin.expert])
  }

  private mutating func compareLoads(of roster: Roster) {
    for (id, load) in loads {
      guard let stated = roster.loads[id] else {
        report(CheckPhrases.loadRowMissing(["expert": label(id)]), experts: [id])
        continue
      }
      compare(stated.effort, load.effort, CheckPhrases.statedEffortWrong, of: id)
      compare(stated.seats, load.seats, CheckPhrases.statedSeatsWrong, of: id)
      compare(stated.least, load.least, CheckPhrases.statedLeastWrong, of: id)
      compare(stated.most, load.most, CheckPhrases.statedMostWrong, of: id)
    }
    for id in roster.loads.keys where loads[id] == nil {
      report(CheckPhrases.loadRowSuperfluous(["expert": label(id)]), experts: [id])
    }
  }

  private mutating func compare(
    _ stated: Int?, _ expected: Int?, _ phrase: Phrase, of expert: Expert.ID
  ) {
    guard stated != expected else { return }
    func text(_ number: Int?) -> String { number.map(String.init) ?? "—" }
    report(
      phrase([
        "expert": label(expert), "stated": text(stated), "expected": text(expected),
      ]), experts: [expert])
  }
}
