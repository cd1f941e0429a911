import Empanel
import Foundation
import PanelTestSupport
import Synchronization
import Testing

/// Searches that are told to stop at any moment: what they answer is true and has been checked.
///
/// `EMPANEL_SOAK` in the environment asks for the long run, which tells how long they took to obey.
@Suite(.serialized) struct StopSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let count = isLong ? 150 : 12

  /// Ways through the search.
  enum Kind: CaseIterable {
    case matrix
    case list
    case worstPanelFirst

    func problem() throws -> AssignmentProblem {
      let (experts, cases) = self == .worstPanelFirst ? (60, 90) : StopSoakTests.size
      var random = SeededGenerator(seed: 1)
      let panels = (0..<cases).map { "C-\($0)" }
      let pool = (0..<experts).map { "E-\($0)" }
      var parts = ProblemParts(
        name: "stop", asOf: CivilDate(dayNumber: 20_000), policy: Policy(decimals: 3),
        experts: pool.map { Expert(id: Expert.ID($0), load: LoadOverride(least: 1, most: 6)) },
        cases: panels.map { Case(id: Case.ID($0), seats: SeatRange(3)) },
        scores: .listed(
          panels.flatMap { panel in
            pool.map {
              ProblemParts.Score(
                panel: Panel.ID(panel), expert: Expert.ID($0),
                units: Int.random(in: 0...1000, using: &random))
            }
          }))
      if self == .worstPanelFirst {
        parts.policy.objectives = [Objective(.worstPanel, of: .sum), Objective(.total)]
      }
      return try AssignmentProblem(self == .matrix ? parts.withMatrix : parts)
    }
  }

  private static let size = isLong ? (1000, 1600) : (150, 240)

  @Test(arguments: Kind.allCases)
  func `a stop at any moment`(kind: Kind) throws {
    let problem = try kind.problem()
    let start = ContinuousClock.now
    let limit = AssignmentOptions(timeLimit: .seconds(2))
    let best = try RosterAssigner().assign(problem, options: limit)
    let whole = ContinuousClock.now - start
    var random = SeededGenerator(seed: 7)
    var latencies: [Duration] = []
    var (stopped, seated) = (0, 0)
    for _ in 0..<Self.count {
      let stop = StopFlag()
      let requested = Mutex<ContinuousClock.Instant?>(nil)
      let wait = (whole / .seconds(1)) * Double.random(in: 0...1, using: &random)
      let requester = Thread {
        Thread.sleep(forTimeInterval: wait)
        requested.withLock { $0 = .now }
        stop.request()
      }
      requester.start()
      let answer = try RosterAssigner().assign(problem, options: AssignmentOptions(stop: stop))
      let end = ContinuousClock.now
      if let request = requested.withLock({ $0 }), request < end {
        latencies.append(end - request)
      }
      #expect([.optimal, .stopped].contains(answer.roster.termination))
      #expect(answer.audit.isAdmissible)
      if answer.roster.termination == .stopped { stopped += 1 }
      guard !answer.roster.panels.isEmpty else {
        #expect(answer.roster.termination == .stopped)
        continue
      }
      seated += 1
      let audit = RosterAudit(answer.roster, against: problem)
      #expect(audit.isAdmissible && audit.hasRoster)
      if kind != .worstPanelFirst, best.roster.termination == .optimal {
        #expect(answer.roster.objectives[0].value <= best.roster.objectives[0].value)
      }
    }
    if Self.isLong { Self.tell(latencies, kind, stopped: stopped, seated: seated) }
  }

  private static func tell(_ latencies: [Duration], _ kind: Kind, stopped: Int, seated: Int) {
    let rising = latencies.sorted()
    guard let worst = rising.last else { return }
    print(
      """
      \(kind): \(rising.count) requests, \(stopped) stopped, \(seated) of \(count) with a roster; \
      from request to return p99 \(rising[rising.count * 99 / 100]), worst \(worst)
      """)
  }
}
