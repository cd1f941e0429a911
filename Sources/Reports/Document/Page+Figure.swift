extension Page {
  /// A drawing, with all that it shows in words.
  public struct Figure: Hashable, Sendable {
    /// What is drawn.
    public enum Drawing: Hashable, Sendable {
      /// How many there are of each size.
      case histogram(Histogram)
      /// Amounts beside each other.
      case bars(Bars)
    }

    /// The title.
    public var title: String
    /// What there is to be seen, in a sentence or two.
    public var summary: String
    /// What is drawn.
    public var drawing: Drawing

    /// Makes a figure.
    public init(_ title: String, summary: String, _ drawing: Drawing) {
      self.title = title
      self.summary = summary
      self.drawing = drawing
    }
  }

  /// How many there are of each size.
  public struct Histogram: Hashable, Sendable {
    /// One column.
    public struct Bin: Hashable, Sendable {
      /// Which sizes it counts, as it stands below the column.
      public var label: String
      /// How many there are.
      public var count: Int

      /// Makes a bin.
      public init(_ label: String, count: Int) {
        self.label = label
        self.count = count
      }
    }

    /// What is measured, below the axis.
    public var sizes: String
    /// What is counted.
    public var counts: String
    /// The columns, from small to great.
    public var bins: [Bin]

    /// Makes a histogram.
    public init(sizes: String, counts: String, bins: [Bin]) {
      self.sizes = sizes
      self.counts = counts
      self.bins = bins
    }
  }

  /// Amounts beside each other, a line for each thing.
  public struct Bars: Hashable, Sendable {
    /// One line.
    public struct Line: Hashable, Sendable {
      /// The thing.
      public var label: String
      /// An amount, at least 0, for each series; nil where it is not known or has no limit.
      public var amounts: [Int?]

      /// Makes a line.
      public init(_ label: String, amounts: [Int?]) {
        self.label = label
        self.amounts = amounts
      }
    }

    /// What the lines are.
    public var things: String
    /// What is measured; one or two.
    public var series: [String]
    /// The lines.
    public var lines: [Line]
    /// What stands for an amount that is nil.
    public var unknown: String

    /// Makes bars.
    public init(things: String, series: [String], lines: [Line], unknown: String = "") {
      self.things = things
      self.series = series
      self.lines = lines
      self.unknown = unknown
    }
  }

  /// The same as a table, for who cannot see a drawing and where none can be shown.
  static func table(of figure: Figure) -> Table {
    switch figure.drawing {
    case .histogram(let histogram):
      Table(
        figure.title,
        columns: [Column(histogram.sizes), Column(histogram.counts, .number)],
        rows: histogram.bins.map { Row([.text($0.label), .count($0.count)]) })
    case .bars(let bars):
      Table(
        figure.title,
        columns: [Column(bars.things)] + bars.series.map { Column($0, .number) },
        rows: bars.lines.map { line in
          Row([.text(line.label)] + line.amounts.map { $0.map(Cell.count) ?? .text(bars.unknown) })
        })
    }
  }
}
