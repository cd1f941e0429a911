import PanelModel

/// What an expert says where a selector asks, and what was asked for, in words.
struct SelectorFacts {
  private let facts: RuleFacts
  private let expert: Int
  private let panel: PanelProfile

  init(_ facts: RuleFacts, expert: Int, panel: PanelProfile) {
    self.facts = facts
    self.expert = expert
    self.panel = panel
  }

  /// One statement for each comparison that keeps the selector from being true.
  func facts(_ selector: Selector, wanted: Bool = true) -> [Statement] {
    let truth = facts.experts.truth(of: selector, expert: expert, on: panel)
    guard truth != (wanted ? .yes : .no) else { return [] }
    switch selector {
    case .all(let parts), .any(let parts):
      return parts.flatMap { facts($0, wanted: wanted) }
    case .not(let part): return facts(part, wanted: !wanted)
    case .attribute(let name, let comparison):
      let texts = facts.experts.value(of: name, expert: expert, on: panel).texts
      let asked = Self.asked(comparison)
      let demand = wanted ? asked : EligibilityPhrases.askedOtherwise.with(asked)
      guard !texts.isEmpty else {
        return [
          Statement(
            EligibilityPhrases.missingFact, ["attribute": name], parts: ["asked": [demand]])
        ]
      }
      return [
        Statement(
          EligibilityPhrases.fact,
          ["attribute": name, "value": texts.joined(separator: "; ")], parts: ["asked": [demand]])
      ]
    }
  }

  private static func asked(_ comparison: Selector.Comparison) -> Statement {
    switch comparison {
    case .equals(let text): EligibilityPhrases.askedOneOf(["values": text])
    case .oneOf(let texts): EligibilityPhrases.askedOneOf(["values": texts.joined(separator: "; ")])
    case .noneOf(let texts):
      EligibilityPhrases.askedNoneOf(["values": texts.joined(separator: "; ")])
    case .contains(let text): EligibilityPhrases.askedItem(["values": text])
    case .atLeast(let text): EligibilityPhrases.askedAtLeast(["values": text])
    case .atMost(let text): EligibilityPhrases.askedAtMost(["values": text])
    case .sameAs(let attribute): EligibilityPhrases.askedSame(["attribute": attribute])
    case .differsFrom(let attribute): EligibilityPhrases.askedOther(["attribute": attribute])
    }
  }
}

extension Phrase {
  /// The phrase around another sentence.
  fileprivate func with(_ asked: Statement) -> Statement {
    Statement(self, [:], parts: ["asked": [asked]])
  }
}
