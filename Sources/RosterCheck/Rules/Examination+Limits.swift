import PanelModel

extension Examination {
  /// What one expert does in one slot, on one day, or by one method.
  mutating func checkLimits() {
    for limit in problem.policy.loadLimits {
      var work: [String: [Int: (panels: Int, effort: Int)]] = [:]
      for (index, panel) in filled {
        guard let span = span(of: limit, at: index) else { continue }
        for expert in panel.members {
          var sum = work[span]?[expert] ?? (0, 0)
          if !isReading(index) { sum.panels += 1 }
          sum.effort += problem.panels[index].effort
          work[span, default: [:]][expert] = sum
        }
      }
      for (span, experts) in work {
        for (expert, sum) in experts { hold(sum, of: expert, against: limit, span) }
      }
    }
  }

  /// The slot, the date or the method of a panel, if the limit counts it.
  func span(of limit: LoadLimit, at panel: Int) -> String? {
    switch limit.span {
    case .slot: return facts.sheets[panel].slot?.id.rawValue
    case .day: return facts.sheets[panel].slot?.date.description
    case .method(let method):
      return facts.value(of: "method", ofPanel: panel).texts.first { $0 == method }
    }
  }

  private mutating func hold(
    _ sum: (panels: Int, effort: Int), of expert: Int, against limit: LoadLimit, _ span: String
  ) {
    let place =
      switch limit.span {
      case .slot: CheckPhrases.inSlot(["slot": span])
      case .day: CheckPhrases.onDay(["day": span])
      case .method: CheckPhrases.byMethod(["method": span])
      }
    let id = problem.experts[expert].id
    func tell(_ phrase: Phrase, _ name: String, _ count: Int, _ most: Int) {
      let values = ["expert": label(id), name: "\(count)", "most": "\(most)"]
      report(Statement(phrase, values, parts: ["span": [place]]), experts: [id])
    }
    if let most = limit.panels, sum.panels > most {
      tell(CheckPhrases.tooManyPanelsAtOnce, "count", sum.panels, most)
    }
    if let most = limit.effort, sum.effort > most {
      tell(CheckPhrases.tooMuchAtOnce, "effort", sum.effort, most)
    }
  }
}
