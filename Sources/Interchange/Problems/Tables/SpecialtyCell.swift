import PanelModel

/// One item of the specialties of an expert: `560.20`, or `560.20:3` with the proficiency.
enum SpecialtyCell {
  /// The specialty; a backslash takes a colon as part of its name.
  ///
  /// - Throws: A finding where something other than 1 to 5 stands behind the colon.
  static func grant(_ item: String) throws(Finding) -> SpecialtyGrant {
    let item = item.replacing("：", with: ":")
    let halves = item.replacing("\\:", with: "\u{0}").split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = CellText.text(ArraySlice(halves[0].utf8)).replacing("\u{0}", with: ":")
    guard halves.count == 2 else { return SpecialtyGrant(name) }
    let proficiency = try WholeNumberCell.parse(ArraySlice(halves[1].utf8), in: 1...5)
    return SpecialtyGrant(name, proficiency: proficiency)
  }

  static func text(_ grant: SpecialtyGrant) -> String {
    let name = grant.specialty.replacing(":", with: "\\:")
    return grant.proficiency.map { "\(name):\($0)" } ?? name
  }
}
