public import PanelModel

/// Why a rule cannot be compiled, and how it is said.
public enum RowPhrases {
  /// A share or tolerance of too many digits.
  public static let numbersTooLarge = Phrase(
    "rule.numbers-too-large",
    en: "The numbers of rule {rule} are too large for panel \"{panel}\"; {limit} is the limit.",
    zh: "规则 {rule} 的数字对评审组“{panel}”而言过大，上限为 {limit}。")
  /// The mend of the above.
  public static let fewerDigits = Phrase(
    "advice.fewer-digits", en: "Write the share or tolerance with fewer digits, such as 1/3.",
    zh: "请减少比例或容差的位数，例如写成 1/3。")
  /// Too many seat groups on one panel.
  public static let tooManyGroups = Phrase(
    "rule.too-many-groups",
    en: "{count} seat groups speak of panel \"{panel}\"; {limit} is the most.",
    zh: "评审组“{panel}”有 {count} 个席位组，最多 {limit} 个。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [numbersTooLarge, fewerDigits, tooManyGroups]
}
