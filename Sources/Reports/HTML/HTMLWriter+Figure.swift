import PanelModel

extension HTMLWriter {
  /// Writes a drawing, with its title and all its numbers as text for who cannot see it.
  mutating func figure(_ figure: Page.Figure, number: Int) {
    let drawing =
      switch figure.drawing {
      case .histogram(let histogram): HistogramDrawing(histogram).drawing
      case .bars(let bars): BarDrawing(bars).drawing
      }
    markup("<figure>\n<figcaption><b>\(MarkupText.escaped(figure.title))</b>")
    markup("<span>\(MarkupText.escaped(figure.summary))</span></figcaption>\n")
    markup(
      """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t\(number) d\(number)" \
      viewBox="0 0 \(drawing.width) \(drawing.height)">

      """)
    element("title", figure.title, attributes: " id=\"t\(number)\"")
    element("desc", words(of: figure), attributes: " id=\"d\(number)\"")
    markup(drawing.markup)
    markup("</svg>\n</figure>\n")
  }

  /// What a drawing shows, in words: each line of its table.
  private func words(of figure: Page.Figure) -> String {
    let table = Page.table(of: figure)
    let lines = table.rows.map { row in
      let texts = row.cells.map { cell in
        switch cell {
        case .text(let text), .number(let text): text
        case .names(let names): names.map(\.text).joined(separator: " ")
        }
      }
      return say(
        PagePhrases.amount,
        ["label": texts.first ?? "", "amount": texts.dropFirst().joined(separator: " / ")])
    }
    let heading = table.columns.map(\.title).joined(separator: ", ")
    return "\(heading). \(lines.joined(separator: "; "))."
  }
}

/// A drawing in whole units, which are pixels on a screen that has room for it.
struct Drawing {
  let width = 640
  var height: Int
  private(set) var markup = ""

  init(height: Int) { self.height = height }

  /// Where a text stands beside its point.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  mutating func line(_ name: String, from: (x: Int, y: Int), to: (x: Int, y: Int)) {
    markup +=
      "<line class=\"\(name)\" x1=\"\(from.x)\" y1=\"\(from.y)\" x2=\"\(to.x)\" y2=\"\(to.y)\"/>\n"
  }

  mutating func box(_ name: String, x: Int, y: Int, width: Int, height: Int) {
    markup +=
      "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>\n"
  }

  mutating func text(
    _ text: String, at point: (x: Int, y: Int), _ anchor: Anchor = .start, isQuiet: Bool = false
  ) {
    let name = isQuiet ? " class=\"quiet\"" : ""
    markup +=
      "<text\(name) x=\"\(point.x)\" y=\"\(point.y)\" text-anchor=\"\(anchor.rawValue)\">"
      + "\(MarkupText.escaped(text))</text>\n"
  }
}

/// Columns that say how many there are of each size.
struct HistogramDrawing {
  private(set) var drawing = Drawing(height: 220)

  init(_ histogram: Page.Histogram) {
    let (left, right, top, base) = (10, 630, 34, 170)
    let most = max(1, histogram.bins.map(\.count).max() ?? 1)
    let step = (right - left) / max(1, histogram.bins.count)
    drawing.text(histogram.counts, at: (left, 14), isQuiet: true)
    for (place, bin) in histogram.bins.enumerated() {
      let x = left + place * step
      let middle = x + step / 2
      let share = bin.count * (base - top) / most
      let height = bin.count > 0 ? max(1, share) : 0
      if height > 0 {
        drawing.box("one", x: x + 3, y: base - height, width: max(1, step - 6), height: height)
      }
      drawing.text("\(bin.count)", at: (middle, base - height - 5), .middle)
      drawing.text(bin.label, at: (middle, base + 17), .middle, isQuiet: true)
    }
    drawing.line("axis", from: (left, base), to: (left + step * histogram.bins.count, base))
    drawing.text(histogram.sizes, at: ((left + right) / 2, base + 40), .middle, isQuiet: true)
  }
}

/// Bars from left to right, a line for each thing.
struct BarDrawing {
  private(set) var drawing: Drawing

  /// Cells of a terminal that a label may take; what is cut stands in full in the description.
  private static let labelWidth = 28

  init(_ bars: Page.Bars) {
    let series = bars.series.count
    let pitch = series * 13 + 9
    let top = 12 + series * 18
    drawing = Drawing(height: top + bars.lines.count * pitch + 6)
    let (left, right) = (196, 560)
    let most = max(1, bars.lines.flatMap { $0.amounts.compactMap(\.self) }.max() ?? 1)
    for (place, name) in bars.series.enumerated() {
      let y = 12 + place * 18
      drawing.box(Self.names[place % 2], x: left, y: y - 9, width: 18, height: 9)
      drawing.text(name, at: (left + 26, y), isQuiet: true)
    }
    for (place, line) in bars.lines.enumerated() {
      let y = top + place * pitch
      drawing.text(
        TextWidth.cut(line.label.visible, to: Self.labelWidth),
        at: (left - 10, y + series * 13 / 2 + 5), .end)
      for (which, amount) in line.amounts.prefix(series).enumerated() {
        let width = (amount ?? 0) * (right - left) / most
        let row = y + which * 13 + 2
        if width > 0 {
          drawing.box(Self.names[which % 2], x: left, y: row, width: width, height: 9)
        }
        drawing.text(
          amount.map(String.init) ?? bars.unknown, at: (left + width + 6, row + 9), isQuiet: true)
      }
    }
    drawing.line("axis", from: (left, top - 2), to: (left, top + bars.lines.count * pitch - 4))
  }

  private static let names = ["one", "two"]
}
