public import PanelModel
public import PoolRecords

/// A conflict that follows from events, or that somebody declared, for one case or another expert.
public struct FoundConflict: Hashable, Sendable {
  /// Where it comes from.
  public enum Origin: Hashable, Sendable {
    /// Somebody declared it, or recorded that it was derived.
    case recorded
    /// A rule of the policy, by its identifier or else its name.
    case rule(String)
  }

  /// The expert.
  public var expert: Expert.ID
  /// What it is with: a case, or another expert.
  public var target: Conflict.Target
  /// Kind.
  public var kind: String
  /// How far it reaches.
  public var effect: Conflict.Effect
  /// Days on which it bars.
  public var validity: Validity
  /// Numbers of the events from which it follows, ascending.
  public var evidence: [Int]
  /// Where it comes from.
  public var origin: Origin
  /// What the events say, in few words: an organisation and its days, or a kind of relation.
  public var detail: String

  /// The case that it is about; nil for another expert.
  public var reviewCase: Case.ID? {
    if case .reviewCase(let id) = target { id } else { nil }
  }

  /// The text by which rows cite it: numbers of events, the rule, and what they say.
  ///
  /// - Parameter sources: On whose word events rest, by their numbers.
  /// - Returns: The text, such as `#12 contract 7; D-EMP: ORG-2 2020-01-01–2023-01-31`.
  public func source(_ sources: [Int: String]) -> String {
    var parts = evidence.map { number in
      sources[number].map { "#\(number) \(SnapshotText.plain($0))" } ?? "#\(number)"
    }
    if case .rule(let name) = origin { parts.append(name + ": " + detail) }
    return parts.joined(separator: "; ")
  }

  /// The order of the rows: by expert, case, kind and days, then by where they come from.
  static func precedes(_ left: FoundConflict, _ right: FoundConflict) -> Bool {
    if left.expert != right.expert { return left.expert < right.expert }
    if left.target != right.target { return left.targetKey < right.targetKey }
    if left.kind != right.kind { return left.kind < right.kind }
    let days = (left.dayKey, right.dayKey)
    if days.0 != days.1 { return days.0 < days.1 }
    if left.evidence != right.evidence {
      return left.evidence.lexicographicallyPrecedes(right.evidence)
    }
    return left.originKey < right.originKey
  }

  private var targetKey: (Int, String) {
    switch target {
    case .reviewCase(let id): (0, id.rawValue)
    case .employer(let name): (1, name)
    case .person(let name): (2, name)
    case .expert(let id): (3, id.rawValue)
    }
  }

  private var dayKey: (Int, Int) {
    (validity.since?.dayNumber ?? Int.min, validity.until?.dayNumber ?? Int.max)
  }

  private var originKey: (String, String, String) {
    let rule = if case .rule(let name) = origin { name } else { "" }
    return (effect.rawValue, rule, detail)
  }
}

/// A conflict that somebody dismissed or waived, and so does not bar.
public struct SetAsideConflict: Hashable, Sendable {
  /// How it was set aside.
  public enum Decision: String, Hashable, Sendable {
    /// It is none.
    case dismissed
    /// It does not bar from a day on.
    case waived
  }

  /// The conflict as it would have been.
  public var conflict: FoundConflict
  /// How it was set aside.
  public var decision: Decision
  /// By whom and why.
  public var ruling: Fact<ConflictRuling>
}

/// Texts of a pool as tables can hold them.
enum SnapshotText {
  /// Without control characters, and without blanks at the ends, which tables do not keep.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    let text = String(scalars)
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar == " " || scalar == "\u{A0}" || scalar == "\u{3000}"
    }
    guard
      text.unicodeScalars.first.map(isBlank) ?? false
        || text.unicodeScalars.last.map(isBlank) ?? false
    else { return text }
    var rest = text.unicodeScalars[...]
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }

  /// `2020-01-01–2023-01-31`; an open end is left out.
  static func days(_ days: Validity) -> String {
    (days.since?.description ?? "") + "–" + (days.until?.description ?? "")
  }
}
