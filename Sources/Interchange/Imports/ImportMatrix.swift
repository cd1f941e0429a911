public import PanelModel

/// Imports a matrix of scores as text: first `cases experts`, then a line of numbers for each case.
///
/// Cases are called `C-1`, `C-2`, …, experts `E-1`, `E-2`, …, with zeros in front so that all names
/// of a kind are equally long.
public struct ImportMatrix: Hashable, Sendable {
  /// The file.
  public var scores: String
  /// Seats, loads and the like.
  public var settings: ImportSettings

  /// Makes an import.
  public init(scores: String, settings: ImportSettings) {
    self.scores = scores
    self.settings = settings
  }

  /// Reads the file.
  ///
  /// - Returns: Parts of which a valid problem can be made as they are.
  /// - Throws: `noInput` where the file cannot be opened; `badData` with every defect.
  public func parts() throws(InterchangeError) -> ProblemParts {
    let bytes = try InputFile.bytes(of: scores)
    var draft = ImportDraft(settings, files: [scores])
    do throws(Finding) {
      let text = try DecodedText(bytes)
      draft.log.add(text.controlCharacters, in: scores)
      try read(text.utf8, into: &draft)
    } catch {
      draft.log.add(error, in: scores)
    }
    return try draft.parts(source: "")
  }

  private func read(_ text: [UInt8], into draft: inout ImportDraft) throws(Finding) {
    var size: (cases: Int, experts: Int)?
    var rows = 0
    var line = 0
    var rest = text[...]
    while !rest.isEmpty {
      line += 1
      let numbers = nextLine(&rest)
      if numbers.isEmpty { continue }
      guard let (_, experts) = size else {
        size = try readSize(numbers, line)
        continue
      }
      if numbers.count != experts {
        draft.log.add(
          Finding(
            ImportPhrases.matrixRow, ["value": "\(numbers.count)", "expected": "\(experts)"],
            line: line), in: scores)
      }
      add(numbers.prefix(experts), row: rows, line, to: &draft)
      rows += 1
    }
    guard let size else { throw Finding(ImportPhrases.matrixSize, line: 1) }
    if rows != size.cases {
      throw Finding(
        ImportPhrases.matrixRows, ["value": "\(rows)", "expected": "\(size.cases)"], line: line)
    }
    for name in Self.names("C", size.cases) { _ = draft.cases.index(adding: name) }
    for name in Self.names("E", size.experts) { _ = draft.experts.index(adding: name) }
  }

  /// The words of the next line, which is taken off; a pair of carriage return and line feed is one
  /// end, as an empty line says nothing.
  private func nextLine(_ rest: inout ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
    let words = rest[..<end].split { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }
    var next = end
    if next < rest.endIndex {
      let isPair = rest[next] == 0x0D && next + 1 < rest.endIndex && rest[next + 1] == 0x0A
      next += isPair ? 2 : 1
    }
    rest = rest[next...]
    return words
  }

  private func readSize(
    _ words: [ArraySlice<UInt8>], _ line: Int
  ) throws(Finding) -> (cases: Int, experts: Int) {
    let numbers = words.compactMap { word in
      try? WholeNumberCell.parse(word, in: 1...ProblemLimits.rows)
    }
    guard words.count == 2, numbers.count == 2 else {
      throw Finding(ImportPhrases.matrixSize, line: line)
    }
    return (numbers[0], numbers[1])
  }

  private func add(
    _ words: ArraySlice<ArraySlice<UInt8>>, row: Int, _ line: Int, to draft: inout ImportDraft
  ) {
    for (column, word) in words.enumerated() {
      do throws(Finding) {
        let units = try DecimalCell.parse(word, decimals: draft.decimals)
        // A pair that is left out scores nothing as well.
        if units != 0 { draft.scores.append((row, column, Int(units))) }
      } catch {
        var finding = error
        finding.line = line
        finding.column = column + 1
        draft.log.add(finding, in: scores)
      }
    }
  }

  private static func names(_ letter: String, _ count: Int) -> [String] {
    let width = String(count).count
    return (1...count).map { number in
      let digits = String(number)
      return "\(letter)-" + String(repeating: "0", count: width - digits.count) + digits
    }
  }
}
