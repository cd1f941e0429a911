import PanelModel

extension ReviewBuilder {
  /// What a seat asks of an expert.
  struct Call {
    var specialties: [Int]
    var level: Int
    /// The last day on which the training must be valid.
    var day: CivilDate
    var slots: [Int]
    var mustChair = false
    /// Whether an expert may sit on several panels.
    var isRepeated = false
  }

  /// The share of the seats that rules give to enterprises, and to others than the organiser.
  static func third(of seats: Int) -> Int { (seats + 2) / 3 }

  /// Builds the hidden roster: leaders and committees first, then everybody else.
  mutating func fillPanels() {
    var generator = generator(for: .seating)
    var priority = Array(experts.indices)
    generator.shuffle(&priority)
    if shape.plan.hasOwnPanels {
      fillSinglePanels(priority)
      return
    }
    var benches = panels.map { bench(of: $0) }
    for index in committees.indices { fillCommittee(index, &benches, priority) }
    // Panels with the fewest to choose from first.
    let choices = panels.map { panel in fits[caseFacts[panel.cases[0]].specialty].count }
    let order = panels.indices.sorted { (choices[$0], $0) < (choices[$1], $1) }
    for index in order { fillPanel(index, &benches[index], priority) }
    for panel in committees + panels { reinforce(panel, priority) }
  }

  /// Experts beyond the seats of a panel who may sit there as well: nobody who assigns knows the
  /// hidden roster, and panels that are filled earlier take some of the others.
  private static let spares = 6

  /// Trains and frees more experts where a panel has hardly any choice.
  private mutating func reinforce(_ panel: PanelDraft, _ priority: [Int]) {
    let panelCall = call(for: panel)
    let near = candidates(for: panelCall)
    let usable = near.count { isUsable($0, panelCall) }
    let others = near.filter { !isUsable($0, panelCall) && isActive($0) && !facts[$0].isSeated }
      .sorted { priority[$0] < priority[$1] }
    let lacking = max(0, panel.seats + ReviewBuilder.spares - usable)
    for expert in others.prefix(lacking) { makeFit(expert, for: panelCall) }
  }

  private func bench(of panel: PanelDraft) -> Bench {
    Bench(
      seats: panel.seats, mostPerEmployer: shape.plan.mostPerEmployer,
      share: shape.plan.hasOwnPanels ? 0 : ReviewBuilder.third(of: panel.seats))
  }

  func call(for panel: PanelDraft) -> Call {
    Call(
      specialties: Set(panel.cases.map { caseFacts[$0].specialty }).sorted(),
      level: level(of: panel), day: day(of: panel), slots: panel.slot.map { [$0] } ?? [])
  }

  /// Seats who will lead the groups, and fills what seats are left with others.
  private mutating func fillCommittee(_ index: Int, _ benches: inout [Bench], _ priority: [Int]) {
    var bench = bench(of: committees[index])
    let committeeCall = call(for: committees[index])
    for panel in panels.indices where panels[panel].parent == index {
      var leaderCall = call(for: panels[panel])
      leaderCall.level = committeeCall.level
      leaderCall.day = max(leaderCall.day, committeeCall.day)
      leaderCall.slots += committeeCall.slots
      leaderCall.mustChair = true
      guard let leader = seat(leaderCall, on: bench, priority) else { continue }
      join(leader, &bench)
      join(leader, &benches[panel])
      committees[index].members.append(leader)
      panels[panel].members.append(leader)
      panels[panel].chair = leader
    }
    while committees[index].members.count < committees[index].seats,
      let member = seat(committeeCall, on: bench, priority)
    {
      join(member, &bench)
      committees[index].members.append(member)
    }
    committees[index].chair = committees[index].members.first {
      experts[$0].roles.contains("chair")
    }
  }

  private mutating func fillPanel(_ index: Int, _ bench: inout Bench, _ priority: [Int]) {
    var panelCall = call(for: panels[index])
    if panels[index].chair == nil {
      panelCall.mustChair = true
      panels[index].chair = seat(panelCall, on: bench, priority)
      panelCall.mustChair = false
      guard let chair = panels[index].chair else { return }
      join(chair, &bench)
      panels[index].members.append(chair)
    }
    while panels[index].members.count < panels[index].seats,
      let member = seat(panelCall, on: bench, priority)
    {
      join(member, &bench)
      panels[index].members.append(member)
    }
    let effort = effort(of: panels[index])
    for member in panels[index].members { taken[member] += effort }
    if let committee = panels[index].parent, let chair = panels[index].chair {
      taken[chair] += committees[committee].effort ?? 0
    }
  }

