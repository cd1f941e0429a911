public import PanelModel

extension CheckPhrases {
  /// A certificate for other objectives.
  public static let certificateStages = Phrase(
    "certificate.stages-differ",
    en: "The certificate speaks of {stated} objectives; the roster has {expected}.",
    zh: "复核依据涉及 {stated} 个目标，名册共有 {expected} 个。")
  /// A limit below what the certificate adds up to.
  public static let certificateTooGood = Phrase(
    "certificate.too-good",
    en: """
      The certificate of \"{objective}\" claims the limit {claimed}, but only adds up to \
      {expected}.
      """,
    zh: "“{objective}”的复核依据声称界限为 {claimed}，逐项相加只能得出 {expected}。")
  /// A limit that the certificate does not show at all.
  public static let certificateShowsNothing = Phrase(
    "certificate.shows-nothing",
    en: "The certificate of \"{objective}\" claims the limit {claimed}, and shows none.",
    zh: "“{objective}”的复核依据声称界限为 {claimed}，但不能证明任何界限。")
  /// A multiplier of nothing.
  public static let certificateUnknown = Phrase(
    "certificate.unknown-row",
    en: """
      The certificate of \"{objective}\" counts something ({row}) that the problem does not have.
      """,
    zh: "“{objective}”的复核依据引用了评审数据中不存在的内容（{row}）。")
  /// Weights of panels that cannot be.
  public static let certificateWeights = Phrase(
    "certificate.weights",
    en: "The certificate of \"{objective}\" weighs the panels in a way that shows nothing.",
    zh: "“{objective}”的复核依据对各评审组的加权无效。")
  /// Numbers beyond what can be added up.
  public static let certificateTooLarge = Phrase(
    "certificate.too-large",
    en: "The numbers in the certificate of \"{objective}\" are too large to be added up.",
    zh: "“{objective}”的复核依据中的数字过大，无法相加。")

  static let certificates = [
    certificateStages, certificateTooGood, certificateShowsNothing, certificateUnknown,
    certificateWeights, certificateTooLarge,
  ]
}
