/// A frozen question: who takes which seat.
///
/// Valid by construction: every identifier is unique and known, every number is in its range, and
/// every case has a panel with seats. Values are in the order of the parts; nothing that is computed
/// from a problem may depend on that order.
public struct AssignmentProblem: Sendable {
  /// Name of the problem, for people.
  public let name: String
  /// The day on which things must be valid.
  public let asOf: CivilDate
  /// The head of the log from which the pool was frozen; empty where there was none.
  public let logHead: String
  /// What is allowed and what is good.
  public let policy: Policy
  /// The pool.
  public let experts: [Expert]
  /// The docket.
  public let cases: [Case]
  /// The panels: those with a row of their own in its order, then the own panels of cases, then the
  /// readers of cases, both in the order of cases.
  public let panels: [Panel]
  /// Members of given panels.
  public let members: [Membership]
  /// Who must not judge what.
  public let conflicts: [Conflict]
  /// Relations between experts.
  public let relations: [Relation]
  /// Settled seats.
  public let pins: [Pin]
  /// The roster before this one.
  public let previous: [PreviousSeat]
  /// The fit of every panel and expert, by their indices.
  public let affinities: AffinityTable
  /// The policy's formula where it computes the fit; nil where scores are given and it rests.
  public let formula: AffinityFormula?
  /// The taxonomy; empty where codes with dots say it all.
  public let specialties: [Specialty]
  /// Specialties near each other.
  public let adjacencies: [Adjacency]
  /// The organisation tree.
  public let organisations: [Organisation]
  /// When panels meet.
  public let slots: [Slot]
  /// Who has time when.
  public let availability: [Availability]
  /// Index of each expert.
  public let indexByExpert: [Expert.ID: Int]
  /// Index of each case.
  public let indexByCase: [Case.ID: Int]
  /// Index of each panel.
  public let indexByPanel: [Panel.ID: Int]
  /// Index of each slot.
  public let indexBySlot: [Slot.ID: Int]

  /// Checks the parts and freezes them.
  ///
  /// - Parameter parts: Experts, cases and everything about them.
  /// - Throws: Every defect that was found, each with the table, the row (from 0) and the field.
  /// - Complexity: O(size of the parts) for listed scores, and a pass over a matrix.
  public init(_ parts: ProblemParts) throws(ProblemError) {
    var validation = ProblemValidation(parts)
    validation.run()
    guard validation.issues.isEmpty, let affinities = validation.affinities else {
      throw ProblemError(validation.issues)
    }
    name = parts.name
    asOf = parts.asOf
    logHead = parts.logHead
    policy = parts.policy
    experts = parts.experts
    cases = parts.cases
    panels = validation.panels
    members = parts.members
    conflicts = parts.conflicts
    relations = parts.relations
    pins = parts.pins
    previous = parts.previous
    self.affinities = affinities
    if case .formula = parts.scores { formula = parts.policy.formula } else { formula = nil }
    indexByExpert = validation.indexByExpert
    indexByCase = validation.indexByCase
    indexByPanel = validation.indexByPanel
    indexBySlot = validation.indexBySlot
    specialties = parts.specialties
    adjacencies = parts.adjacencies
    organisations = parts.organisations
    slots = parts.slots
    availability = parts.availability
  }

  /// The load bounds of an expert before the work that is already held is taken off.
  public func loadBounds(ofExpert expert: Int) -> LoadBounds {
    experts[expert].load.resolved(with: policy.load)
  }

  /// The objectives of the given names: as the policy has them, or plain where it has none.
  public func objectives(named names: [Objective.Name]) -> [Objective] {
    names.flatMap { name in
      let own = policy.objectives.filter { $0.name == name }
      return own.isEmpty ? Objective.whole(name) : own
    }
  }

  /// The policy's own objectives of the same names and, of balance, the same parts; plain ones where
  /// it has none.
  public func objectives(like stated: [Objective]) -> [Objective] {
    stated.map { stated in
      policy.objectives.first { own in
        own.name == stated.name && (own.name != .balance || own.meantAspect == stated.meantAspect)
      } ?? Objective(stated.name, aspect: stated.name == .balance ? stated.aspect : nil)
    }
  }

  /// How panels are measured where the objective leaves it open: the sum where all panels have the
  /// same number of seats, else the mean.
  ///
  /// - Parameters:
  ///   - objective: The objective.
  ///   - filled: Indices of the panels that count; nil means all.
  /// - Returns: The measure.
  public func measure(of objective: Objective, over filled: [Int]? = nil) -> Objective.Measure {
    if let measure = objective.measure { return measure }
    let seats = Set((filled ?? Array(panels.indices)).map { panels[$0].seats })
    guard seats.count == 1, let only = seats.first, only.least == only.most else { return .mean }
    return .sum
  }
}
