import PanelModel

/// One reason why an expert must not judge one case, or must leave the room for it.
struct Entanglement {
  /// What lies behind it.
  enum Cause: Hashable {
    /// A row of `conflicts.csv`.
    case row(Conflict)
    /// A value that expert and case share.
    case shared(attribute: String, value: String)
  }

  let reviewCase: Int
  let cause: Cause
  let effect: Conflict.Effect
  /// The rule by which it counts, or counts for so much; nil where the row says it all.
  let source: RuleSource?

  /// Kind and dates, as sentences name them.
  var values: [String: String] {
    switch cause {
    case .row(let conflict): conflict.kindAndPeriod
    case .shared(let attribute, let value):
      ["kind": attribute, "period": "", "attribute": attribute, "value": value]
    }
  }
}

extension Conflict {
  /// Kind and dates; a conflict for all time shows none.
  var kindAndPeriod: [String: String] { ["kind": kind, "period": validity.period] }
}

extension Validity {
  /// The dates behind a kind; nothing for all time.
  var period: String {
    since == nil && until == nil ? "" : ", \(since?.description ?? "")..\(until?.description ?? "")"
  }
}

extension Conflict.Effect {
  private var width: Int {
    switch self {
    case .reviewCase: 0
    case .panel: 1
    case .session: 2
    }
  }

  func isWider(than other: Conflict.Effect) -> Bool { width > other.width }

  func widened(by other: Conflict.Effect?) -> Conflict.Effect {
    guard let other, other.isWider(than: self) else { return self }
    return other
  }
}
