import Empanel
import Interchange

/// The presets, as a table.
struct PresetListing {
  let presets: [PolicyPreset]

  /// Lines for a person.
  func text(in language: Language) -> String {
    func said(_ phrase: Phrase) -> String { phrase().text(in: language) }
    var table = TextTable()
    table.add(
      said(PresetTexts.preset), said(PresetTexts.region), said(PresetTexts.date),
      said(PresetTexts.checked), said(PresetTexts.notes), said(PresetTexts.defaults),
      said(PresetTexts.name))
    for preset in presets {
      let counts = preset.counts
      table.add(
        preset.id, preset.region.text(in: language), preset.date, "\(counts.checked)",
        "\(counts.notes)", "\(counts.defaults)", preset.name.text(in: language))
    }
    return [
      table.text, "", said(PresetTexts.countsMean), said(PresetPhrases.caution),
    ].joined(separator: "\n")
  }

  // MARK: - JSON

  private struct Document: Encodable {
    var format = "empanel-presets/1"
    let presets: [PresetDocument.Head]
  }

  /// The list as JSON.
  func json() throws -> String {
    try JSONText.of(Document(presets: presets.map(PresetDocument.Head.init)))
  }
}

extension PolicyPreset {
  /// How many rules are checked and only printed, and how many have a default to be edited.
  var counts: (checked: Int, notes: Int, defaults: Int) {
    (
      checkedRules.count, rules.count - checkedRules.count,
      rules.filter(\.isEditableDefault).count
    )
  }
}
