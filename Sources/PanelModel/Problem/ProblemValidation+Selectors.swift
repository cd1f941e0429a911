/// Whom a selector is asked about.
enum SelectorSubject { case expert, panel }

/// Checks of selectors: that they ask for what is there, and in a way that can be answered.
extension ProblemValidation {
  mutating func checkScope(_ scope: Selector?, at rule: RulePlace) {
    if let scope { check(scope, of: .panel, in: rule, at: ".when") }
  }

  mutating func check(
    _ selector: Selector, of subject: SelectorSubject, in rule: RulePlace, at field: String
  ) {
    guard selector.isNested(atMost: RuleLimits.selectorDepth) else {
      report(
        RulePhrases.tooDeep, ["most": "\(RuleLimits.selectorDepth)"], of: rule, at: field)
      return
    }
    checkParts(selector, of: subject, in: rule, at: field)
  }

  private mutating func checkParts(
    _ selector: Selector, of subject: SelectorSubject, in rule: RulePlace, at field: String
  ) {
    switch selector {
    case .all(let parts):
      for (index, part) in parts.enumerated() {
        checkParts(part, of: subject, in: rule, at: field + ".all[\(index)]")
      }
    case .any(let parts):
      for (index, part) in parts.enumerated() {
        checkParts(part, of: subject, in: rule, at: field + ".any[\(index)]")
      }
    case .not(let part): checkParts(part, of: subject, in: rule, at: field + ".not")
    case .attribute(let attribute, let comparison):
      let isKnown =
        switch subject {
        case .expert: checkExpertAttribute(attribute, in: rule, at: field + ".attribute")
        case .panel: checkPanelAttribute(attribute, in: rule, at: field + ".attribute")
        }
      guard isKnown else { return }
      let question = Question(attribute: attribute, subject: subject, rule: rule, field: field)
      check(comparison, in: question)
    }
  }

  /// One comparison, with all that its messages say.
  private struct Question {
    let attribute: String
    let subject: SelectorSubject
    let rule: RulePlace
    let field: String

    var content: KnownAttributes.Content {
      switch subject {
      case .expert: KnownAttributes.content(ofExpert: attribute)
      case .panel: KnownAttributes.content(ofPanel: attribute)
      }
    }

    /// Specialties of experts and panels.
    var isSpecialty: Bool { attribute == "specialty" || attribute == "specialties" }
  }

  private mutating func check(_ comparison: Selector.Comparison, in question: Question) {
    let field = question.field
    switch comparison {
    case .equals(let text): checkTexts([text], "is", in: question) { _ in field + ".is" }
    case .oneOf(let texts): checkTexts(texts, "in", in: question) { field + ".in[\($0)]" }
    case .noneOf(let texts): checkTexts(texts, "not_in", in: question) { field + ".not_in[\($0)]" }
    case .contains(let text): checkItem(text, in: question, at: field + ".has")
    case .atLeast(let text): checkBound(text, in: question, at: field + ".at_least")
    case .atMost(let text): checkBound(text, in: question, at: field + ".at_most")
    case .sameAs(let attribute):
      checkCase(attribute, in: question, at: field + ".same_as")
    case .differsFrom(let attribute):
      checkCase(attribute, in: question, at: field + ".differs_from")
    }
  }

  private mutating func checkTexts(
    _ texts: [String], _ name: String, in question: Question, at field: (Int) -> String
  ) {
    if texts.isEmpty {
      report(RulePhrases.nothingListed, of: question.rule, at: question.field + "." + name)
    }
    for (index, text) in texts.enumerated() where !text.isEmpty {
      let values = ["attribute": question.attribute, "value": text]
      switch question.content {
      case .list:
        report(
          RulePhrases.listAttribute, ["attribute": question.attribute, "operator": name],
          of: question.rule, at: field(index), advice: RulePhrases.useHas(["value": text]))
        return
      case .level: checkLevel(text, in: question.rule, at: field(index))
      case .number where Int(text) == nil:
        report(RulePhrases.notWhole, values, of: question.rule, at: field(index))
      case .date where CivilDate(iso: text) == nil:
        report(RulePhrases.notDay, values, of: question.rule, at: field(index))
      case .choice(let known) where !known.contains(text):
        report(
          RulePhrases.unknownChoice,
          values.merging(["known": known.joined(separator: ", ")]) { $1 }, of: question.rule,
          at: field(index))
      case .text, .number, .date, .choice: break
      }
    }
  }

  private mutating func checkItem(_ text: String, in question: Question, at field: String) {
    if text.isEmpty { report(RulePhrases.emptyText, of: question.rule, at: field) }
    guard question.isSpecialty, !text.isEmpty, !parts.specialties.isEmpty,
      !parts.specialties.contains(where: { $0.id.rawValue == text })
    else { return }
    report(RulePhrases.unknownSpecialty, ["value": text], of: question.rule, at: field)
  }

  private mutating func checkBound(_ text: String, in question: Question, at field: String) {
    let values = ["attribute": question.attribute, "value": text]
    switch question.content {
    case .level:
      if parts.policy.levels.isEmpty {
        report(RulePhrases.noLevels, of: question.rule, at: field)
      } else {
        checkLevel(text, in: question.rule, at: field)
      }
    case .number:
      if Int(text) == nil { report(RulePhrases.notWhole, values, of: question.rule, at: field) }
    case .date:
      if CivilDate(iso: text) == nil {
        report(RulePhrases.notDay, values, of: question.rule, at: field)
      }
    case .text, .list, .choice:
      guard !parts.policy.levels.contains(text), Int(text) == nil, CivilDate(iso: text) == nil
      else { return }
      report(RulePhrases.notComparable, ["value": text], of: question.rule, at: field)
    }
  }

  private mutating func checkCase(_ attribute: String, in question: Question, at field: String) {
    switch question.subject {
    case .panel: report(RulePhrases.caseInScope, of: question.rule, at: field)
    case .expert: checkCaseAttribute(attribute, in: question.rule, at: field)
    }
  }

  /// A level is known where the policy names any.
  mutating func checkLevel(_ level: String, in rule: RulePlace, at field: String) {
    let known = parts.policy.levels
    guard !known.isEmpty, !known.contains(level) else { return }
    report(
      RulePhrases.unknownLevel, ["value": level, "known": known.joined(separator: ", ")], of: rule,
      at: field)
  }
}

extension Selector {
  /// Whether selectors stand within it at most so many deep.
  func isNested(atMost depth: Int) -> Bool {
    guard depth > 0 else { return false }
    return switch self {
    case .attribute: true
    case .all(let parts), .any(let parts): parts.allSatisfy { $0.isNested(atMost: depth - 1) }
    case .not(let part): part.isNested(atMost: depth - 1)
    }
  }
}
