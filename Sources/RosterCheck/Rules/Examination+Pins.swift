import PanelModel

extension Examination {
  /// What somebody settled beforehand stands.
  mutating func checkPins() {
    for pin in problem.pins {
      guard let index = problem.indexByPanel[pin.panel], let panel = seated[index] else { continue }
      let expert = problem.indexByExpert[pin.expert]
      let isSeated = expert.map(panel.holds) ?? false
      let isKeptOff = pin.effect == .keepOff
      guard isSeated == isKeptOff else { continue }
      report(
        isKeptOff ? CheckPhrases.keptOffSeated : CheckPhrases.pinnedAbsent,
        ["expert": label(pin.expert)], on: index, strangers: [pin.expert])
    }
  }
}
