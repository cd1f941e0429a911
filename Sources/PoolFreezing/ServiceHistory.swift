import PanelModel
import PoolRecords

/// The rows of `previous.csv` that follow from services: who sat on the panels of a docket before.
///
/// A committee is the same from year to year where it keeps its identifier.
struct ServiceHistory {
  /// Attributes that are read from `previous.csv`.
  private static let attributes: Set<String> = ["previous_panel", "years_in_row"]

  private let docket: ProblemParts
  private let panels: Set<String>
  private let days: Validity

  /// The history that a docket asks for; nil where its policy reads none, and where the docket brings its
  /// own.
  init?(_ docket: ProblemParts) {
    let policy = docket.policy
    let isRead =
      !policy.expertAttributes.isDisjoint(with: Self.attributes)
      || policy.objectives.contains { $0.name == .continuity || $0.name == .rotation }
    guard isRead, docket.previous.isEmpty else { return nil }
    self.docket = docket
    panels = Set(docket.cases.map(\.id.rawValue) + docket.panels.map(\.id.rawValue))
    let first = policy.dates.previousMonths.map {
      docket.asOf.adding(months: -$0).adding(days: 1)
    }
    days = Validity(since: first, until: docket.asOf)
  }

  /// What must be known of services.
  var demand: ServiceDemand { ServiceDemand(panels: panels, since: days.since) }

  /// A row for each service of an expert of the problem, by panel, expert and day.
  ///
  /// - Complexity: O(services known of the experts), and sorting.
  func rows(_ experts: [Expert], in state: PoolState) -> [PreviousSeat] {
    var seats: [(seat: PreviousSeat, docket: String)] = []
    for expert in experts {
      for (key, record) in state.persons[Person.ID(expert.id.rawValue)]?.services ?? [:] {
        guard panels.contains(key.panel), let outcome = record.outcome,
          days.contains(outcome.since), case .served(let service) = outcome.value
        else { continue }
        let seat = PreviousSeat(
          panel: Panel.ID(key.panel), expert: expert.id, role: SnapshotText.plain(service.role),
          date: outcome.since)
        seats.append((seat, key.docket))
      }
    }
    return seats.sorted { left, right in
      let (one, other) = (left.seat, right.seat)
      return (one.panel, one.expert, one.date ?? docket.asOf, one.role, left.docket)
        < (other.panel, other.expert, other.date ?? docket.asOf, other.role, right.docket)
    }.map(\.seat)
  }
}
