import PanelModel

extension FamilyBuilder {
  /// One seat, one chair and one keep-off, on panels of their own and as the hidden roster has it.
  mutating func makePins() {
    var generator = generator(for: .pins)
    var rows = Array(cases.indices)
    generator.shuffle(&rows)
    if let row = takeFirst(of: &rows, where: { !roster[$0].isEmpty }) {
      pin(
        roster[row].first, on: row, .seat, by: "委员会办公室", reason: "熟悉该项技术 knows this technique")
    }
    if let row = takeFirst(of: &rows, where: { chair(of: $0) != nil }) {
      pin(chair(of: row), on: row, .chair, by: "评委会主任", reason: "指定组长 named by the committee")
    }
    if let row = takeFirst(of: &rows, where: { spare(of: $0) != nil }) {
      pin(
        spare(of: row), on: row, .keepOff, by: "监督处", reason: "申报人提出异议 objection of the applicant")
    }
  }

  private func takeFirst(of rows: inout [Int], where holds: (Int) -> Bool) -> Int? {
    guard let position = rows.firstIndex(where: holds) else { return nil }
    return rows.remove(at: position)
  }

  /// A member who may take the chair.
  private func chair(of row: Int) -> Int? {
    roster[row].first { experts[$0].roles.contains("chair") }
  }

  /// The best expert who might sit on the panel and does not.
  private func spare(of row: Int) -> Int? {
    eligible(case: row).filter { !roster[row].contains($0.expert) }
      .max { ($0.units, -$0.expert) < ($1.units, -$1.expert) }?.expert
  }

  private mutating func pin(
    _ expert: Int?, on row: Int, _ effect: Pin.Effect, by: String, reason: String
  ) {
    guard let expert else { return }
    pins.append(
      Pin(panel: panel(of: row), expert: experts[expert].id, effect: effect, by: by, reason: reason)
    )
  }

  /// The panels of half a year ago, for cases that come again.
  mutating func makePrevious() {
    var generator = generator(for: .previous)
    let date = shape.asOf.adding(days: -168)
    for row in cases.indices where generator.chance(permille: shape.resubmitted) {
      var members = qualified(specialty: specialtyOfCase[row], level: levelOfCase[row])
        .map(\.expert)
      generator.shuffle(&members)
      for (seat, expert) in members.prefix(3).enumerated() {
        previous.append(
          PreviousSeat(
            panel: panel(of: row), expert: experts[expert].id, role: seat == 0 ? "chair" : "member",
            date: date))
      }
    }
  }
}
