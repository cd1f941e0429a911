import PanelModel

/// What the rules on bids ask of people, and no roster can keep.
extension BidRules {
  static let notes = [
    note(
      "CN26-09", en: "Experts are drawn at random from the pool.", zh: "专家从专家库中随机抽取。", order26,
      .remembered),
    note(
      "CN26-10",
      en:
        "Direct appointment only where a random draw cannot secure competence, with a recorded reason.",
      zh: "仅在技术复杂、专业性强等随机抽取难以胜任时，方可直接确定专家，并记录理由。", order26, .remembered),
    note(
      "CNG-05", en: "The draw is held no earlier than 2 working days before the review.",
      zh: "抽取专家的开始时间不得早于评审活动开始前 2 个工作日。", finance, .remembered,
      PresetPeriod(2, .workingDays, .notBefore)),
    note(
      "CNG-09", en: "Reserves are drawn, in rounds, with who confirmed and when.",
      zh: "按轮次抽取备选专家，并记录确认情况和时间。", "practice（通行做法）", .read),
    note(
      "CN26-02",
      en:
        "The pool should be able to check faces or other biometric features; a person may check instead.",
      zh: "专家库信息系统宜具备人脸等生物特征识别功能；可由人工核验身份。",
      "发展改革委等令2024年第26号第7条（NDRC Order 26, Art. 7）", .read),
    note(
      "CN26-11", en: "The list of experts is secret until the award is fixed.",
      zh: "评标专家名单在中标结果确定前保密。", tendering, .remembered),
    note(
      "CNG-10", en: "How the expert performed is recorded within 5 working days.",
      zh: "评审结束后 5 个工作日内记录专家履职情况。", finance, .remembered,
      PresetPeriod(5, .workingDays, .dueBy)),
    note(
      "CN26-08", en: "Who is removed from the pool is removed with a reason.",
      zh: "专家库动态管理，出库须注明原因。", order26, .remembered),
    note(
      "CN26-12", en: "Accountability is for life: retirement does not end it, and history is kept.",
      zh: "评标专家对评标行为终身负责，不因退休或解聘免除；记录永久保存。", order26, .secondary),
    note(
      "CNZ-07", en: "Senior expert: at least 10 reviews in 24 months, every score at least 90.",
      zh: "24 个月（2 年）内评审不少于 10 次且每次得分不低于 90 分的，可晋升资深专家。", zhejiang,
      .secondary),
    note(
      "CNG-01", en: "Who manages the pool does not use it.", zh: "专家管理与使用相分离。",
      "财库〔2016〕198号第3条（MoF No. 198, Art. 3）", .read),
    note(
      "CN26-14", en: "Remote evaluation across regions is encouraged.", zh: "鼓励跨区域远程异地评标。",
      "发改办法规〔2025〕807号（NDRC Office, 2025, No. 807）", .read),
  ]

  private static func note(
    _ id: String, en english: String, zh chinese: String, _ source: String, _ certainty: Certainty,
    _ period: PresetPeriod? = nil
  ) -> PresetRule {
    PresetRule(id, .note(period), en: english, zh: chinese, from: source, certainty)
  }
}
