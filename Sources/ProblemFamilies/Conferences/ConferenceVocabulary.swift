/// Invented institutions, and topics of a conference on learning machines.
enum ConferenceVocabulary {
  /// A topic with its code.
  struct Topic: Sendable {
    var code: String
    var chinese: String
    var english: String

    init(_ code: String, _ chinese: String, _ english: String) {
      self.code = code
      self.chinese = chinese
      self.english = english
    }
  }

  /// Topics, the most fashionable first.
  static let topics = [
    Topic("lm", "语言模型", "Language models"), Topic("vis", "计算机视觉", "Computer vision"),
    Topic("gen", "生成模型", "Generative models"), Topic("rl", "强化学习", "Reinforcement learning"),
    Topic("opt", "优化", "Optimisation"), Topic("graph", "图学习", "Learning on graphs"),
    Topic("robust", "鲁棒性", "Robustness"), Topic("time", "时间序列", "Time series"),
    Topic("theory", "学习理论", "Learning theory"), Topic("rec", "推荐系统", "Recommendation"),
    Topic("speech", "语音", "Speech"), Topic("med", "医学影像", "Medical imaging"),
    Topic("fair", "公平性", "Fairness"), Topic("priv", "隐私", "Privacy"),
    Topic("bayes", "贝叶斯方法", "Bayesian methods"), Topic("causal", "因果推断", "Causality"),
    Topic("robot", "机器人", "Robotics"), Topic("fed", "联邦学习", "Federated learning"),
    Topic("hw", "硬件与系统", "Hardware and systems"), Topic("interp", "可解释性", "Interpretability"),
    Topic("bio", "计算生物学", "Computational biology"), Topic("kern", "核方法", "Kernel methods"),
    Topic("game", "博弈与机制", "Games and mechanisms"), Topic("sci", "科学计算", "Scientific computing"),
  ]

  /// Countries, the largest first.
  static let countries = [
    "US", "CN", "DE", "GB", "CA", "FR", "KR", "JP", "CH", "SG", "IL", "AU", "IN", "NL", "IT", "SE",
  ]

  /// A name that differs from that of every other number, and a short form that does too.
  static func institution(number: Int) -> (full: String, short: String) {
    let place = places[number % places.count]
    let form = forms[number / places.count % forms.count]
    let round = number / places.count / forms.count
    let suffix = round == 0 ? "" : " \(round + 1)"
    return ("\(form.full) \(place)\(suffix)", "\(form.short)-\(place)\(suffix)")
  }

  /// A title that says the topic.
  static func title(of topic: Int, _ generator: inout SeededGenerator) -> String {
    "\(generator.pick(beginnings)) \(topics[topic].english.lowercased()) \(generator.pick(ends))"
  }

  private static let places = [
    "Arden", "Belmar", "Corvin", "Dunmore", "Elsted", "Farrow", "Glenhaven", "Harwick", "Istria",
    "Jorvik", "Kestrel", "Lindholm", "Marlow", "Norwood", "Ostrava", "Penrose", "Quarley", "Rothby",
    "Sundvik", "Tarn", "Umber", "Velden", "Westmark", "Yarrow", "Zelena",
  ]
  private static let forms: [(full: String, short: String)] = [
    ("University of", "U"), ("Institute of Technology", "IT"), ("Polytechnic of", "P"),
    ("Research Laboratories", "RL"), ("National Academy of", "NA"), ("College of", "C"),
  ]
  private static let beginnings = [
    "Towards faster", "Rethinking", "A closer look at", "Provable", "Scalable", "Limits of",
    "Data-efficient", "On the stability of",
  ]
  private static let ends = [
    "with few labels", "under distribution shift", "at scale", "without supervision",
    "in the wild", "by careful sampling", "with guarantees",
  ]
}
