public import PanelModel

/// What is said of presets, beside their own words.
public enum PresetPhrases {
  /// That it is no official text.
  public static let caution = Phrase(
    "preset.caution",
    en: "No official text and no legal advice: check every rule against the text that is in force.",
    zh: "这不是官方文本，也不是法律意见：请逐条对照现行文本核对。")
  /// That nothing of it is law.
  public static let proposal = Phrase(
    "preset.proposal", en: "A PROPOSAL: none of it is law anywhere.", zh: "建议稿：不是任何地方的法规。")
  /// What the marks of certainty mean.
  public static let marks = Phrase(
    "preset.marks",
    en:
      "certainty: S the source was read; S2 a secondary page; M+ from memory, confident; M- from memory, unsure; A assumed.",
    zh: "certainty（可信度）：S 已读到原文；S2 读自二手页面；M+ 凭记忆，较有把握；M- 凭记忆，没有把握；A 假定。")
  static let dayLine = Phrase(
    "preset.day-line", en: "as_of: 2026-03-05   (a problem.yaml needs its day here)",
    zh: "as_of: 2026-03-05   （problem.yaml 须在此写明日期）")
  static let printed = Phrase("preset.printed", en: "Printed, never checked.", zh: "仅打印，不检查。")
  static let defaultMark = Phrase(
    "preset.default-mark", en: "[EDITABLE DEFAULT, not the law]", zh: "【可修改的默认值，并非法规】")
}
