import PanelModel

/// What can be said about the files of a problem as a whole, and about its policy.
enum ProblemFilePhrases {
  // MARK: Files and columns

  static let lookAlike = Phrase(
    "problem.look-alike-file",
    en: "This looks like {value}, but under this name nothing in it would be respected.",
    zh: "此文件很像 {value}，但文件名不符，其中内容不会得到遵守。")
  static let saveAs = Phrase(
    "advice.save-as", en: "Save it as {value}, or take it away if it is not meant.",
    zh: "请另存为 {value}；如非所需，请将其移走。")
  static let renameFile = Phrase(
    "advice.rename-file", en: "There is {name}; save it as {value} if it is meant.",
    zh: "目录中有 {name}；如即为此文件，请另存为 {value}。")
  static let nameOf = Phrase(
    "advice.name-of", en: "This is a name; the identifier is \"{value}\".",
    zh: "这是名称；其编号为“{value}”。")
  static let misspeltStatus = Phrase(
    "status.misspelt", en: "Status \"{value}\" is not \"active\", but looks like it.",
    zh: "状态“{value}”与“active”相近而不同。")
  static let twoAffinities = Phrase(
    "affinities.two-files", en: "There is affinities.csv as well; only one of them can hold.",
    zh: "另有 affinities.csv，二者只能保留其一。")
  static let noAffinities = Phrase(
    "affinities.missing",
    en:
      "There is neither affinities.csv nor affinities.npy, and problem.yaml has no formula (affinity: specialty, weights) to compute the scores.",
    zh: "没有 affinities.csv 或 affinities.npy，problem.yaml 中也没有计算公式（affinity 的 specialty、weights）。")

  // MARK: The text of the policy

  static let fromPool = Phrase(
    "docket.from-pool",
    en:
      "What {value} holds comes from the pool; take it out of the docket, or record it in the pool.",
    zh: "{value} 的内容取自专家库；请从批次目录中移走此文件，或将其内容登记入库。")
  static let policyApart = Phrase(
    "docket.policy-apart",
    en: "A docket has no {value}; the policy is a file of its own (--policy), in another place.",
    zh: "批次目录中不应有 {value}；规则集是单独的文件（--policy），请放在别处。")
  static let otherDay = Phrase(
    "docket.other-day", en: "The policy is for {value}, but {asked} was asked for.",
    zh: "规则集写明的日期是 {value}，而要求的是 {asked}。")
  static let noDay = Phrase(
    "docket.no-day", en: "Neither the policy (as_of) nor --as-of says for which day.",
    zh: "规则集（as_of）和 --as-of 均未写明日期。")

  static let yaml = Phrase(
    "yaml.syntax",
    en:
      "From here on the text cannot be understood ({value}). A line is a name, a colon and a blank, then the value; entries of a list begin with a dash and a blank, one below the other.",
    zh: "自此处起无法读懂（{value}）。每行应为：名称、半角冒号、空格、内容；列表各项以“- ”（减号加空格）开头，上下对齐。")
  static let yamlTab = Phrase(
    "yaml.tab", en: "A tab stands at the beginning of the line.", zh: "行首有制表符（Tab）。")
  static let useBlanks = Phrase(
    "advice.use-blanks", en: "Indent with blanks only, as many as the lines around it.",
    zh: "请只用空格缩进，与上下各行对齐。")
  static let yamlFullWidth = Phrase(
    "yaml.full-width",
    en: "The line has the full-width sign \"{value}\", which does not count as \"{plain}\".",
    zh: "此行有全角符号“{value}”，不能代替半角的“{plain}”。")
  static let usePlain = Phrase(
    "advice.use-plain", en: "Write \"{plain}\" and a blank, or put the whole value in \"quotes\".",
    zh: "请改用半角“{plain}”并在其后加空格；如属内容本身，请给整个内容加半角引号。")
  static let yamlOpen = Phrase(
    "yaml.open-bracket", en: "The bracket \"{value}\" that opens here is never closed.",
    zh: "此处的括号“{value}”没有结束。")
  static let closeBracket = Phrase(
    "advice.close-bracket", en: "Write \"{value}\" where it ends.", zh: "请在结束处写“{value}”。")
  static let yamlAnchor = Phrase(
    "yaml.anchor", en: "Anchors and aliases are not read; write the value out.",
    zh: "不支持锚点与别名，请直接写出内容。")
  static let yamlTag = Phrase(
    "yaml.tag", en: "The tag {value} is not read; all values are text.",
    zh: "不支持标签 {value}，所有值均按文本读取。")
  static let yamlMerge = Phrase(
    "yaml.merge", en: "Merge keys are not read; write the entries out.", zh: "不支持合并键，请逐项写出。")
  static let yamlKey = Phrase(
    "yaml.key", en: "A key must be a plain word.", zh: "键必须是简单文本。")
  static let yamlNesting = Phrase(
    "text.nesting", en: "The text is nested too deeply.", zh: "嵌套层次过深。")
  static let yamlTooLarge = Phrase(
    "yaml.too-large", en: "The file has {value} bytes; at most {most} are read.",
    zh: "文件有 {value} 字节，最多读取 {most} 字节。")
  static let duplicateKey = Phrase(
    "text.duplicate-key", en: "\"{value}\" stands more than once.", zh: "“{value}”重复出现。")

  static let keepOne = Phrase(
    "advice.keep-one", en: "Keep one of them; a rule takes all its values in one place.",
    zh: "请只保留其中一处。")

  // MARK: The shape of the policy

  static let notMapping = Phrase(
    "policy.not-mapping", en: "Here must stand named values, such as: {known}.",
    zh: "此处应为若干命名的值，例如：{known}。")
  static let notList = Phrase("policy.not-list", en: "Here must stand a list.", zh: "此处应为列表。")
  static let notText = Phrase(
    "policy.not-text", en: "Here must stand a single value.", zh: "此处应为单个值。")
  static let missingKey = Phrase(
    "policy.missing-key", en: "\"{value}\" is missing.", zh: "缺少“{value}”。")
  static let unknownKey = Phrase(
    "policy.unknown-key", en: "\"{value}\" is not known here; known are: {known}.",
    zh: "此处没有“{value}”；可用的有：{known}。")
  static let unknownRule = Phrase(
    "policy.unknown-rule", en: "There is no rule \"{value}\" here; there are: {known}.",
    zh: "此处没有规则“{value}”；可用的有：{known}。")
  static let formatVersion = Phrase(
    "policy.format", en: "\"{value}\" is not a format that this version reads; it reads {known}.",
    zh: "此版本不读取格式“{value}”，只读取 {known}。")
  static let notShare = Phrase(
    "policy.not-share",
    en: "\"{value}\" is no share; write a fraction from 0 to 1 of two whole numbers, such as 1/3.",
    zh: "“{value}”不是份额；请写不大于 1 的分数，如 1/3。")
  static let writeShare = Phrase(
    "advice.write-share", en: "Write {value}.", zh: "请写作 {value}。")
}
