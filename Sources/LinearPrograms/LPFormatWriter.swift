/// Writes programs in the CPLEX LP format, for reading by eye and by other solvers.
///
/// Columns are named `x0`, `x1` and so on, rows `r0`, `r1`. A row with two different finite bounds
/// becomes two rows, `r3a` and `r3b`, for readers disagree about ranges; a row without bounds is
/// left out. Crossed bounds of a column, which readers refuse, become the rows `c3a` and `c3b`.
/// Numbers are written so that reading gives the same double back.
public struct LPFormatWriter: Sendable {
  /// Terms per line; the format limits the length of a line.
  private static let termsPerLine = 8
  /// Stands for an expression without terms, which the format does not have.
  private static let nothing = "nothing"

  /// Makes a writer.
  public init() {}

  /// The program as text, for `glpsol --lp` among others.
  public func text(of program: LinearProgram) -> String {
    var lines = [program.sense == .minimise ? "Minimize" : "Maximize"]
    let costs = program.columns.enumerated().map { ($0.offset, $0.element.cost) }
    lines += expression(label: " objective:", costs)
    lines.append("Subject To")
    var rows: [String] = []
    for (index, terms) in rowTerms(of: program).enumerated() {
      rows += row("r\(index)", program.rows[index].bounds, terms)
    }
    for (index, column) in program.columns.enumerated() where isCrossed(column.bounds) {
      rows += row("c\(index)", column.bounds, [(index, 1)])
    }
    // The format wants one row at least.
    lines += rows.isEmpty ? [" r: 0 \(Self.nothing) = 0"] : rows
    lines.append("Bounds")
    lines.append(" \(Self.nothing) = 0")
    lines += program.columns.indices.map { bounds(of: $0, program.columns[$0].bounds) }
    let integers = program.columns.indices.filter { program.columns[$0].isInteger }
    if !integers.isEmpty {
      lines.append("Generals")
      lines += integers.map { " x\($0)" }
    }
    lines.append("End")
    return lines.joined(separator: "\n") + "\n"
  }

  private func rowTerms(of program: LinearProgram) -> [[(Int, Double)]] {
    var terms = program.rows.map { row in row.entries.map { ($0.index, $0.value) } }
    for (index, column) in program.columns.enumerated() {
      for entry in column.entries { terms[entry.index].append((index, entry.value)) }
    }
    return terms
  }

  private func row(_ name: String, _ bounds: Bounds, _ terms: [(Int, Double)]) -> [String] {
    func line(_ suffix: String, _ relation: String, _ value: Double) -> [String] {
      var lines = expression(label: " \(name)\(suffix):", terms)
      lines[lines.count - 1] += " \(relation) \(value)"
      return lines
    }
    if bounds.lower == bounds.upper { return line("", "=", bounds.lower) }
    let isRange = bounds.lower.isFinite && bounds.upper.isFinite
    return (bounds.lower.isFinite ? line(isRange ? "a" : "", ">=", bounds.lower) : [])
      + (bounds.upper.isFinite ? line(isRange ? "b" : "", "<=", bounds.upper) : [])
  }

  private func isCrossed(_ bounds: Bounds) -> Bool { bounds.lower > bounds.upper }

  private func expression(label: String, _ terms: [(Int, Double)]) -> [String] {
    var words = terms.filter { $0.1 != 0 }.map { column, value in
      "\(value < 0 ? "-" : "+") \(value.magnitude) x\(column)"
    }
    if words.isEmpty { words = ["0 \(Self.nothing)"] }
    return stride(from: 0, to: words.count, by: Self.termsPerLine).map { start in
      let chunk = words[start..<min(start + Self.termsPerLine, words.count)]
      return (start == 0 ? label : " ") + " " + chunk.joined(separator: " ")
    }
  }

  private func bounds(of column: Int, _ bounds: Bounds) -> String {
    func side(_ value: Double) -> String {
      value.isFinite ? "\(value)" : (value < 0 ? "-inf" : "+inf")
    }
    if bounds == .free || isCrossed(bounds) { return " x\(column) free" }
    if bounds.lower == bounds.upper { return " x\(column) = \(bounds.lower)" }
    return " \(side(bounds.lower)) <= x\(column) <= \(side(bounds.upper))"
  }
}
