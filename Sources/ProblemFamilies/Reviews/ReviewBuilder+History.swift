import PanelModel

extension ReviewBuilder {
  /// Leaders and chairs of committees are settled by the office; elsewhere one seat and one chair;
  /// and everywhere somebody is kept off.
  mutating func makePins() {
    var generator = generator(for: .pins)
    for committee in committees { pinLeaders(of: committee) }
    var rows = Array(panels.indices)
    generator.shuffle(&rows)
    if committees.isEmpty, let row = rows.popLast(), let member = panels[row].members.first {
      pin(member, on: panels[row], .seat, by: "委员会办公室", reason: "熟悉该项技术 knows this technique")
    }
    if committees.isEmpty, let row = rows.popLast(), let chair = panels[row].chair {
      pin(chair, on: panels[row], .chair, by: "评委会主任", reason: "指定组长 named by the committee")
    }
    while let row = rows.popLast() {
      guard let spare = spare(of: panels[row], &generator) else { continue }
      pin(
        spare, on: panels[row], .keepOff, by: "监督处", reason: "申报人提出异议 objection of the applicant")
      return
    }
  }

  private mutating func pinLeaders(of committee: PanelDraft) {
    let leaders = Set(panels.compactMap(\.chair))
    for member in committee.members where leaders.contains(member) || member == committee.chair {
      let chairs = member == committee.chair
      pin(
        member, on: committee, chairs ? .chair : .seat, by: "评委会办公室",
        reason: chairs ? "主任委员 chairs the committee" : "学科组组长人选 leads a discipline group")
    }
  }

  /// Somebody who might sit on a panel and sits nowhere near.
  private func spare(of panel: PanelDraft, _ generator: inout SeededGenerator) -> Int? {
    let tries = (0..<12).map { _ in
      generator.pick(fits[caseFacts[panel.cases[0]].specialty]).expert
    }
    return tries.first { isActive($0) && !panel.members.contains($0) }
  }

  private mutating func pin(
    _ expert: Int, on panel: PanelDraft, _ effect: Pin.Effect, by: String, reason: String
  ) {
    pins.append(
      Pin(panel: panel.id, expert: experts[expert].id, effect: effect, by: by, reason: reason))
  }

  /// The panels of the last three years, on which the same few people sat again and again.
  mutating func makePrevious() {
    var generator = generator(for: .previous)
    var ranks = Array(experts.indices)
    generator.shuffle(&ranks)
    for year in 1...3 {
      let date = shape.asOf.adding(months: -12 * year).adding(days: 32)
      for panel in committees + panels {
        guard generator.chance(permille: shape.plan.hasOwnPanels ? 60 : shape.pastSeats) else {
          continue
        }
        let near = fits[caseFacts[panel.cases[0]].specialty].map(\.expert)
          .sorted { ranks[$0] < ranks[$1] }
        // A tenth of them has about two fifths of the seats, in small trades and in large ones.
        let sums = near.indices.map { 1_000_000 / ($0 + 2 + near.count / 12) }.runningSums
        var members: [Int] = []
        for _ in 0..<panel.seats {
          let expert = near[generator.index(byRunning: sums)]
          if !members.contains(expert) { members.append(expert) }
        }
        for (seat, expert) in members.enumerated() {
          previous.append(
            PreviousSeat(
              panel: panel.id, expert: experts[expert].id, role: seat == 0 ? "chair" : "member",
              date: date))
        }
      }
    }
  }
}
