import Empanel
import Interchange

/// One preset, as people read it.
struct PresetSheet {
  let preset: PolicyPreset
  let days: CountedDays?

  /// Lines for a person.
  func text(in language: Language) -> String {
    var lines = heading(in: language)
    for part in RulePart.allCases {
      let rules = preset.rules.filter { RulePart(of: $0) == part }
      guard !rules.isEmpty else { continue }
      lines += ["", part.title().text(in: language), table(rules, in: language)]
    }
    lines += ["", PresetTexts.columnsTitle().text(in: language), columnTable(in: language)]
    if let days { lines += [""] + days.lines(in: language) }
    return lines.joined(separator: "\n")
  }

  private func heading(in language: Language) -> [String] {
    let counts = preset.counts
    return [
      "\(preset.id): \(preset.name.text(in: language)), \(preset.region.text(in: language)), \(preset.date)",
      PresetTexts.counted([
        "checked": "\(counts.checked)", "notes": "\(counts.notes)",
        "defaults": "\(counts.defaults)",
      ]).text(in: language), PresetTexts.sourceLine(["source": preset.source]).text(in: language),
    ] + (preset.isProposal ? [PresetPhrases.proposal().text(in: language)] : []) + [
      PresetPhrases.caution().text(in: language), PresetPhrases.marks().text(in: language),
      PresetTexts.starMeans().text(in: language),
    ]
  }

  /// Two lines for a rule: what it asks, and below that where it is from.
  private func table(_ rules: [PresetRule], in language: Language) -> String {
    var table = TextTable()
    for rule in rules {
      var words = rule.words.text(in: language)
      if rule.enforcement == .report { words += " " + PresetTexts.reported().text(in: language) }
      table.add(rule.isEditableDefault ? "*" : "", rule.id, rule.marks, words)
      table.add("", "", "", rule.source)
    }
    return table.text
  }

  private func columnTable(in language: Language) -> String {
    var table = TextTable()
    for column in preset.readColumns {
      table.add(
        "", column.reference.table.rawValue, column.names.joined(separator: " / "),
        column.holds?.text(in: language) ?? "")
    }
    return table.text
  }
}

/// The parts in which the rules of a preset are shown.
enum RulePart: CaseIterable {
  case experts
  case panels
  case work
  case pool
  case printed

  init(of rule: PresetRule) {
    self =
      switch rule.demand {
      case .eligibility: .experts
      case .panel: .panels
      case .loads, .limit: .work
      case .derivation: .pool
      case .note: .printed
      }
  }

  var title: Phrase {
    switch self {
    case .experts: PresetTexts.expertsTitle
    case .panels: PresetTexts.panelsTitle
    case .work: PresetTexts.workTitle
    case .pool: PresetTexts.poolTitle
    case .printed: PresetTexts.printedTitle
    }
  }
}

extension PresetRule {
  /// Its certainty, and that of its numbers where it is another.
  var marks: String {
    certainty.rawValue + (numbers.map { " (\($0.rawValue))" } ?? "")
  }
}
