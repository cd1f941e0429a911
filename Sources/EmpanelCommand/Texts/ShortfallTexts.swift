import Empanel
import PanelModel

/// What a roster is short of, in words.
struct ShortfallTexts {
  let problem: AssignmentProblem
  let language: Language

  /// Shortfalls that are listed at most.
  private static let shown = 12

  /// A heading, a line for each shortfall as far as there is room, and why; nothing where nothing is
  /// missing.
  func text(of shortfalls: [Shortfall], because reasons: [Statement] = [], isAll: Bool = false)
    -> String
  {
    guard !shortfalls.isEmpty else { return "" }
    let shown = isAll ? shortfalls.count : Self.shown
    let more = shortfalls.count - shown
    var lines = [CommandPhrases.shortfalls()]
    lines += shortfalls.prefix(shown).map(statement)
    if more > 0 { lines.append(CommandPhrases.moreShortfalls(["count": "\(more)"])) }
    if !reasons.isEmpty { lines.append(CommandPhrases.shortBecause()) }
    let head = lines.map { $0.text(in: language) } + reasons.map { "  " + $0.text(in: language) }
    return head.joined(separator: "\n")
  }

  private func statement(_ shortfall: Shortfall) -> Statement {
    switch shortfall {
    case .seats(let panel, let missing, let planned):
      let isReading =
        problem.indexByPanel[panel].map { problem.panels[$0].purpose == .reading } ?? false
      let phrase = isReading ? CommandPhrases.readersShort : CommandPhrases.panelShort
      return phrase([
        "panel": panel.rawValue, "missing": "\(missing)", "planned": "\(planned)",
      ])
    case .load(let expert, let missing, let owed):
      let name = problem.indexByExpert[expert].map { problem.experts[$0].name } ?? ""
      return CommandPhrases.loadShort([
        "expert": name.isEmpty ? expert.rawValue : "\(name) (\(expert))",
        "missing": "\(missing)", "owed": "\(owed)",
      ])
    }
  }
}

extension CommandPhrases {
  static let seatsFilled = Phrase("summary.seats-filled", en: "Seats filled", zh: "已满席位")
  static let seatsOfPlanned = Phrase(
    "summary.seats-of-planned", en: "{seats} of {planned}", zh: "{seats}/{planned}")
  static let seatsAndLoads = Phrase(
    "summary.seats-and-loads",
    en: "{seats} of {planned}; {missing} effort {missing:point|points} of least loads missing",
    zh: "{seats}/{planned}；最少工作量尚缺 {missing}")
  static let shortfalls = Phrase("short.heading", en: "Missing:", zh: "缺额：")
  static let panelShort = Phrase(
    "short.panel",
    en: "  panel \"{panel}\": {missing} of {planned} {planned:seat|seats} empty",
    zh: "  评审组“{panel}”：{planned} 个席位空缺 {missing} 个")
  static let readersShort = Phrase(
    "short.readers",
    en: "  readers of case \"{panel}\": {missing} of {planned} missing",
    zh: "  申报件“{panel}”的阅卷人：应有 {planned} 名，尚缺 {missing} 名")
  static let loadShort = Phrase(
    "short.load",
    en: "  {expert}: {missing} of the {owed} effort {owed:point|points} owed",
    zh: "  专家 {expert}：应承担工作量 {owed}，尚缺 {missing}")
  static let moreShortfalls = Phrase(
    "short.more", en: "  and {count} more; all of them stand in the roster file",
    zh: "  另有 {count} 项，全部列于名册文件")
  static let shortBecause = Phrase("short.because", en: "Why:", zh: "原因：")
}