  /// What a seat on a panel costs.
  func effort(of panel: PanelDraft) -> Int {
    panel.effort ?? panel.cases.reduce(0) { $0 + cases[$1].effort }
  }

  /// Cases with the fewest experts first, each seat to whom it leaves with the least work.
  private mutating func fillSinglePanels(_ priority: [Int]) {
    let choices = cases.indices.map { fits[caseFacts[$0].specialty].count }
    let hardestFirst = cases.indices.sorted { (choices[$0], $0) < (choices[$1], $1) }
    for row in hardestFirst {
      var bench = bench(of: panels[row])
      var panelCall = call(for: panels[row])
      panelCall.isRepeated = true
      while panels[row].members.count < panels[row].seats,
        let member = seat(panelCall, on: bench, priority, without: panels[row].members)
      {
        join(member, &bench)
        panels[row].members.append(member)
        taken[member] += cases[row].effort
      }
    }
  }

  private func join(_ expert: Int, _ bench: inout Bench) {
    let employer = facts[expert].employer
    bench.join(
      root: rootOfEmployer[employer], isEnterprise: employers[employer].sector == .enterprise)
  }

  private func admits(_ bench: Bench, _ expert: Int) -> Bool {
    let employer = facts[expert].employer
    return bench.admits(
      root: rootOfEmployer[employer], isEnterprise: employers[employer].sector == .enterprise)
  }

  /// Fills a seat with the best of those who may take it, else with somebody who is made to fit.
  private mutating func seat(
    _ call: Call, on bench: Bench, _ priority: [Int], without members: [Int] = []
  ) -> Int? {
    let chosen = choose(for: call, priority) { expert in
      (call.isRepeated || !facts[expert].isSeated) && !members.contains(expert)
        && admits(bench, expert)
    }
    guard let chosen else { return nil }
    makeFit(chosen, for: call)
    facts[chosen].isSeated = true
    return chosen
  }

  private func choose(
    for call: Call, _ priority: [Int], isFree: (Int) -> Bool
  ) -> Int? {
    let near = candidates(for: call).filter(isFree)
    return best(of: near.filter { isUsable($0, call) }, call, priority)
      ?? best(of: near.filter(isActive), call, priority) ?? best(of: near, call, priority)
      ?? best(of: experts.indices.filter(isFree), call, priority)
  }

  /// Who may judge one of the specialties, each once.
  private func candidates(for call: Call) -> [Int] {
    guard call.specialties.count > 1 else {
      return call.specialties.flatMap { fits[$0].map(\.expert) }
    }
    return Set(call.specialties.flatMap { fits[$0].map(\.expert) }).sorted()
  }

  private func isUsable(_ expert: Int, _ call: Call) -> Bool {
    isActive(expert) && facts[expert].level >= call.level
      && (experts[expert].trainedUntil.map { $0 >= call.day } ?? false)
      && call.slots.allSatisfy { answers[expert][$0] != .no }
      && (!call.mustChair || experts[expert].roles.contains("chair"))
  }

  private func best(of experts: [Int], _ call: Call, _ priority: [Int]) -> Int? {
    let keys = experts.map { expert in
      let far = call.specialties.count { !facts[expert].specialties.contains($0) }
      let work = call.isRepeated ? taken[expert] + 3 * far : far
      return (work, priority[expert], expert)
    }
    return keys.min { $0 < $1 }?.2
  }

  /// Gives an expert what the seat asks for.
  private mutating func makeFit(_ expert: Int, for call: Call) {
    if !isActive(expert) { experts[expert].status = Expert.activeStatus }
    if experts[expert].trainedUntil.map({ $0 < call.day }) ?? true {
      experts[expert].trainedUntil = call.day.adding(days: 100 + expert % 300)
    }
    if facts[expert].level < call.level {
      facts[expert].level = call.level
      experts[expert].level = shape.levels[call.level].name
    }
    for slot in call.slots where answers[expert][slot] == .no { answers[expert][slot] = .ifNeeded }
    if call.mustChair, !experts[expert].roles.contains("chair") {
      experts[expert].roles.append("chair")
    }
    guard !call.specialties.contains(where: { reach(of: expert, to: $0) != nil }) else { return }
    grant(call.specialties[0], to: expert)
  }

  private mutating func grant(_ specialty: Int, to expert: Int) {
    facts[expert].specialties.append(specialty)
    experts[expert].specialties.append(
      SpecialtyGrant(specialties[specialty].code, proficiency: 2))
    for target in specialties.indices {
      guard let reach = reach(of: expert, to: target),
        !fits[target].contains(where: { $0.expert == expert })
      else { continue }
      fits[target].append((expert, reach))
    }
  }
}
