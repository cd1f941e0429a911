import PanelModel

// Why to believe it.
extension ReportPhrases {
  static let aimsCaption = Phrase(
    "report.aims-caption", en: "What was aimed at, the most important first", zh: "各项目标，最重要者在前")
  static let aim = Phrase("report.aim", en: "Aim", zh: "目标")
  static let thisRoster = Phrase("report.this-roster", en: "This roster", zh: "本名册")
  static let bestPossible = Phrase("report.best-possible", en: "Best possible", zh: "可达上限")
  static let howKnown = Phrase("report.how-known", en: "How that is known", zh: "依据")
  static let notKnown = Phrase("report.not-known", en: "not known", zh: "未知")
  static let concludesNothing = Phrase(
    "report.concludes-nothing", en: "Nothing follows from a roster that is not admissible.",
    zh: "复核不通过的名册不作任何结论。")
  static let concludesOptimal = Phrase(
    "report.concludes-optimal",
    en:
      "No admissible roster is better. This was proved by the search; the roster itself was checked rule by rule.",
    zh: "不存在更优方案。此结论由优化程序判定；名册本身已逐项复核。")
  static let concludesCertified = Phrase(
    "report.concludes-certified",
    en: "No admissible roster is better. The checker added this up again in whole numbers.",
    zh: "已逐项复核，不存在更优方案。")
  static let concludesDrawn = Phrase(
    "report.concludes-drawn",
    en: "The roster is one draw of a lottery; no lottery under the same limit expects more.",
    zh: "本名册为一次抽取结果；在同一概率上限下，期望值已无法更高。")
  static let concludesGap = Phrase(
    "report.concludes-gap",
    en: "The roster is as near to the best as was asked for; how near stands below.",
    zh: "本名册已达到允许的差距之内，差距见下。")
  static let concludesLimit = Phrase(
    "report.concludes-limit",
    en:
      "The search was ended before it could prove that nothing is better; how much better a roster could be at most stands below.",
    zh: "优化程序在判定是否最优之前已停止；最多还可提高多少见下。")
  static let certifiedMeans = Phrase(
    "report.certified-means",
    en:
      "\"Certified\" means: the checker has added up the best possible value again, in whole numbers, from the data alone; nobody has to believe the search.",
    zh: "“已逐项复核”指：复核程序仅依据原始数据，以整数重新加总得出上限，无须采信优化程序。")
  static let searchMeans = Phrase(
    "report.search-means",
    en:
      "\"The search's word\" means: the search has looked at every possibility or excluded it, and its last step rests on its own arithmetic.",
    zh: "“优化程序给出”指：优化程序已逐一考察或排除全部可能，其最后一步以自身运算为据。")
  static let checkerMeans = Phrase(
    "report.checker-means",
    en:
      "Whether the roster keeps the rules never rests on the search: the checker has read every rule and every number again.",
    zh: "名册是否符合规则，从不以优化程序为据：复核程序已重新读取每条规则与每个数字。")
  static let origin = Phrase("report.origin", en: "What it was made from", zh: "来源")
  static let digest = Phrase("report.digest", en: "Digest of the data", zh: "评审数据摘要")
  static let seed = Phrase("report.seed", en: "Seed", zh: "种子")
  static let logHead = Phrase("report.log-head", en: "Head of the pool's log", zh: "专家库日志头")
  static let drawn = Phrase("report.drawn", en: "Drawn", zh: "抽取")
  static let drawnValue = Phrase(
    "report.drawn-value", en: "by seed {seed}; nobody was surer of a panel than {most}",
    zh: "以种子 {seed} 抽取；任何专家进入任一评审组的概率不超过 {most}")
  static let again = Phrase("report.again", en: "Made again", zh: "重新组成")
  static let reproducible = Phrase(
    "report.reproducible",
    en: "the same data, seed and program give the same roster, letter by letter",
    zh: "以相同数据、种子与程序可得完全相同的名册")
  static let notReproducible = Phrase(
    "report.not-reproducible",
    en: "a clock or a person ended the search, so another run may give another roster",
    zh: "优化程序因计时或人工而停止，重新组成时结果可能不同")
  static let versions = Phrase("report.versions", en: "Program", zh: "程序")
  static let checkAgain = Phrase(
    "report.check-again",
    en:
      "The digest is a fingerprint of everything that was given: whoever holds the data can compute it, and check the roster without trusting whoever made it, by: empanel check ROSTER --against PROBLEM",
    zh: "摘要是全部评审数据的指纹：任何持有数据者均可自行算得，并可在不信任制作方的前提下复核名册：empanel check ROSTER --against PROBLEM")
}
