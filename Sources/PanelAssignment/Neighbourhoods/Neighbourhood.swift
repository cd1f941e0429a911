import LinearPrograms
import PanelRules

/// Some panels that are seated anew while all others stay.
struct Neighbourhood: Sendable {
  /// What a search among its seatings came to.
  struct Found: Sendable {
    /// A better seating of the panels, as pairs of the whole; nil where there is none, or none was found.
    var seating: Seating?
    var work: Int
  }

  private let part: CompiledProblem.Part
  private let model: AssignmentModel
  private let incumbent: Seating

  /// - Parameters:
  ///   - whole: The model; its aim is a sum.
  ///   - part: The panels, cut out.
  ///   - seated: The pairs that have a seat on any panel, rising.
  ///   - chairing: Those of them that chair, rising.
  init(of whole: AssignmentModel, part: CompiledProblem.Part, seated: [Int], chairing: [Int]) {
    self.part = part
    let pairs = part.pairs
    let own = seated.filter { pairs.place(ofRising: $0) != nil }
    incumbent = Seating(
      pairs: own.compactMap { pairs.place(ofRising: $0) },
      chairs: chairing.compactMap { pairs.place(ofRising: $0) })
    let places = Dictionary(uniqueKeysWithValues: part.panels.enumerated().map { ($1, $0) })
    let floors = whole.floors.compactMap { floor -> Floor? in
      var floor = floor
      if let panel = floor.panel {
        guard let place = places[panel] else { return nil }
        floor.panel = place
      } else {
        floor.bound -= seated.reduce(0) {
          pairs.place(ofRising: $1) == nil ? $0 + whole.coefficient(ofPair: $1, in: floor) : $0
        }
      }
      return floor
    }
    model = AssignmentModel(
      problem: part.problem, aim: whole.aim, floors: floors, leastUnits: whole.leastUnits)
  }

  /// Looks for a better seating.
  func search(on solver: some Solver, within budget: Budget) -> Result<Found, SolverError> {
    var own = budget
    do throws(SolverError) {
      let outcome = try ModelSearch.run(
        model, from: incumbent, depth: .neighbourhood, on: solver, within: &own)
      var found = Found(work: own.workSpent)
      if let seating = outcome.seating, model.value(of: seating) > model.value(of: incumbent) {
        found.seating = Seating(
          pairs: seating.pairs.map { part.pairs[$0] }, chairs: seating.chairs.map { part.pairs[$0] }
        )
      }
      return .success(found)
    } catch {
      return .failure(error)
    }
  }
}
