import PanelModel

extension Examination {
  /// What somebody settled beforehand stands; nobody else names a chair.
  mutating func checkPins() {
    let pinsByPanel = Dictionary(grouping: problem.pins, by: \.panel)
    for case .some(let seated) in seated {
      let pins = pinsByPanel[seated.filled.panel] ?? []
      for pin in pins { check(pin, on: seated) }
      checkChair(of: seated, pinned: pins.first { $0.effect == .chair }?.expert)
    }
  }

  private mutating func check(_ pin: Pin, on seated: SeatedPanel) {
    let isSeated = problem.indexByExpert[pin.expert].map(seated.holds) ?? false
    let isKeptOff = pin.effect == .keepOff
    guard isSeated == isKeptOff else { return }
    let phrase = isKeptOff ? CheckPhrases.keptOffSeated : CheckPhrases.pinnedAbsent
    report(
      phrase(["panel": pin.panel.rawValue, "expert": label(pin.expert)]), panel: pin.panel,
      experts: [pin.expert])
  }

  private mutating func checkChair(of seated: SeatedPanel, pinned: Expert.ID?) {
    let panel = seated.filled.panel
    let name = ["panel": panel.rawValue]
    guard let chair = seated.filled.chair else {
      if let pinned, strictness == .complete {
        let values = name.merging(["expert": label(pinned)]) { $1 }
        report(Statement(CheckPhrases.chairMissing, values), panel: panel, experts: [pinned])
      }
      return
    }
    let values = name.merging(["expert": label(chair)]) { $1 }
    if !seated.filled.experts.contains(chair) {
      report(Statement(CheckPhrases.chairNotMember, values), panel: panel, experts: [chair])
    }
    if let pinned, pinned != chair {
      let values = values.merging(["other": label(pinned)]) { $1 }
      report(
        Statement(CheckPhrases.chairDiffers, values), panel: panel, experts: [chair, pinned])
    } else if pinned == nil, strictness == .complete {
      report(Statement(CheckPhrases.chairWithoutPin, values), panel: panel, experts: [chair])
    }
  }
}
