public import PanelModel

/// The work that the cases of one specialty ask for, and the experts who may do it.
public struct SpecialtySupply: Hashable, Sendable {
  /// The specialty, as the cases write it; empty for cases without one.
  public var specialty: String
  /// Its cases; one of several specialties counts in each.
  public var cases = 0
  /// Effort points that they ask for: of each case the seats of its own panel, or its readers where it
  /// has some, times its effort.
  public var work = 0
  /// Experts who are eligible for at least one of them.
  public var experts = 0
  /// Effort points that these may still take, whatever else they could do with them; nil where one of
  /// them has no limit.
  public var room: Int? = 0
  /// The case with the fewest eligible experts, the first by identifier of several.
  public var thinnest: Case.ID?
  /// Eligible experts of that case.
  public var fewest = 0

  /// Counts work and experts of every specialty.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - eligible: Indices of the experts who are eligible for the panel that judges a case, by the index
  ///     of the panel; a panel that is left out is not counted.
  /// - Returns: The specialties, by the bytes of their names.
  /// - Complexity: O(cases x experts / 64) where every case has a panel of its own.
  public static func counts(
    of problem: AssignmentProblem, eligible: [Int: ExpertSet]
  ) -> [SpecialtySupply] {
    var tallies: [String: Tally] = [:]
    let order = problem.cases.indices.sorted { problem.cases[$0].id < problem.cases[$1].id }
    for index in order {
      let one = problem.cases[index]
      guard let panel = problem.indexByPanel[one.panel ?? Panel.ID(one.id.rawValue)],
        let experts = eligible[panel]
      else { continue }
      let specialties = one.specialties.isEmpty ? [""] : Array(Set(one.specialties)).sorted()
      for specialty in specialties {
        tallies[specialty, default: Tally(problem)].add(one, panel: panel, experts, problem)
      }
    }
    return tallies.map { $1.supply(of: $0, problem) }
      .sorted { $0.specialty.utf8.lexicographicallyPrecedes($1.specialty.utf8) }
  }

  private struct Tally {
    private var supply = SpecialtySupply(specialty: "")
    private var experts: ExpertSet
    private var counted: Set<Int> = []

    init(_ problem: AssignmentProblem) { experts = ExpertSet([], of: problem.experts.count) }

    mutating func add(
      _ one: Case, panel: Int, _ eligible: ExpertSet, _ problem: AssignmentProblem
    ) {
      let reviews = one.readers > 0 ? one.readers : problem.panels[panel].seats.least
      supply.cases += 1
      supply.work += reviews * one.effort
      // Cases of one panel have the same experts.
      if counted.insert(panel).inserted { experts.formUnion(eligible) }
      guard supply.thinnest == nil || eligible.count < supply.fewest else { return }
      supply.thinnest = one.id
      supply.fewest = eligible.count
    }

    func supply(of specialty: String, _ problem: AssignmentProblem) -> SpecialtySupply {
      var result = supply
      result.specialty = specialty
      result.experts = experts.count
      result.room = experts.members.reduce(0 as Int?) { sum, expert in
        guard let sum, let most = problem.loadBounds(ofExpert: expert).most else { return nil }
        return sum + max(0, most - problem.experts[expert].held)
      }
      return result
    }
  }
}
