import Empanel
import Foundation
import PanelTestSupport
import Testing

/// Small random problems with rules of every kind, from the tables to the checked roster, beside
/// trying every roster.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct EndToEndSoakTests {
  private static let slices = 8
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let count = isLong ? 50_000 : 5000

  @Test func `assign equals exhaustive search in feasibility and in every objective`() async throws
  {
    var seen = EndToEnd.Seen()
    try await withThrowingTaskGroup(of: EndToEnd.Seen.self) { group in
      for slice in 0..<Self.slices { group.addTask { try Self.run(slice: slice) } }
      for try await part in group { seen.add(part) }
    }
    #expect(seen.answered >= Self.count)
    // The generator must not drift into one kind of problem.
    #expect(seen.feasible > seen.answered / 4 && seen.infeasible > seen.answered / 4, "\(seen)")
    // A few of the largest have more rosters than can be tried; these are not counted as answered.
    #expect(seen.tooMany <= Self.count / 1000, "\(seen)")
    #expect(seen.secondSteps > Self.count / 40, "\(seen)")
    let rare = Self.kinds.filter { seen.kinds[$0, default: 0] < Self.count / 100 }
    #expect(rare.isEmpty, "\(seen)")
    let idle = Self.binding.filter { seen.binds[$0, default: 0] == 0 }
    // The short run cannot see everything bind.
    #expect(idle.count <= (Self.isLong ? 0 : 15), "\(idle)")
  }

  private static func run(slice: Int) throws -> EndToEnd.Seen {
    var seen = EndToEnd.Seen()
    var seed = UInt64(slice * 10_000_000)
    while seen.answered < count / slices {
      seed += 1
      guard var run = try? EndToEnd(CampaignProblem.parts(seed: seed), seed: seed) else { continue }
      try run.compareSteps()
      seen.add(run.seen)
    }
    return seen
  }
}

extension EndToEndSoakTests {
  /// What must be drawn often.
  private static let kinds =
    binding + [
      "fill: assign", "fill: given", "readers", "overlap: within-parent", "overlap: leader-only",
      "overlap: separate", "formula", "missing: ineligible", "enforce: report", "when", "give",
      "aim 1: total", "aim 1: worst-panel", "aim 1: worst-panel of sum",
      "aim 1: worst-panel of mean", "aim 1: worst-panel of seat", "aim 1: load-spread",
      "aim 1: continuity", "aim 1: rotation", "aim 2: total", "aim 2: load-spread",
      "aim 2: worst-panel of mean", "aim 2: continuity", "aim 2: rotation",
    ]

  /// What must decide some answer.
  private static let binding = [
    "attribute", "training", "specialty", "level", "differs: case", "differs: panel",
    "differs: session", "conflict: of the row", "conflict: case", "conflict: panel",
    "conflict: session", "available", "seats", "seats: odd", "at-most: count", "at-most: share",
    "at-most: count of each", "at-most: share of each", "at-least: count", "at-least: share",
    "at-least: count of each", "at-least: share of each", "chair", "chair: most per expert",
    "group", "apart", "quorum", "severity", "load per slot", "load per day", "load per method",
    "most load", "least load", "pin: seat", "pin: chair", "pin: keep-off",
    "conflict with a case", "conflict with an employer", "conflict with a person",
    "conflict with an expert",
  ]
}
