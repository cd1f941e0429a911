extension Page {
  /// A table; every row has a cell for each column.
  public struct Table: Hashable, Sendable {
    /// What it shows, for who cannot see what stands around it.
    public var caption: String
    /// The columns.
    public var columns: [Column]
    /// The rows.
    public var rows: [Row]

    /// Makes a table.
    public init(_ caption: String, columns: [Column], rows: [Row]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }

    /// The table without the columns that are empty in every row, save those to be written in.
    public func withoutEmptyColumns() -> Table { Table.withoutEmptyColumns([self])[0] }

    /// Tables with the same columns, without those that are empty in every row of all of them: what
    /// stands below each other keeps its width.
    ///
    /// - Parameter tables: The tables.
    /// - Returns: The same tables, with columns for the same things.
    public static func withoutEmptyColumns(_ tables: [Table]) -> [Table] {
      let columns = tables.first?.columns ?? []
      let kept = columns.indices.filter { column in
        columns[column].kind == .signature
          || tables.contains { $0.rows.contains { !$0.cells[column].isEmpty } }
      }
      return tables.map { table in
        Table(
          table.caption, columns: kept.map { table.columns[$0] },
          rows: table.rows.map { row in Row(kept.map { row.cells[$0] }, isStrong: row.isStrong) })
      }
    }
  }

  /// One column of a table.
  public struct Column: Hashable, Sendable {
    /// What stands in it.
    public enum Kind: Hashable, Sendable {
      /// Words, from the left.
      case text
      /// Numbers, digit below digit.
      case number
      /// Nothing yet: somebody writes there by hand.
      case signature
    }

    /// The heading.
    public var title: String
    /// What stands in it.
    public var kind: Kind
    /// How wide it is beside the others, at least 1.
    public var weight: Int

    /// Makes a column.
    public init(_ title: String, _ kind: Kind = .text, weight: Int = 2) {
      self.title = title
      self.kind = kind
      self.weight = max(1, weight)
    }
  }

  /// One row of a table.
  public struct Row: Hashable, Sendable {
    /// A cell for each column.
    public var cells: [Cell]
    /// Whether it stands out, such as a sum.
    public var isStrong: Bool

    /// Makes a row.
    public init(_ cells: [Cell], isStrong: Bool = false) {
      self.cells = cells
      self.isStrong = isStrong
    }
  }

  /// What stands in a cell.
  public enum Cell: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A number of ours; never text that came from a file.
    case number(String)
    /// Things with names, one after the other.
    case names([Named])

    /// Nothing.
    public static let empty = Cell.text("")

    /// One thing with a name.
    public static func name(_ text: String, note: String = "") -> Cell {
      .names([Named(text, note: note)])
    }

    /// A whole number.
    public static func count(_ number: Int) -> Cell { .number("\(number)") }

    /// Whether nothing stands in it.
    public var isEmpty: Bool {
      switch self {
      case .text(let text), .number(let text): text.isEmpty
      case .names(let names): names.isEmpty
      }
    }
  }

  /// A name, which may be in any script, and what is said of it more quietly.
  public struct Named: Hashable, Sendable {
    /// The name.
    public var text: String
    /// The identifier, the role and the like; may be empty.
    public var note: String

    /// Makes a named thing; where the name is empty, the note takes its place.
    public init(_ text: String, note: String = "") {
      self.text = text.isEmpty ? note : text
      self.note = text.isEmpty ? "" : note
    }
  }
}
