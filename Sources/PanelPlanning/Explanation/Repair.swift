public import PanelModel

/// One thing that could be done, and what it costs.
public struct Repair: Hashable, Sendable {
  /// What is changed.
  public enum Change: Hashable, Sendable {
    /// The training of an expert holds until a day.
    case renewTraining(Expert.ID, until: CivilDate)
    /// An expert who holds one specialty counts as holding another as well.
    case borrowSpecialty(Expert.ID, held: String, wanted: String)
    /// An expert of one region counts as one of another.
    case borrowRegion(Expert.ID, from: String, to: String)
    /// So many new experts, like one of the pool, with some specialties.
    case recruit(specialties: [String], like: Expert.ID, count: Int)
    /// The most load of an expert, in points.
    case raiseLoad(Expert.ID, from: Int, to: Int)
    /// The least load of an expert, in points.
    case lowerLeastLoad(Expert.ID, from: Int, to: Int)
    /// A limit by slot, day or method; nil where the limit has no such side.
    case relaxLimit(Int, panels: Int?, effort: Int?)
    /// A rule on the members of a panel, by its place, said less strictly.
    case relaxQuota(Int, from: String, to: String, PanelDemand)
    /// The least number of seats of a panel, or the readers of a case.
    case lowerSeats(Panel.ID, from: Int, to: Int)
    /// A row of the conflicts.
    case waiveConflict(Conflict)
    /// A row of the pins.
    case releasePin(Pin)
  }

  /// What kind of repair it is.
  public let kind: RepairKind
  /// What is changed.
  public let change: Change
  /// How many of the kind it counts as.
  public let units: Int
  /// What it costs.
  public let price: Int

  /// What the repair is about: of two that are about the same, one is enough.
  var target: String {
    switch change {
    case .renewTraining(let expert, _): "\(kind) \(expert)"
    case .borrowSpecialty(let expert, _, let wanted): "\(kind) \(expert) \(wanted)"
    case .borrowRegion(let expert, _, _): "\(kind) \(expert)"
    case .recruit(let specialties, _, _): "\(kind) \(specialties)"
    case .raiseLoad(let expert, _, _), .lowerLeastLoad(let expert, _, _): "\(kind) \(expert)"
    case .relaxLimit(let index, _, _): "\(kind) \(index)"
    case .relaxQuota(let index, _, _, _): "\(kind) \(index)"
    case .lowerSeats(let panel, _, _): "\(kind) \(panel)"
    case .waiveConflict(let conflict):
      "\(kind) \(conflict.expert) \(conflict.kind) \(conflict.target) \(conflict.validity)"
    case .releasePin(let pin): "\(kind) \(pin.panel) \(pin.expert) \(pin.effect)"
    }
  }

  /// A total order that does not depend on rows: the cheaper first.
  static func precedes(_ left: Repair, _ right: Repair) -> Bool {
    (left.price, left.units, left.target.utf8.count) != (
      right.price, right.units, right.target.utf8.count
    )
      ? (left.price, left.units, left.target.utf8.count)
        < (right.price, right.units, right.target.utf8.count)
      : left.target.utf8.lexicographicallyPrecedes(right.target.utf8)
  }
}

extension ProblemParts {
  /// The problem with some repairs made.
  ///
  /// - Parameter repairs: Repairs of this problem, of each target one.
  /// - Returns: Parts with new experts behind the others, and everything else in its order.
  func making(_ repairs: [Repair]) -> ProblemParts {
    repairs.reduce(into: self) { $0.make($1.change) }
  }

  private mutating func make(_ change: Repair.Change) {
    switch change {
    case .renewTraining(let expert, let until): edit(expert) { $0.trainedUntil = until }
    case .borrowSpecialty(let expert, _, let wanted):
      edit(expert) {
        $0.specialties.removeAll { $0.specialty == wanted }
        $0.specialties.append(SpecialtyGrant(wanted, proficiency: 5))
      }
    case .borrowRegion(let expert, _, let region): edit(expert) { $0.region = region }
    case .recruit(let specialties, let model, let count):
      recruit(count, like: model, holding: specialties)
    case .raiseLoad(let expert, _, let most): edit(expert) { $0.load.most = most }
    case .lowerLeastLoad(let expert, _, let least): edit(expert) { $0.load.least = least }
    case .relaxLimit(let index, let panels, let effort):
      policy.loadLimits[index].panels = panels
      policy.loadLimits[index].effort = effort
    case .relaxQuota(let index, _, _, let demand): policy.panelRules[index].demand = demand
    case .lowerSeats(let panel, _, let least):
      setSeats(of: panel) { SeatRange(least, max(least, $0.most)) }
    case .waiveConflict(let conflict): conflicts.removeAll { $0 == conflict }
    case .releasePin(let pin): pins.removeAll { $0 == pin }
    }
  }

  private mutating func edit(_ expert: Expert.ID, _ change: (inout Expert) -> Void) {
    guard let row = experts.firstIndex(where: { $0.id == expert }) else { return }
    change(&experts[row])
  }

  /// New experts who are like one of the pool, but work for somebody else and hold no work.
  private mutating func recruit(_ count: Int, like model: Expert.ID, holding names: [String]) {
    guard let pattern = experts.first(where: { $0.id == model }) else { return }
    let known = Set(experts.map(\.id.rawValue))
    var number = 0
    for _ in 0..<count {
      repeat { number += 1 } while known.contains("NEW-\(number)")
      let id = "NEW-\(number)"
      let fresh = Expert(
        id: Expert.ID(id), employer: "\(id) employer", region: pattern.region,
        specialties: names.map { SpecialtyGrant($0, proficiency: 5) }, title: pattern.title,
        level: pattern.level, roles: pattern.roles, trainedUntil: lastDay,
        load: LoadOverride(least: 0, most: pattern.load.most),
        attributes: pattern.attributes)
      experts.append(fresh)
      availability += slots.map { Availability(expert: fresh.id, slot: $0.id, answer: .yes) }
      copyScores(of: model, to: fresh.id)
    }
  }

  /// A new expert fits what the one fits who is like them; where a score is needed, every panel.
  private mutating func copyScores(of model: Expert.ID, to fresh: Expert.ID) {
    guard case .listed(var scores) = scores else { return }
    var units = Dictionary(
      scores.filter { $0.expert == model }.map { ($0.panel, $0.units) }
    ) { first, _ in first }
    if policy.missing == .ineligible {
      for score in scores where units[score.panel] == nil { units[score.panel] = 0 }
    }
    scores += units.sorted { $0.key < $1.key }
      .map { Score(panel: $0.key, expert: fresh, units: $0.value) }
    self.scores = .listed(scores)
  }

  /// The last day on which anything must be valid.
  var lastDay: CivilDate { ([asOf] + slots.map(\.date)).max() ?? asOf }
}
