import Empanel
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// records a plan, or only tries it, and says what came of it.
struct PoolRecording {
  /// How often a plan is made again where somebody else recorded something meanwhile.
  private static let mostTries = 5

  private let console: Console
  private let options: RecordOptions
  private let unused: [String]

  init(_ console: Console, _ options: RecordOptions, unused: [String] = []) {
    self.console = console
    self.options = options
    self.unused = unused
  }

  /// Plans and records, or plans and tries.
  ///
  /// - Parameter plan: Makes the plan from the pool as it stands.
  /// - Returns: That it was done.
  /// - Throws: What is wrong with the list or the pool; nothing was recorded then.
  func run(_ plan: (StoredPool) throws -> PoolPlan) throws -> ExitStatus {
    let store = try StoredPool(opening: options.pool.path, for: .appending)
    let (plan, head) = try settled(plan, store)
    if !unused.isEmpty {
      console.note(
        console.text(
          PoolPhrases.unusedColumns([
            "count": "\(unused.count)", "columns": unused.joined(separator: ", "),
          ])))
    }
    let persons = Set(plan.drafts.compactMap(\.subject.person)).union(plan.vanished)
    let report = RecordingReport(
      plan: plan, head: head, isDryRun: options.dryRun,
      directory: try PersonDirectory(of: store, persons: persons))
    try console.data(options.json ? report.json() : report.text(in: console.language))
    return .answered
  }

  /// The plan that was recorded or tried, and the head behind it.
  private func settled(
    _ make: (StoredPool) throws -> PoolPlan, _ store: StoredPool
  ) throws -> (PoolPlan, LogHead) {
    var tries = 1
    while true {
      let head = try store.head()
      let plan = try make(store)
      if plan.drafts.isEmpty { return (plan, head) }
      do {
        return (plan, try settle(plan, head, store))
      } catch {
        guard let error = error as? PoolStoreError else { throw error }
        // Somebody was first: what is planned rests on what the pool knows, so it is planned again.
        if case .moved = error, tries < Self.mostTries {
          tries += 1
        } else if case .refused(let issues) = error {
          let directory = try PersonDirectory(of: store, on: options.standards.happened)
          throw InterchangeError(.badData, plan.located(issues, directory))
        } else {
          throw error
        }
      }
    }
  }

  private func settle(
    _ plan: PoolPlan, _ head: LogHead, _ store: StoredPool
  ) throws -> LogHead {
    guard options.dryRun else {
      return try store.record(plan.drafts, expecting: head) { plan.place(of: $0) }
    }
    try store.tryRecording(plan.drafts, expecting: head) { plan.place(of: $0) }
    return head
  }
}

extension PersonDirectory {
  /// Everybody who is in the pool by a day, and by today: who is enrolled too late for the day is known
  /// all the same, and told so.
  init(of store: StoredPool, on day: CivilDate) throws {
    self.init(try store.listing(on: max(day, .today)))
  }

  /// Some persons by the names that they have today.
  init(of store: StoredPool, persons: Set<Person.ID>) throws {
    self.init(try store.listing(of: persons, on: .today))
  }
}
