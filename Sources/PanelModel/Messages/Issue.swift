/// One defect of the data: what, where, with the value, and the likely mend.
public struct Issue: Hashable, Sendable, CustomStringConvertible {
  /// The tables of a problem, named as their files.
  public enum Table: String, Hashable, Sendable, CaseIterable {
    /// Name, date and policy.
    case problem = "problem.yaml"
    /// The pool.
    case experts = "experts.csv"
    /// The docket.
    case cases = "cases.csv"
    /// Panels with a row of their own.
    case panels = "panels.csv"
    /// Members of given panels.
    case members = "members.csv"
    /// Who must not judge what.
    case conflicts = "conflicts.csv"
    /// Relations between experts.
    case relations = "pairs.csv"
    /// Seats that somebody has settled.
    case pins = "pins.csv"
    /// The roster before this one.
    case previous = "previous.csv"
    /// Fit of expert and case.
    case affinities = "affinities.csv"
    /// The taxonomy.
    case specialties = "specialties.csv"
    /// Specialties near each other.
    case adjacencies = "adjacent.csv"
    /// The organisation tree.
    case organisations = "organisations.csv"
    /// When panels meet.
    case slots = "slots.csv"
    /// Who has time when.
    case availability = "availability.csv"
  }

  /// Where a defect stands; whoever knows more fills in more.
  public struct Place: Hashable, Sendable {
    /// File as the user named it, or the table's usual file name.
    public var file: String
    /// Row of the table, from 0, for values that never were in a file.
    public var row: Int?
    /// Line of the file, from 1.
    public var line: Int?
    /// Column of the line, from 1: the field of a table, the character of a text.
    public var column: Int?
    /// Name of the field.
    public var field: String?

    /// Makes a place.
    public init(
      file: String, row: Int? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil
    ) {
      self.file = file
      self.row = row
      self.line = line
      self.column = column
      self.field = field
    }

    /// A row of a table, before a reader has said on which line it stands.
    public static func row(_ row: Int?, of table: Table, field: String? = nil) -> Place {
      Place(file: table.rawValue, row: row, field: field)
    }
  }

  /// Where the defect stands.
  public var place: Place
  /// What is wrong, with the value.
  public let statement: Statement
  /// The likely mend.
  public var advice: Statement?
  /// Of what the statement speaks, such as a rule, where the statement does not say so itself.
  public var subject: Statement?

  /// Makes an issue.
  public init(_ place: Place, _ statement: Statement, advice: Statement? = nil) {
    self.place = place
    self.statement = statement
    self.advice = advice
  }

  /// The code of the statement.
  public var code: String { statement.code }

  /// `file:line:column (field): subject: what`, and the advice on a second, indented line.
  public func text(in language: Language) -> String {
    var head = place.file.visible
    if let line = place.line {
      head += ":\(line)"
      if let column = place.column { head += ":\(column)" }
    } else if let row = place.row {
      head += "[\(row)]"
    }
    if let field = place.field { head += " (\(field.visible))" }
    let tail = advice.map { "\n  " + $0.text(in: language) } ?? ""
    let mark = language == .english ? ": " : "："
    let opening = subject.map { $0.text(in: language) + mark } ?? ""
    return head + ": " + opening + statement.text(in: language) + tail
  }

  /// The English text.
  public var description: String { text(in: .english) }
}

/// Data that cannot be a problem; holds every defect that was found, not only the first.
public struct ProblemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The defects, in the order of files and rows; never empty.
  public let issues: [Issue]

  /// Makes an error from at least one issue.
  public init(_ issues: [Issue]) { self.issues = issues }

  /// One issue after the other.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}
