import Foundation
import GLPKBackend
import PanelModel
import PanelTestSupport
import Testing

@testable import PanelPlanning

/// Clashes and repairs of random problems against trying every roster.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct ExplanationSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let problems = isLong ? 1250 : 6

  private struct Seen {
    var problems = 0
    var members = 0
    var withLeastLoads = 0
    var repaired = 0
    var beyondRepair = 0
    var combined = 0
    var compared = 0
    var kinds: Set<String> = []
    var repairKinds: Set<RepairKind> = []
  }

  @Test(arguments: 0..<8)
  func `without any member of a clash there is a roster, and every repair makes one`(
    slice: Int
  ) throws {
    var seen = Seen()
    var seed = UInt64(slice * 10_000_000)
    while seen.problems < Self.problems {
      seed += 1
      guard let parts = InfeasibleSample.parts(seed: seed) else { continue }
      try examine(parts, seed: seed, &seen)
    }
    #expect(seen.members > seen.problems, "\(seen)")
    #expect(seen.repaired > seen.problems / 10, "\(seen)")
    // What is rare is not seen in a short run.
    #expect(!Self.isLong || seen.withLeastLoads > 0 && seen.combined > 0, "\(seen)")
    #expect(seen.kinds.count >= 3 && seen.repairKinds.count >= 2, "\(seen)")
    #expect(seen.compared > seen.problems / 4, "\(seen)")
  }

  private func examine(_ parts: ProblemParts, seed: UInt64, _ seen: inout Seen) throws {
    var options = ExplanationOptions()
    options.mostRepairs = 3
    let explainer = ProblemExplainer(solver: GLPKSolver(), options: options)
    let answer: Feasibility
    do {
      answer = try explainer.feasibility(of: parts)
    } catch let error as ProblemError {
      // Pins that no roster keeps are told of by themselves.
      #expect(
        error.issues.allSatisfy { $0.place.file == "pins.csv" || $0.place.file == "problem.yaml" })
      return
    }
    guard case .impossible(let found) = answer, let clash = found.clash, let repairs = found.repairs
    else {
      Issue.record("seed \(seed): \(answer)")
      return
    }
    seen.problems += 1
    try expectSmallest(clash, parts, seed: seed, &seen)
    try expectCheapest(repairs, parts, seed: seed, &seen)
  }

  // MARK: - Clashes

  private func expectSmallest(
    _ clash: RuleClash, _ parts: ProblemParts, seed: UInt64, _ seen: inout Seen
  ) throws {
    #expect(clash.isMinimal, "seed \(seed)")
    let plain = parts.withoutAim
    let problem = try AssignmentProblem(plain)
    let rules = EligibilityReading.rules(of: problem)
    let list = MemberList(plain, rules: rules)
    let base = clash.needsLeastLoads ? plain.statingSeats(of: problem) : plain
    let all = Set(list.rules + list.leastLoads + (clash.needsLeastLoads ? list.seats : []))
    func exists(_ members: [RuleMember]) -> Bool? {
      var panels: Set<Int> = []
      if !clash.needsLeastLoads {
        panels = Set(
          problem.panels.indices.filter {
            !members.contains(.panel(problem.panels[$0].id))
          })
      }
      return NaiveExistence.exists(base, without: all.subtracting(members), leavingOut: panels)
    }
    #expect(exists(clash.members) == false, "seed \(seed): \(clash)")
    for member in clash.members {
      let others = clash.members.filter { $0 != member }
      #expect(exists(others) == true, "seed \(seed): \(clash) without \(member)")
      seen.kinds.insert(String("\(member)".prefix { $0 != "(" }))
    }
    seen.members += clash.members.count
    if clash.needsLeastLoads { seen.withLeastLoads += 1 }
  }

  // MARK: - Repairs

  private func expectCheapest(
    _ found: RepairSearchResult, _ parts: ProblemParts, seed: UInt64, _ seen: inout Seen
  ) throws {
    for plan in found.plans {
      let problem = try AssignmentProblem(parts.making(plan.repairs))
      #expect(NaiveExistence.exists(problem) != false, "seed \(seed): \(plan)")
      seen.repairKinds.formUnion(plan.repairs.map(\.kind))
    }
    #expect(zip(found.plans, found.plans.dropFirst()).allSatisfy { $0.price <= $1.price })
    if found.plans.isEmpty { seen.beyondRepair += 1 } else { seen.repaired += 1 }
    if let first = found.plans.first, first.repairs.count > 1 { seen.combined += 1 }
    guard found.isProved else { return }
    let best = found.plans.first?.price
    guard let expected = try cheapest(parts, upTo: best, seed: seed) else { return }
    #expect(expected == best, "seed \(seed): \(expected ?? -1), \(best ?? -1)")
    seen.compared += 1
  }

  /// The least price of any combination of everything on the price list that works, by trying all;
  /// nil where that are too many.
  private func cheapest(_ parts: ProblemParts, upTo price: Int?, seed: UInt64) throws -> Int?? {
    let problem = try AssignmentProblem(parts)
    let rules = EligibilityReading.rules(of: problem)
    let universe = RepairCatalogue(parts: parts, rules: rules, prices: .standard)
      .repairs(for: rules.openPanels, hasLeastLoads: true)
    var tries = 0
    var best: Int?
    func choose(_ start: Int, _ chosen: [Repair], _ spent: Int) {
      guard tries <= 600 else { return }
      tries += 1
      let limits = Dictionary(grouping: chosen, by: \.kind).allSatisfy { kind, repairs in
        PriceList.standard.entries[kind]?.limit
          .map { limit in repairs.reduce(0) { $0 + $1.units } <= limit } ?? true
      }
      if limits, let changed = try? AssignmentProblem(parts.making(chosen)),
        NaiveExistence.exists(changed) == true
      {
        best = min(best ?? spent, spent)
        return
      }
      for next in universe.indices.dropFirst(start) {
        let repair = universe[next]
        guard !chosen.contains(where: { $0.target == repair.target }) else { continue }
        // A dearer combination than the claimed one shows nothing.
        if let price, spent + repair.price > price { break }
        if let best, spent + repair.price >= best { break }
        choose(next + 1, chosen + [repair], spent + repair.price)
      }
    }
    choose(0, [], 0)
    return tries > 600 ? .none : .some(best)
  }
}
