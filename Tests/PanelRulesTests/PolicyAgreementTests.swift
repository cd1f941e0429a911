import PanelModel
import PanelRules
import PanelTestSupport
import Testing

/// Compiled rules against a second reading of `Policy.md`, on small problems with every kind of rule.
@Suite struct PolicyAgreementTests {
  /// What a run has seen, so that a test that sees nothing fails.
  struct Seen {
    var problems = 0
    var accepted = 0
    var rejected = 0
    var works = 0
    var refusedWorks = 0
    var pinIssues = 0
    var kinds: Set<String> = []
  }

  @Test(arguments: 0..<8)
  func `members keep the compiled rules exactly when they keep the text`(slice: Int) throws {
    var seen = Seen()
    for index in 0..<3200 {
      try compare(seed: UInt64(slice * 1_000_000 + index), &seen)
    }
    #expect(seen.problems > 2500 && seen.pinIssues > 20)
    #expect(seen.accepted > 5000 && seen.rejected > 10_000, "\(seen)")
    #expect(seen.works > 1000 && seen.refusedWorks > 1000, "\(seen)")
    #expect(seen.kinds.count >= 6, "\(seen.kinds)")
  }

  private func compare(seed: UInt64, _ seen: inout Seen) throws {
    guard let problem = try? AssignmentProblem(RandomPolicy().parts(seed: seed)),
      let step = try? FillingStep(problem)
    else { return }
    seen.problems += 1
    var random = SeededGenerator(seed: seed)
    let settled = step.settled.mapValues { members in
      NaivePolicy.Members(Set(members.experts), chair: members.chair)
    }
    let later = Set(step.later)
    let naive = NaivePolicy(problem, settled: settled, later: later)
    let compiled: CompiledProblem
    do throws(ProblemError) {
      // Rules that were read for another step say the same.
      let rules =
        seed.isMultiple(of: 2)
        ? EligibilityRules(problem, step: step) : EligibilityRules(problem).taking(step)
      compiled = try CompiledProblem(
        rules, panelOrder: step.open.shuffled(using: &random),
        expertOrder: problem.experts.indices.shuffled(using: &random))
    } catch {
      seen.pinIssues += 1
      expectNoRoster(naive, step, seed: seed, error)
      return
    }
    seen.kinds.formUnion(
      compiled.origins.map { "\($0.kind)".prefix { $0 != "(" } }.map(String.init))
    let reading = CompiledReading(compiled)
    // One seat alone may be more than somebody can take; nobody owes anything by it.
    let alone = NaivePolicy(problem, settled: settled, later: later, asksLeast: false)
    var accepted: [Int: [NaivePolicy.Members]] = [:]
    for panel in step.open {
      let may = compareSeats(panel, naive, reading, seed: seed)
      for members in candidates(on: panel, problem, reading) {
        let text =
          members.experts.isSubset(of: may) && naive.isFilled(panel, by: members)
          && alone.keepsWork([panel: members])
        let rows = reading.isFilled(panel, by: members)
        #expect(
          text == rows, "seed \(seed), panel \(problem.panels[panel].id), \(members)")
        if text { accepted[panel, default: []].append(members) }
        if text { seen.accepted += 1 } else { seen.rejected += 1 }
      }
    }
    compareWork(accepted, step, naive, reading, seed: seed, &seen, &random)
  }

  /// Who may sit: loads, pins and the panel above go with the members in the text.
  private func compareSeats(
    _ panel: Int, _ naive: NaivePolicy, _ reading: CompiledReading, seed: UInt64
  ) -> Set<Int> {
    let rules = reading.compiled.rules
    var may: Set<Int> = []
    for expert in rules.problem.experts.indices {
      let isOpen = naive.maySit(expert, on: panel)
      if isOpen { may.insert(expert) }
      let kinds = rules.exclusions(expert: expert, panel: panel).map(\.kind)
      let others: Set<Exclusion.Kind> = [.overlap, .keptOff, .load, .limit]
      #expect(
        isOpen == kinds.allSatisfy(others.contains),
        "seed \(seed), panel \(rules.problem.panels[panel].id), expert \(expert): \(kinds)")
      #expect(
        reading.maySit(expert, on: panel) == kinds.isEmpty, "seed \(seed), \(panel), \(expert)")
    }
    return may
  }

  /// Every set of members with every chair that could be named.
  private func candidates(
    on panel: Int, _ problem: AssignmentProblem, _ reading: CompiledReading
  ) -> [NaivePolicy.Members] {
    let sets = problem.experts.indices.reduce(into: [Set<Int>()]) { sets, expert in
      sets += sets.map { $0.union([expert]) }
    }
    let pinned = problem.pins.first {
      $0.effect == .chair && $0.panel == problem.panels[panel].id
    }.flatMap { problem.indexByExpert[$0.expert] }
    guard reading.needsChair(panel) else {
      return sets.map { NaivePolicy.Members($0, chair: pinned) }
    }
    let chairs: [Int?] = [nil] + problem.experts.indices.map(\.self)
    return sets.flatMap { set in chairs.map { NaivePolicy.Members(set, chair: $0) } }
  }

  private func compareWork(
    _ accepted: [Int: [NaivePolicy.Members]], _ step: FillingStep, _ naive: NaivePolicy,
    _ reading: CompiledReading, seed: UInt64, _ seen: inout Seen,
    _ random: inout SeededGenerator
  ) {
    guard step.open.allSatisfy({ accepted[$0] != nil }) else { return }
    var isCounted = false
    for _ in 0..<20 {
      let open = accepted.sorted { $0.key < $1.key }.reduce(into: [:]) { open, panel in
        open[panel.key] = panel.value.randomElement(using: &random)
      }
      let text = naive.keepsWork(open)
      if text, !isCounted {
        isCounted = true
        let contradictions = CountingArguments(reading.compiled).contradictions()
        #expect(contradictions.isEmpty, "seed \(seed): \(contradictions)")
      }
      #expect(text == reading.keepsWork(open), "seed \(seed): \(open)")
      if text { seen.works += 1 } else { seen.refusedWorks += 1 }
    }
  }

  /// Where pins are refused, no roster keeps them.
  private func expectNoRoster(
    _ naive: NaivePolicy, _ step: FillingStep, seed: UInt64, _ error: ProblemError
  ) {
    let problem = naive.problem
    var rosters: [[Int: NaivePolicy.Members]] = [[:]]
    for panel in step.open {
      let may = problem.experts.indices.filter { naive.maySit($0, on: panel) }
      let sets = may.reduce(into: [Set<Int>()]) { sets, expert in
        sets += sets.map { $0.union([expert]) }
      }
      let choices = sets.flatMap { set in
        ([nil] + set.map(Int?.some)).map { NaivePolicy.Members(set, chair: $0) }
      }.filter { naive.isFilled(panel, by: $0) }
      rosters = rosters.flatMap { roster in
        choices.map { roster.merging([panel: $0]) { _, new in new } }
      }
      if rosters.count > 20_000 { return }
    }
    #expect(!rosters.contains { naive.keepsWork($0) }, "seed \(seed): \(error)")
  }
}
