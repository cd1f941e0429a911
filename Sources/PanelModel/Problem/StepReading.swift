/// Finds out which panels are settled and which can be filled.
struct StepReading {
  let problem: AssignmentProblem
  var settled: [Int: FillingStep.Members] = [:]
  var issues: [Issue] = []

  init(_ problem: AssignmentProblem) { self.problem = problem }

  mutating func settleGiven() {
    for panel in problem.panels.indices where problem.panels[panel].body.fill == .given {
      settled[panel] = FillingStep.Members(experts: [])
    }
    for member in problem.members {
      guard let panel = problem.indexByPanel[member.panel],
        let expert = problem.indexByExpert[member.expert]
      else { continue }
      var members = settled[panel] ?? FillingStep.Members(experts: [])
      members = FillingStep.Members(
        experts: members.experts + [expert],
        chair: member.role == Membership.chairRole ? expert : members.chair)
      settled[panel] = members
    }
    // Where nobody is given as the chair, a pin names one.
    for pin in problem.pins where pin.effect == .chair {
      guard let panel = problem.indexByPanel[pin.panel], settled[panel]?.chair == nil else {
        continue
      }
      settled[panel]?.chair = problem.indexByExpert[pin.expert]
    }
  }

  mutating func settle(_ filled: [FilledPanel]) {
    for panel in filled {
      guard let index = problem.indexByPanel[panel.panel], problem.panels[index].purpose == .judging
      else {
        report(StepPhrases.unknownSettled, panel.panel)
        continue
      }
      if let members = members(panel.experts, chair: panel.chair, of: panel.panel) {
        settle(index, members)
      }
      for (reviewCase, readers) in panel.readers.sorted(by: { $0.key < $1.key }) {
        let id = Panel.ID(reviewCase.rawValue)
        guard let index = problem.indexByPanel[id], problem.panels[index].purpose == .reading else {
          report(StepPhrases.unknownSettled, id)
          continue
        }
        if let members = members(readers, chair: nil, of: id) { settle(index, members) }
      }
    }
  }

  private mutating func settle(_ panel: Int, _ members: FillingStep.Members) {
    if let known = settled[panel], known.experts != members.experts {
      report(StepPhrases.settledTwice, problem.panels[panel].id)
    }
    settled[panel] = members
  }

  private mutating func members(_ ids: [Expert.ID], chair: Expert.ID?, of panel: Panel.ID)
    -> FillingStep.Members?
  {
    let strangers = ids.filter { problem.indexByExpert[$0] == nil }
    for id in strangers {
      issues.append(
        Issue(
          Issue.Place(file: "roster", field: panel.rawValue),
          ProblemPhrases.unknownExpert(["value": id.rawValue])))
    }
    guard strangers.isEmpty else { return nil }
    return FillingStep.Members(
      experts: ids.compactMap { problem.indexByExpert[$0] },
      chair: chair.flatMap { problem.indexByExpert[$0] })
  }

  /// Panels that `assign` may fill and whose parent, if any, has its members.
  func fillable() -> [Int] {
    problem.panels.indices.filter { index in
      let panel = problem.panels[index]
      guard settled[index] == nil, panel.body.fill == .assign else { return false }
      guard let parent = panel.body.parent else { return true }
      return problem.indexByPanel[parent].map { settled[$0] != nil } ?? false
    }
  }

  mutating func chosen(_ wanted: [Panel.ID], among fillable: [Int]) -> [Int] {
    var open: Set<Int> = []
    for id in wanted {
      guard let index = problem.indexByPanel[id] else {
        report(StepPhrases.unknownWanted, id)
        continue
      }
      let readers = fillable.filter {
        problem.panels[$0].purpose == .reading && problem.panels[$0].body.parent == id
      }
      if fillable.contains(index) {
        open.insert(index)
      } else if settled[index] != nil, !readers.isEmpty {
        open.formUnion(readers)
      } else if settled[index] != nil {
        report(StepPhrases.alreadySettled, id)
      } else if problem.panels[index].body.fill != .assign {
        report(StepPhrases.filledOtherwise, id)
      } else {
        report(StepPhrases.parentOpen, id)
      }
    }
    return open.sorted()
  }

  mutating func reportNothingToFill() {
    issues.append(Issue(Issue.Place(file: "panels.csv"), StepPhrases.nothingToFill()))
  }

  private mutating func report(_ phrase: Phrase, _ id: Panel.ID) {
    let parent = problem.indexByPanel[id].flatMap { problem.panels[$0].body.parent }
    issues.append(
      Issue(
        Issue.Place(file: "panels.csv"),
        Statement(phrase, ["panel": id.rawValue, "parent": parent?.rawValue ?? ""])))
  }
}
