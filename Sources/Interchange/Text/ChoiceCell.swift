import PanelModel

/// A cell that holds one of a few names.
enum ChoiceCell {
  /// The choice of this name; capitals and full-width letters do not matter.
  ///
  /// - Throws: A finding that lists the names, where the cell holds none of them.
  static func parse<Choice>(
    _ cell: ArraySlice<UInt8>, aliases: [String: Choice] = [:]
  ) throws(Finding) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let text = TableSchema.folded(String(decoding: cell, as: UTF8.self))
    if let choice = Choice(rawValue: text) ?? aliases[text] { return choice }
    let finding = unknown(shown(cell), known: Choice.allCases.map(\.rawValue))
    guard finding.advice == nil, !aliases.isEmpty, !text.utf8.allSatisfy({ $0 < 128 }) else {
      throw finding
    }
    throw Finding(
      finding.problem.phrase, finding.problem.values, advice: LikelyMend.chinese(aliases.keys))
  }

  /// The finding for a name that is not among the known ones.
  static func unknown(_ value: String, known: [String]) -> Finding {
    Finding(
      FilePhrases.unknownChoice, ["value": value, "known": known.joined(separator: ", ")],
      advice: Suggestions.nearest(to: value, among: known).map {
        FilePhrases.maybe(["value": $0])
      })
  }
}
