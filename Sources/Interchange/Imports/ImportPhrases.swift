import PanelModel

/// What can be wrong with the files of other systems.
enum ImportPhrases {
  static let columns = Phrase(
    "import.columns", en: "Each line must have {expected} fields: {names}; this one has {value}.",
    zh: "每行应有 {expected} 个字段：{names}；此行有 {value} 个。")
  static let whichColumn = Phrase(
    "import.which-column", en: "The table has {value} columns, and which one is meant is not said.",
    zh: "表中有 {value} 列，未说明使用哪一列。")
  static let nameColumn = Phrase(
    "advice.name-column", en: "Name one of: {known}.", zh: "请指定其中一列：{known}。")
  static let duplicatePair = Phrase(
    "import.duplicate-pair", en: "{value} stands more than once.", zh: "{value} 重复出现。")
  static let unknownCase = Phrase(
    "import.unknown-case", en: "\"{value}\" is not among the cases of the scores and bids.",
    zh: "“{value}”不在得分文件与投标文件的申报件之中。")
  static let unknownExpert = Phrase(
    "import.unknown-expert",
    en: "\"{value}\" is not among the experts of the scores, bids and load files.",
    zh: "“{value}”不在得分、投标与任务量文件的专家之中。")
  static let notConstraint = Phrase(
    "import.constraint", en: "\"{value}\" is not -1 (conflict), 0 (nothing) or 1 (pin).",
    zh: "“{value}”不是 -1（回避）、0（无）或 1（指定）。")
  static let contradiction = Phrase(
    "import.contradiction", en: "{value} is both a conflict and a pin.", zh: "{value} 既须回避又被指定。")
  static let matrixSize = Phrase(
    "import.matrix-size",
    en: "The first line must hold two whole numbers: how many cases and experts there are.",
    zh: "首行应为两个整数：申报件数与专家数。")
  static let matrixRow = Phrase(
    "import.matrix-row", en: "The line has {value} numbers for {expected} experts.",
    zh: "该行有 {value} 个数，而专家有 {expected} 名。")
  static let matrixRows = Phrase(
    "import.matrix-rows", en: "There are {value} lines for {expected} cases.",
    zh: "共有 {value} 行，而申报件有 {expected} 个。")
  static let notBid = Phrase(
    "import.bid",
    en:
      "\"{value}\" is not a bid: very high, high, neutral, low, very low, or a number from -1000 to 1000.",
    zh: "“{value}”不是有效的投标：应为 very high、high、neutral、low、very low，或 -1000 至 1000 的数。")
  static let noProfile = Phrase(
    "import.no-profile", en: "\"{value}\" has scores, bids or a load, but no row here.",
    zh: "“{value}”有得分、投标或任务量，但此处没有对应的行。")
  static let noPaper = Phrase(
    "import.no-paper", en: "\"{value}\" has scores or bids, but no row here.",
    zh: "“{value}”有得分或投标，但此处没有对应的行。")
  static let noExpertMatches = Phrase(
    "import.no-expert", en: "No bidder of the file matches \"{value}\".",
    zh: "文件中没有与“{value}”相符的投标者。")
  static let policyThere = Phrase(
    "import.policy-there", en: "The directory has a policy already, which a preset would replace.",
    zh: "目录中已有规则集，使用预设会将其取代。")
  static let keepOnePolicy = Phrase(
    "advice.keep-one-policy", en: "Use the problem as it is, or take this file away first.",
    zh: "请直接使用现有数据，或先将此文件移走。")
}
