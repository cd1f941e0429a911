import PanelModel

/// Looks for what people do who have never seen YAML, in a text that could not be read as such.
enum YAMLSlip {
  private static let plainSigns: [Character: Character] = [
    "：": ":", "，": ",", "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]", "－": "-",
  ]
  private static let closing: [Character: Character] = ["{": "}", "[": "]"]

  /// The likely slip at or above the line where reading stopped; nil where none is seen.
  static func find(in text: String, before stop: Int?) -> Finding? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let last = min(stop ?? lines.count, lines.count)
    // The reader often stops one line below the slip.
    for number in [last, last - 1] where number > 0 {
      if let slip = slip(of: lines[number - 1], number) { return slip }
    }
    return openBracket(in: lines.prefix(last))
  }

  private static func slip(of line: Substring, _ number: Int) -> Finding? {
    if let tab = line.prefix(while: { $0 == " " || $0 == "\t" }).firstIndex(of: "\t") {
      return Finding(
        ProblemFilePhrases.yamlTab, line: number, column: column(of: tab, in: line),
        advice: ProblemFilePhrases.useBlanks())
    }
    for (index, sign) in zip(line.indices, line) {
      guard sign != "#" else { return nil }
      guard let plain = plainSigns[sign] else { continue }
      return Finding(
        ProblemFilePhrases.yamlFullWidth, ["value": "\(sign)", "plain": "\(plain)"],
        line: number, column: column(of: index, in: line),
        advice: ProblemFilePhrases.usePlain(["plain": "\(plain)"]))
    }
    return nil
  }

  /// The outermost bracket that is open where reading stopped.
  private static func openBracket(in lines: ArraySlice<Substring>) -> Finding? {
    var open: [(sign: Character, line: Int, column: Int)] = []
    for (number, line) in lines.enumerated() {
      for (index, sign) in zip(line.indices, line) {
        if sign == "#" { break }
        if closing[sign] != nil {
          open.append((sign, number + 1, column(of: index, in: line)))
        } else if sign == "}" || sign == "]", !open.isEmpty {
          open.removeLast()
        }
      }
    }
    return open.first.map { bracket in
      Finding(
        ProblemFilePhrases.yamlOpen, ["value": "\(bracket.sign)"], line: bracket.line,
        column: bracket.column,
        advice: ProblemFilePhrases.closeBracket([
          "value": closing[bracket.sign].map(String.init) ?? ""
        ]))
    }
  }

  private static func column(of index: Substring.Index, in line: Substring) -> Int {
    line[..<index].unicodeScalars.count + 1
  }
}
