import Empanel
import PanelModel
import PanelRules
import Reports
import RosterCheck

/// A roster, checked and counted, as its page shows it.
struct RosterReading {
  /// What was found.
  let findings: RosterFindings

  /// Checks the roster against the problem, and counts who may sit where.
  init(_ roster: Roster, against problem: AssignmentProblem, language: Language) {
    let judged = CheckFindings(judging: roster, against: problem)
    let audit = judged.audit
    let quality = PanelQualities(problem)
    // That the data are others explains all else, so it comes first.
    let isOther = { (violation: Violation) in violation.code == CheckPhrases.digestDiffers.code }
    let violations = audit.violations.filter(isOther) + audit.violations.filter { !isOther($0) }
    let measure = quality.measure(of: quality.objective(of: roster), in: roster)
    findings = RosterFindings(
      problem: problem, roster: roster, violations: violations.map(\.statement),
      isOfOtherProblem: violations.contains(where: isOther),
      remarks: audit.remarks.map(\.statement),
      aims: Self.aims(of: roster, judged, language),
      isCertifiedBest: Self.isCertifiedBest(roster, judged), balance: audit.balance,
      loads: audit.loads, shortfalls: audit.shortfalls, measure: measure,
      qualities: quality.all(of: roster, by: measure), supply: Self.supply(of: problem))
  }

  // MARK: - Objectives

  private static func aims(
    of roster: Roster, _ judged: CheckFindings, _ language: Language
  ) -> [RosterFindings.Aim] {
    let texts = ObjectiveTexts(problem: judged.problem, language: language)
    return zip(judged.objectives, judged.audit.values).enumerated().map { index, pair in
      let (objective, value) = pair
      let result = roster.objectives.dropFirst(index).first
      let bound = judged.bounds.dropFirst(index).first ?? nil
      let certified = judged.audit.readdedBounds.dropFirst(index).first ?? nil
      var text = texts.number(value, of: objective)
      if roster.lottery != nil, let result {
        text = CommandPhrases.drawnValue([
          "value": text, "expected": texts.number(result.stageValue, of: objective),
        ]).text(in: language)
      }
      return RosterFindings.Aim(
        name: texts.name(of: objective), value: text,
        bound: bound.map { texts.number($0, of: objective) } ?? "",
        word: result.map { texts.word(on: $0, certified: certified) } ?? "")
    }
  }

  private static func isCertifiedBest(_ roster: Roster, _ judged: CheckFindings) -> Bool {
    roster.objectives.count == judged.objectives.count
      && !roster.objectives.isEmpty
      && roster.objectives.enumerated().allSatisfy { index, result in
        guard let certified = judged.audit.readdedBounds.dropFirst(index).first ?? nil else {
          return false
        }
        return result.objective.name.isNoBetter(certified, than: result.stageValue)
      }
  }

  // MARK: - Supply

  /// Who may judge which case, whatever is settled already.
  private static func supply(of problem: AssignmentProblem) -> [SpecialtySupply] {
    var experts = EligibleExperts(EligibilityRules(problem))
    var scores = AffinityReader(problem)
    var eligible: [Int: ExpertSet] = [:]
    for (index, panel) in problem.panels.enumerated() where panel.purpose == .judging {
      eligible[index] = experts.experts(on: index)
      guard problem.policy.missing == .ineligible else { continue }
      // Who has no score where that bars is not eligible.
      let members = eligible[index]?.members ?? []
      let units = scores.units(panel: index, experts: members)
      let scored = zip(members, units).filter { $0.1 != AffinityTable.barred }.map(\.0)
      eligible[index] = ExpertSet(scored, of: problem.experts.count)
    }
    return SpecialtySupply.counts(of: problem, eligible: eligible)
  }
}
