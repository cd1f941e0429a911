import Empanel
import PanelTestSupport
import Testing

@testable import RosterCheck

/// Certificates beside every roster: whatever is written down, what it adds up to is never better
/// than the best roster.
struct CertificateCampaign {
  /// What a campaign has seen, so that one that sees nothing fails.
  struct Seen {
    /// Steps with a roster, and stages with a bound that was added up.
    var rosters = 0
    var sums = 0
    /// Sums that meet the optimum.
    var exact = 0
    /// Sums over good panels alone.
    var goodPanels = 0
    /// Stages of rosters by whose word their bound is.
    var certified = 0
    var claimed = 0
    var stages = 0
    /// Tampered rosters that are refused, and others.
    var refused = 0
    var passed = 0
    /// Rows that took part, by kind.
    var kinds: [String: Int] = [:]
  }

  private static let trials = 6
  private(set) var seen = Seen()

  /// Looks at every step of a problem.
  mutating func run(seed: UInt64) throws {
    try run(
      seed % 3 == 0 ? RandomProblem().parts(seed: seed) : CampaignProblem.parts(seed: seed),
      seed: seed)
  }

  /// Looks at every step of a problem.
  mutating func run(_ parts: ProblemParts, seed: UInt64) throws {
    guard let problem = try? AssignmentProblem(parts) else { return }
    var settled = ExhaustivePolicy.given(in: problem)
    var filled: [FilledPanel] = []
    while let step = try? FillingStep(problem, within: filled) {
      let search = ExhaustivePolicy(problem, settled: settled)
      guard
        let answer = try? RosterAssigner().assign(
          problem, step: step, options: .campaign(seed: seed)),
        answer.audit.hasRoster, let values = search.everyValue()
      else { return }
      let roster = answer.roster
      seen.rosters += 1
      compare(answer, with: values, problem, seed)
      try compareRandom(roster, with: values, problem, seed)
      tamper(roster, with: values, problem, seed)
      filled = roster.panels
      for panel in step.open {
        let id = problem.panels[panel].id
        let body = roster.panels.first { $0.panel == id }
        let readers = roster.panels.lazy.compactMap { $0.readers[Case.ID(id.rawValue)] }.first
        let members = problem.panels[panel].purpose == .reading ? readers : body?.experts
        settled[panel] = NaivePolicy.Members(
          Set((members ?? []).compactMap { problem.indexByExpert[$0] }),
          chair: body?.chair.flatMap { problem.indexByExpert[$0] })
      }
    }
  }

  /// The best that an objective can be among rosters that are as good as `values` in the earlier
  /// ones.
  private func optimum(
    _ position: Int, keeping reached: [Fraction], among values: Set<[Fraction]>,
    _ objectives: [Objective]
  ) -> Fraction? {
    let left = values.filter { own in
      (0..<position).allSatisfy {
        objectives[$0].name.isLeastBest ? own[$0] <= reached[$0] : own[$0] >= reached[$0]
      }
    }.map { $0[position] }
    return objectives[position].name.isLeastBest ? left.min() : left.max()
  }

