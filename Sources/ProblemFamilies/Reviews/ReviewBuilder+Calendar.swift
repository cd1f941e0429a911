import PanelModel

extension ReviewBuilder {
  /// Days from the problem's day to the first meeting.
  private static let firstMeeting = 32

  /// Two slots on every working day: groups first, then committees.
  mutating func makeCalendar() {
    var generator = generator(for: .calendar)
    guard shape.plan.panelsPerSlot > 0 else { return }
    let perSlot = shape.plan.panelsPerSlot
    let groupSlots = (panels.count + perSlot - 1) / perSlot
    // Committees begin on a new day.
    let firstOfCommittees = groupSlots + groupSlots % 2
    let count = committees.isEmpty ? groupSlots : firstOfCommittees + committees.count
    for index in 0..<count {
      let day = index / 2 / 5 * 7 + index / 2 % 5
      let isMorning = index.isMultiple(of: 2)
      slots.append(
        Slot(
          id: Slot.ID(identifier("S", index, of: count)),
          date: shape.asOf.adding(days: ReviewBuilder.firstMeeting + day),
          start: isMorning ? "09:00" : "14:00", end: isMorning ? "12:00" : "17:30",
          place: "会议中心 \(generator.number(in: 1...9)) 号厅"))
    }
    for panel in panels.indices { panels[panel].slot = panel % groupSlots }
    for index in committees.indices { committees[index].slot = firstOfCommittees + index }
    answers = experts.map { _ in
      slots.map { _ in
        let others = 1000 - shape.unavailable - shape.reluctant
        let drawn = generator.index(by: [shape.unavailable, shape.reluctant, others])
        return [.no, .ifNeeded, .yes][drawn]
      }
    }
  }

  /// Every answer, expert by expert.
  var availability: [Availability] {
    answers.indices.flatMap { expert in
      slots.indices.map { slot in
        Availability(
          expert: experts[expert].id, slot: slots[slot].id, answer: answers[expert][slot])
      }
    }
  }

  /// The day on which a panel meets.
  func day(of panel: PanelDraft) -> CivilDate { panel.slot.map { slots[$0].date } ?? shape.asOf }
}
