import PanelModel

extension Examination {
  /// Takes in which panels had their members before the run.
  mutating func settle(_ names: [Panel.ID]) {
    for id in Set(names).sorted() {
      guard let index = problem.indexByPanel[id], seated[index] != nil else {
        report(CheckPhrases.settledAbsent(["panel": id.rawValue]), panel: id)
        continue
      }
      isSettled[index] = true
    }
    for index in problem.panels.indices where isGiven(index) && !isSettled[index] {
      isSettled[index] = true
      guard strictness == .complete, seated[index] != nil else { continue }
      let id = problem.panels[index].id
      report(CheckPhrases.givenNotSettled(["panel": id.rawValue]), panel: id)
    }
  }

  func isGiven(_ panel: Int) -> Bool { problem.panels[panel].body.fill == .given }

  /// Every panel has its members or is left open by name, and not both.
  mutating func checkPresence(unfilled: [Panel.ID]) {
    let open = Set(unfilled)
    for id in open.sorted() {
      guard let index = problem.indexByPanel[id] else {
        report(CheckPhrases.openUnknown(["panel": id.rawValue]), panel: id)
        continue
      }
      isOpen[index] = seated[index] == nil
      if seated[index] != nil { report(CheckPhrases.filledAndOpen, on: index) }
      if isGiven(index) { report(CheckPhrases.givenOpen, on: index) }
    }
    for index in problem.panels.indices where seated[index] == nil && !isOpen[index] {
      guard !mayBeSilent(index) else {
        isOpen[index] = true
        continue
      }
      let phrase = isReading(index) ? CheckPhrases.readersMissing : CheckPhrases.panelMissing
      report(phrase, on: index)
    }
    leavesOpen = isOpen.contains(true)
  }

  /// What other systems need not say: who reads, whom lots decide, and who was given.
  private func mayBeSilent(_ panel: Int) -> Bool {
    strictness == .rulesOnly
      && (isReading(panel) || problem.panels[panel].body.fill != .assign)
  }

  /// The members of a given panel are those that were given.
  mutating func checkGiven() {
    let rows = Dictionary(grouping: problem.members, by: \.panel)
    for (index, panel) in filled where isGiven(index) {
      let rows = rows[problem.panels[index].id] ?? []
      let given = Set(rows.compactMap { problem.indexByExpert[$0.expert] })
      for expert in given.subtracting(panel.members).sorted() {
        report(CheckPhrases.givenAbsent, on: index, experts: [expert])
      }
      for expert in panel.members where !given.contains(expert) {
        report(CheckPhrases.givenAdded, on: index, experts: [expert])
      }
      let chair = rows.filter { $0.role == Membership.chairRole }.map(\.expert).min()
      guard let chair, panel.filled.chair != chair else { continue }
      if strictness == .rulesOnly, panel.filled.chair == nil { continue }
      report(
        CheckPhrases.givenChair,
        ["expert": label(chair), "other": panel.filled.chair.map(label) ?? "—"], on: index)
    }
  }
}
