import Empanel
import Foundation
import Interchange
import PanelTestSupport
import Testing

/// What a change of a problem with rules must or must not do to the answer.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct MetamorphicSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let count = isLong ? 12_000 : 1200

  /// What came of a problem: the codes of a refusal, or a roster.
  private enum Answer {
    case refused(Set<String>)
    case answered(Roster)

    var roster: Roster? {
      if case .answered(let roster) = self { return roster }
      return nil
    }

    /// What the first objective reached; nil without panels.
    var value: Fraction? {
      roster.flatMap { $0.panels.isEmpty ? nil : $0.objectives.first?.stageValue }
    }

    var codes: Set<String> {
      if case .refused(let codes) = self { return codes }
      return []
    }
  }

  /// nil where the parts are no problem.
  private func answer(_ parts: ProblemParts) throws -> Answer? {
    guard let problem = try? AssignmentProblem(parts) else { return nil }
    do {
      return .answered(try RosterAssigner().assign(problem).roster)
    } catch let error as ProblemError {
      return .refused(Set(error.issues.map(\.code)))
    }
  }

  /// Problems whose given members keep the rules, with their answers.
  private func problems(
    from first: UInt64, _ body: (UInt64, ProblemParts, Answer) throws -> Void
  ) throws {
    var seed = first
    var seen = 0
    while seen < Self.count {
      seed += 1
      let parts = CampaignProblem.parts(seed: seed)
      guard let before = try answer(parts) else { continue }
      seen += 1
      try body(seed, parts, before)
    }
  }

  @Test func `the order of rows changes no byte`() throws {
    var rosters = 0
    try problems(from: 100_000_000) { seed, parts, before in
      var random = SeededGenerator(seed: seed)
      let after = try #require(try answer(parts.shuffled(using: &random)), "seed \(seed)")
      #expect(before.codes == after.codes, "seed \(seed)")
      #expect(
        before.roster.map(RosterFile.encode) == after.roster.map(RosterFile.encode),
        "seed \(seed)")
      if before.value != nil { rosters += 1 }
    }
    #expect(rosters > Self.count / 5, "\(rosters)")
  }

  @Test func `names have no say in the values`() throws {
    var rosters = 0
    try problems(from: 200_000_000) { seed, parts, before in
      let renamed = parts.renamed { "专家 \(String($0.reversed())) {x}" }
      let after = try #require(try answer(renamed), "seed \(seed)")
      #expect(before.codes == after.codes, "seed \(seed)")
      #expect(before.roster?.termination == after.roster?.termination, "seed \(seed)")
      #expect(
        before.roster?.objectives.map(\.stageValue) == after.roster?.objectives.map(\.stageValue),
        "seed \(seed)")
      #expect(
        before.roster?.objectives.map(\.bound) == after.roster?.objectives.map(\.bound),
        "seed \(seed)")
      if before.value != nil { rosters += 1 }
    }
    #expect(rosters > Self.count / 5, "\(rosters)")
  }

  @Test func `a problem made tighter never gets better`() throws {
    var tried: [RandomTightening.Kind: Int] = [:]
    var worse: [RandomTightening.Kind: Int] = [:]
    try problems(from: 300_000_000) { seed, parts, _ in
      var tightening = RandomTightening(seed: seed)
      let kinds = RandomTightening.Kind.allCases
      let kind = kinds[Int(seed % UInt64(kinds.count))]
      var parts = Self.explicit(parts)
      // The spread of work is counted against most loads.
      if kind == .mostLoad { parts.policy.objectives[0] = Objective(.total) }
      guard let tighter = tightening.tighten(parts, kind), let before = try answer(parts),
        let after = try answer(tighter)
      else { return }
      tried[kind, default: 0] += 1
      requireNoBetter(after, than: before, parts, "seed \(seed), \(kind)")
      if after.value != before.value { worse[kind, default: 0] += 1 }
    }
    for kind in RandomTightening.Kind.allCases {
      #expect(tried[kind, default: 0] > Self.count / 100, "\(kind): \(tried)")
      #expect(worse[kind, default: 0] > 0 || !Self.isLong, "\(kind): \(worse)")
    }
    #expect(worse.values.reduce(0, +) > Self.count / 40, "\(worse)")
  }

  @Test func `a problem made wider never gets worse`() throws {
    var better = 0
    try problems(from: 400_000_000) { seed, parts, _ in
      var random = SeededGenerator(seed: seed)
      var parts = Self.explicit(parts)
      // One expert more, or other most loads, make another spread of work.
      parts.policy.objectives[0] = Objective(
        seed % 2 == 0 ? .total : .worstPanel, of: seed % 2 == 0 ? nil : .mean)
      var wider = parts
      if seed % 3 == 0 {
        wider.addTwin(using: &random)
      } else {
        // A pinned chair may be what a rule wants of a given panel.
        let pieces = ProblemPiece.all(of: parts).filter { $0.kind != "pin: chair" }
        guard let piece = pieces.randomElement(using: &random) else { return }
        wider = piece.leftOut(of: parts)
      }
      guard let before = try answer(parts), let after = try answer(wider) else { return }
      requireNoBetter(before, than: after, parts, "seed \(seed)")
      if after.value != before.value { better += 1 }
    }
    #expect(better > Self.count / 20, "\(better)")
  }

  private func requireNoBetter(
    _ tight: Answer, than wide: Answer, _ parts: ProblemParts, _ comment: Comment
  ) {
    guard let value = tight.value else { return }
    guard let other = wide.value else {
      Issue.record("\(comment): \(wide)")
      return
    }
    let isLeastBest = parts.policy.objectives[0].name.isLeastBest
    #expect(isLeastBest ? value >= other : value <= other, comment)
  }

  /// With a first measure that does not hang on the seats.
  private static func explicit(_ parts: ProblemParts) -> ProblemParts {
    var parts = parts
    if parts.policy.objectives[0].name == .worstPanel {
      parts.policy.objectives[0].measure = parts.policy.objectives[0].measure ?? .mean
    }
    return parts
  }
}

extension ProblemParts {
  /// One expert more, with the values of another, so that no `each` counts a new one; a twin owes no
  /// work and stands in no table.
  fileprivate mutating func addTwin(using random: inout some RandomNumberGenerator) {
    guard let model = experts.randomElement(using: &random) else { return }
    experts.append(
      Expert(
        id: "twin", employer: model.employer, region: model.region,
        specialties: model.specialties, level: model.level, roles: model.roles,
        trainedUntil: model.trainedUntil, load: LoadOverride(least: 0, most: model.load.most),
        held: model.held, severity: model.severity, attributes: model.attributes))
    if case .listed(var scores) = scores {
      scores += scores.filter { $0.expert == model.id }
        .map { Score(panel: $0.panel, expert: "twin", units: $0.units) }
      self.scores = .listed(scores)
    }
  }
}
