/// The attributes that selectors may name without a column of the user's own, and what they hold.
///
/// Those of panels are ``PanelFacts/knownAttributes``.
public enum KnownAttributes {
  /// What an attribute holds, as far as comparisons care.
  enum Content: Hashable {
    case text
    case list
    case level
    case number
    case date
    case choice([String])
  }

  /// Columns of experts that the format knows.
  public static let expert = [
    "id", "name", "employer", "region", "specialty", "specialties", "title", "level", "roles",
    "status", "trained_until", "min_load", "max_load", "held", "severity",
  ]

  /// What is derived for an expert, beside `months_since(COLUMN)`.
  public static let derived = ["age", "load_held", "previous_panel", "years_in_row"]

  /// Columns of cases that the format knows.
  public static let reviewCase = [
    "id", "applicant", "employer", "region", "specialty", "level", "method", "panel", "slot",
  ]

  /// The column from which `age` counts.
  public static let birthColumn = "born"

  /// The column of `months_since(COLUMN)`; nil for any other attribute.
  public static func monthsSinceColumn(_ attribute: String) -> String? {
    let opening = "months_since("
    guard attribute.hasPrefix(opening), attribute.hasSuffix(")") else { return nil }
    return String(attribute.dropFirst(opening.count).dropLast())
  }

  static func content(ofExpert attribute: String) -> Content {
    switch attribute {
    case "specialty", "specialties", "roles": .list
    case "level": .level
    case "trained_until": .date
    case "min_load", "max_load", "held", "severity", "age", "load_held", "years_in_row": .number
    case "previous_panel": .choice(["yes", "no"])
    default: monthsSinceColumn(attribute) == nil ? .text : .number
    }
  }

  static func content(ofPanel attribute: String) -> Content {
    switch attribute {
    case "specialty": .list
    case "level": .level
    case "overlap": .choice(PanelBody.Overlap.allCases.map(\.rawValue))
    case "fill": .choice(PanelBody.Fill.allCases.map(\.rawValue))
    default: .text
    }
  }
}
