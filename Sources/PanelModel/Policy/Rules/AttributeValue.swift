/// What a row says under the name of an attribute.
public enum AttributeValue: Hashable, Sendable {
  /// Nothing.
  case missing
  /// One text; never empty.
  case text(String)
  /// Several texts; never none.
  case list([String])

  /// One text, or nothing where it is empty.
  public init(_ text: String) { self = text.isEmpty ? .missing : .text(text) }
  /// Several texts, or nothing where there are none.
  public init(_ list: [String]) { self = list.isEmpty ? .missing : .list(list) }

  /// The texts: none, one or several.
  public var texts: [String] {
    switch self {
    case .missing: []
    case .text(let text): [text]
    case .list(let list): list
    }
  }
}

extension Selector.Comparison {
  /// Holds a value against texts of the policy.
  ///
  /// - Parameters:
  ///   - value: What the row says.
  ///   - levels: The policy's ladder, lowest first.
  /// - Returns: Unknown where the value is missing (unless the rule names the empty text) or cannot
  ///   be compared; also for the comparisons with a case, which need one.
  public func truth(of value: AttributeValue, levels: [String]) -> Truth {
    switch self {
    case .equals(let text): Self.member(value, of: [text])
    case .oneOf(let texts): Self.member(value, of: texts)
    case .noneOf(let texts): Self.member(value, of: texts).negated
    case .contains(let text):
      value == .missing ? .unknown : Truth(Self.items(of: value).contains(text))
    case .atLeast(let text): Self.order(value, against: text, levels) { $0 >= $1 }
    case .atMost(let text): Self.order(value, against: text, levels) { $0 <= $1 }
    case .sameAs, .differsFrom: .unknown
    }
  }

  private static func member(_ value: AttributeValue, of texts: [String]) -> Truth {
    switch value {
    case .missing: texts.contains("") ? .yes : .unknown
    case .text(let text): Truth(texts.contains(text))
    case .list(let list): Truth(list.count == 1 && texts.contains(list[0]))
    }
  }

  private static func items(of value: AttributeValue) -> [String] {
    if case .text(let text) = value { return ListText.items(of: text) }
    return value.texts
  }

  private static func order(
    _ value: AttributeValue, against text: String, _ levels: [String],
    _ holds: (Int, Int) -> Bool
  ) -> Truth {
    guard case .text(let own) = value else { return .unknown }
    // Places on the ladder, whole numbers, or days: the first that both of them are.
    let readings: [(String) -> Int?] = [
      { levels.firstIndex(of: $0) }, { Int($0) }, { CivilDate(iso: $0)?.dayNumber },
    ]
    for read in readings {
      if let value = read(own), let bound = read(text) { return Truth(holds(value, bound)) }
    }
    return .unknown
  }
}
