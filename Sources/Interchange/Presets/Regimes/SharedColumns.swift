import PanelModel

/// Columns that several presets read.
extension PresetColumn {
  static let sector = PresetColumn(
    .experts, "sector", "单位性质",
    en: "kind of employer: enterprise, public, private, federal, …",
    zh: "单位性质：企业（enterprise）、事业、政府等")
  static let termSince = PresetColumn(
    .experts, "term_since", "任期起始日期", en: "first day of the term as an expert, a date",
    zh: "本届任期第一天（日期）")
  static let born = PresetColumn(
    .experts, "born", en: "date of birth", zh: "出生日期")
  static let experience = PresetColumn(
    .experts, "experience", en: "whole years in the field", zh: "从事本专业的整年数")
  static let sex = PresetColumn(
    .experts, "sex", "性别", en: "any word for each sex, always the same", zh: "性别，用词一致即可")
}