  /// What the maker writes down, and what the checker makes of it.
  private mutating func compare(
    _ answer: RosterAssigner.Answer, with values: Set<[Fraction]>, _ problem: AssignmentProblem,
    _ seed: UInt64
  ) {
    let (roster, audit) = (answer.roster, answer.audit)
    #expect(audit.isAdmissible, "seed \(seed)")
    for (position, result) in roster.objectives.enumerated() {
      seen.stages += 1
      let best = optimum(position, keeping: audit.values, among: values, problem.policy.objectives)
      if result.proof == .certified { seen.certified += 1 }
      guard position < roster.certificate.stages.count,
        let stage = roster.certificate.stages[position], let best
      else { continue }
      seen.claimed += 1
      for row in stage.rows.keys { seen.kinds[row.kind, default: 0] += 1 }
      #expect(stage.bound == audit.readdedBounds[position], "seed \(seed), \(position)")
      #expect(
        result.objective.name.isNoBetter(best, than: stage.bound), "seed \(seed), \(position)")
    }
  }

  /// What nobody has computed.
  private mutating func compareRandom(
    _ roster: Roster, with values: Set<[Fraction]>, _ problem: AssignmentProblem, _ seed: UInt64
  ) throws {
    var examination = Examination(of: problem, strictness: .complete)
    examination.examine(roster.panels, settled: roster.settled, unfilled: roster.unfilled)
    #expect(values.contains(examination.values), "seed \(seed)")
    let list = values.sorted { $0.lexicographicallyPrecedes($1) }
    for trial in 0..<Self.trials {
      var random = SeededGenerator(seed: seed &* 64 &+ UInt64(trial))
      // The statement is one about all rosters, whichever stands beside it.
      examination.values = list.randomElement(using: &random) ?? examination.values
      let space = RosterSpace(examination)
      var draw = RandomCertificate(space, seed: seed &* 64 &+ UInt64(trial))
      for (position, objective) in problem.policy.objectives.enumerated() {
        let known = roster.certificate.stages.dropFirst(position).first ?? nil
        var stage = draw.stage(near: known, values: list.map { $0[position] })
        let isWeighed = objective.name == .worstPanel && examination.measure(of: objective) != .seat
        if objective.meantAspect == .comparable {
          draw.turn(&stage)
        } else if !isWeighed {
          (stage.panels, stage.over) = ([:], nil)
        }
        if isWeighed { draw.maybeGoodPanels(&stage) }
        if objective.meantAspect == .range { stage.rows = [:] }
        guard let bound = sum(of: &stage, at: position, in: space) else { continue }
        let best = optimum(
          position, keeping: examination.values, among: values, problem.policy.objectives)
        let optimum = try #require(best)
        #expect(
          objective.name.isNoBetter(optimum, than: bound),
          "seed \(seed), \(trial), \(position): \(bound) beside \(optimum), \(stage)")
        seen.sums += 1
        if isWeighed, stage.over == nil { seen.goodPanels += 1 }
        if bound == optimum { seen.exact += 1 }
        for row in stage.rows.keys { seen.kinds[row.kind, default: 0] += 1 }
      }
    }
  }

  /// The bound after rows that the problem does not have are left out.
  private func sum(
    of stage: inout Certificate.Stage, at position: Int, in space: RosterSpace
  ) -> Fraction? {
    while true {
      var proof = StageProof(space, stage: stage, of: position)
      switch proof.finding() {
      case .bound(let bound): return bound
      case .unknown(let row): stage.rows[row] = nil
      case .nothing, .badWeights, .tooLarge: return nil
      }
    }
  }

  // MARK: - Tampering

  /// One field changed: refused, or what is claimed is true all the same.
  private mutating func tamper(
    _ roster: Roster, with values: Set<[Fraction]>, _ problem: AssignmentProblem, _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    for (position, stage) in roster.certificate.stages.enumerated() {
      guard let stage else { continue }
      for change in CertificateChange.allCases {
        var changed = stage
        change.make(in: &changed, using: &random)
        guard changed != stage else { continue }
        var tampered = roster
        tampered.certificate.stages[position] = changed
        let audit = RosterAudit(tampered, against: problem)
        if !audit.isAdmissible {
          seen.refused += 1
          continue
        }
        seen.passed += 1
        let best = optimum(
          position, keeping: audit.values, among: values, problem.policy.objectives)
        let name = problem.policy.objectives[position].name
        if let best {
          #expect(name.isNoBetter(best, than: changed.bound), "seed \(seed), \(change)")
        }
        #expect(!change.isAlwaysRefused, "seed \(seed), \(change)")
      }
    }
  }
}

/// One change of one field of a stage.
enum CertificateChange: CaseIterable {
  case claim, scale, noScale, over, noPanels, panel, negativePanel, row, sign, drop, stranger
  case hugeRow

  var isAlwaysRefused: Bool {
    switch self {
    case .noScale, .negativePanel, .stranger: true
    case .claim, .scale, .over, .noPanels, .panel, .row, .sign, .drop, .hugeRow: false
    }
  }

  func make(in stage: inout Certificate.Stage, using random: inout SeededGenerator) {
    let row = stage.rows.keys.sorted().randomElement(using: &random)
    let panel = stage.panels.keys.sorted().randomElement(using: &random)
    switch self {
    case .claim: stage.bound = stage.bound - Fraction(1, 2)
    case .scale: stage.scale += 1
    case .noScale: stage.scale = 0
    case .over: stage.over = stage.over.map { $0 - Fraction(1) }
    case .noPanels: stage.panels = [:]
    case .panel: if let panel { stage.panels[panel]? += 1 }
    case .negativePanel: if let panel { stage.panels[panel] = -1 }
    case .row: if let row { stage.rows[row]?.each += stage.scale }
    case .sign: if let row { stage.rows[row]?.each *= -1 }
    case .drop: if let row { stage.rows[row] = nil }
    case .stranger: stage.rows[.load("nobody")] = Certificate.Multiplier(1)
    case .hugeRow: if let row { stage.rows[row]?.each = .max }
    }
  }
}
