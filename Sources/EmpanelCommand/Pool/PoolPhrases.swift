import Empanel

/// What the commands of the pool say to people.
enum PoolPhrases {
  // MARK: Recording

  static let recorded = Phrase(
    "recorded.events",
    en: "Recorded {events} {events:event|events} about {subjects}.",
    zh: "已登记 {events} 条记录，涉及 {subjects}。")
  static let nothing = Phrase("recorded.nothing", en: "Nothing to record.", zh: "没有需要登记的内容。")
  static let persons = Phrase(
    "recorded.persons", en: "{count} {count:person|persons}", zh: "{count} 人")
  static let organisations = Phrase(
    "recorded.organisations", en: "{count} {count:organisation|organisations}",
    zh: "{count} 个单位")
  static let wouldRecord = Phrase(
    "recorded.dry-run",
    en: "Nothing was recorded. It would be {events} {events:event|events} about {subjects}:",
    zh: "试运行，未作登记。将登记 {events} 条记录，涉及 {subjects}：")
  static let newPersons = Phrase(
    "recorded.new", en: "New in the pool: {count}.", zh: "新入库：{count} 人。")
  static let unchanged = Phrase(
    "recorded.unchanged", en: "Known already, nothing to record: {count}.",
    zh: "库中已有、无须登记：{count} 行。")
  static let vanished = Phrase(
    "recorded.vanished",
    en:
      "In the pool and not in the list: {count}. Nothing was changed about them; if they have left, record it with empanel pool remove.",
    zh: "在库而不在名单中：{count} 人。未作任何改动；如确已离开，请用 empanel pool remove 登记出库。")
  static let morePersons = Phrase("recorded.more", en: "and {count} more", zh: "另有 {count} 个")
  static let unusedColumns = Phrase(
    "recorded.unused-columns",
    en: "Note: {count:this column is|these columns are} not recorded: {columns}.",
    zh: "注意：以下列不予登记：{columns}。")
  static let ownKinds = Phrase(
    "recorded.own-kinds",
    en:
      "Note: {count:this is no usual kind|these are no usual kinds}: {kinds}. It counts only where the policy names it, under conflict_kinds or derive. Usual are kinship, teacher-student, coauthor, financial and others (see the article Files).",
    zh: "注意：{kinds} 不是通用的类型，只有规则集在 conflict_kinds 或 derive 中写明时才起作用。通用的有亲属、师生、合著、经济利益等（见 Files）。")
  static let secretMissing = Phrase(
    "import.secret-missing",
    en: "The secret with which persons of this pool were hashed is not there.",
    zh: "找不到本专家库识别人员所用的密钥文件。")
  static let restoreSecret = Phrase(
    "advice.restore-secret",
    en: "Put the file back from a copy; without it nobody in the list can be recognised.",
    zh: "请从备份恢复该文件；没有它就无法识别名单中的人员。")
  static let nobodyKnown = Phrase(
    "import.nobody-known",
    en:
      "None of the {count} {count:row|rows} is one of the {known} whom the pool knows by {column}; nothing was recorded.",
    zh: "名单 {count} 行中，没有一人是库中按“{column}”识别的 {known} 人之一；未作登记。")
  static let otherListOrSecret = Phrase(
    "advice.right-list",
    en: "Is it the right list, pool and secret? If all are new indeed, add --all-new.",
    zh: "请核对名单、专家库和密钥文件是否正确；如确实全部为新人，请加 --all-new。")
  static let head = Phrase("pool.head", en: "Log head {head}", zh: "日志头 {head}")
  static let created = Phrase(
    "pool.created",
    en: "{path} is a new pool. Next: empanel pool enrol --pool {path} --file LIST.csv",
    zh: "已新建专家库 {path}。下一步：empanel pool enrol --pool {path} --file 名单.csv")
  static let wouldCreate = Phrase(
    "pool.would-create", en: "Nothing was made. A new pool would be made at {path}.",
    zh: "试运行，未新建。将在 {path} 新建专家库。")

  static let eventNumber = Phrase("mend.event", en: "event {event}", zh: "第 {event} 号记录")
  static let erased = Phrase(
    "mend.erased", en: "Erased what {count} {count:event|events} said, and the contact data.",
    zh: "已删除 {count} 条记录的内容和联系方式。")
  static let wouldErase = Phrase(
    "mend.would-erase",
    en:
      "Nothing was erased. It would be what {count} {count:event|events} said, and the contact data.",
    zh: "试运行，未作删除。将删除 {count} 条记录的内容和联系方式。")
  static let notSettled = Phrase(
    "mend.not-settled",
    en:
      "Note: somebody else has the pool open; what was erased leaves the file when the last of them closes it.",
    zh: "注意：另有程序正打开专家库；待其全部关闭后，所删内容才从文件中清除。")

  // MARK: Proof

  static let sound = Phrase(
    "verify.sound",
    en: "Everything holds: {count} {count:event|events}, {erased} of them erased.",
    zh: "核验通过：共 {count} 条记录，其中 {erased} 条内容已删除。")
  static let soundAgainst = Phrase(
    "verify.against",
    en: "Nothing up to event {known} was changed since the given head was printed.",
    zh: "自所给日志头以来，第 {known} 号及之前的记录均未改动。")
  static let withoutHead = Phrase(
    "verify.without-head",
    en:
      "Without an older head (--against) this proves only that the log agrees with itself. Keep the head below outside this machine.",
    zh: "未提供旧日志头（--against），只能证明日志自身一致。请把下面的日志头保存在本机之外。")
  static let unsound = Phrase(
    "verify.unsound", en: "Refused: {count} {count:finding|findings}.", zh: "核验不通过：共 {count} 处不符。")
  static let moreFindings = Phrase(
    "verify.more", en: "and {count} more", zh: "另有 {count} 处")

  // MARK: Looking

  static let listed = Phrase(
    "list.heading", en: "{count} of {all} {all:person|persons} as of {day}",
    zh: "截至 {day}：{all} 人中的 {count} 人")
  static let identifier = Phrase("list.id", en: "Id", zh: "编号")
  static let name = Phrase("list.name", en: "Name", zh: "姓名")
  static let status = Phrase("list.status", en: "Status", zh: "状态")
  static let specialties = Phrase("list.specialties", en: "Specialties", zh: "专业")
  static let level = Phrase("list.level", en: "Level", zh: "级别")
  static let employer = Phrase("list.employer", en: "Employer", zh: "单位")
  static let region = Phrase("list.region", en: "Region", zh: "地区")
  static let trained = Phrase("list.trained", en: "Trained until", zh: "培训有效期至")
  static let term = Phrase("list.term", en: "Term until", zh: "任期至")
  static let open = Phrase("list.open", en: "open", zh: "未定")
  static let daysLeft = Phrase(
    "list.days-left", en: "{day}, {days} {days:day|days} left", zh: "{day}，还有 {days} 天")
  static let daysOver = Phrase(
    "list.days-over", en: "{day}, {days} {days:day|days} over", zh: "{day}，已过 {days} 天")
  static let unknown = Phrase(
    "show.unknown", en: "The pool has nobody with the identifier or name \"{value}\".",
    zh: "库中没有编号或姓名为“{value}”的人员。")
  static let unknownThen = Phrase(
    "show.unknown-then", en: "\"{value}\" was not in the pool on {day}, as far as is known.",
    zh: "据所知，“{value}”在 {day} 尚未入库。")
  static let severalCalled = Phrase(
    "show.several", en: "Several persons are called \"{value}\": {ids}.",
    zh: "有多人名为“{value}”：{ids}。")

  // MARK: One person

  static let asOf = Phrase("show.as-of", en: "as of {day}", zh: "截至 {day}")
  static let facts = Phrase("show.facts", en: "Facts [event]", zh: "基本情况 [记录号]")
  static let training = Phrase("show.training", en: "Training", zh: "培训")
  static let terms = Phrase("show.terms", en: "Terms", zh: "任期")
  static let conflicts = Phrase("show.conflicts", en: "Conflicts", zh: "回避")
  static let relations = Phrase("show.relations", en: "Relations", zh: "人员关系")
  static let load = Phrase("show.load", en: "Load", zh: "工作量")
  static let services = Phrase("show.services", en: "Invitations and services", zh: "邀请与评审")
  static let availability = Phrase("show.availability", en: "Availability", zh: "可参加时间")
  static let contacts = Phrase("show.contacts", en: "Contacts", zh: "联系方式")
  static let noContacts = Phrase("contact.none", en: "none known", zh: "未登记")
  static let contactsSet = Phrase(
    "contact.set",
    en: "Contact data of {count} {count:person|persons}, beside the log and in no snapshot:",
    zh: "已更新 {count} 人的联系方式（不入日志，不入封存数据）：")
  static let wouldSetContacts = Phrase(
    "contact.would-set",
    en: "Nothing was changed. Contact data of {count} {count:person|persons} would be:",
    zh: "试运行，未作更改。{count} 人的联系方式将为：")
  static let mobile = Phrase("contact.mobile", en: "mobile", zh: "手机")
  static let phone = Phrase("contact.phone", en: "telephone", zh: "电话")
  static let mail = Phrase("contact.mail", en: "mail", zh: "邮箱")
  static let address = Phrase("contact.address", en: "address", zh: "地址")
  static let merged = Phrase("show.merged", en: "Also known as", zh: "合并编号")
  static let title = Phrase("show.title", en: "Title", zh: "职称")
  static let secondEmployer = Phrase("show.second-employer", en: "Second employer", zh: "兼职单位")
  static let panelRole = Phrase("show.panel-role", en: "Role", zh: "评审角色")
  static let born = Phrase("show.born", en: "Born", zh: "出生年份")
  static let validity = Phrase("show.validity", en: "Valid until", zh: "有效期至")
  static let neverTrained = Phrase("show.never-trained", en: "never trained", zh: "从未培训")
  static let hours = Phrase("show.hours", en: "{hours} hours {subject}", zh: "{subject} {hours} 学时")
  static let bars = Phrase("show.bars", en: "bars", zh: "须回避")
  static let barsNot = Phrase("show.bars-not", en: "does not bar", zh: "不须回避")
  static let holds = Phrase("show.holds", en: "holds", zh: "有效")
  static let over = Phrase("show.over", en: "over", zh: "已结束")
  static let thisMonth = Phrase("show.this-month", en: "This month", zh: "本月")
  static let thisYear = Phrase("show.this-year", en: "This year", zh: "本年")
  static let lastYear = Phrase("show.last-year", en: "Last year", zh: "上年")
  static let tally = Phrase(
    "show.tally",
    en: "served {served}, effort {effort}, declined {declined}, did not come {missed}",
    zh: "参加 {served} 次，工作量 {effort}，谢绝 {declined} 次，未到 {missed} 次")
  static let limits = Phrase("show.limits", en: "Own limits", zh: "个人上下限")

  // MARK: History

  static let events = Phrase(
    "history.heading", en: "{shown} of {count} {count:event|events}", zh: "{count} 条记录中的 {shown} 条")
  static let number = Phrase("history.number", en: "No.", zh: "记录号")
  static let happened = Phrase("history.happened", en: "Happened", zh: "发生日期")
  static let subject = Phrase("history.subject", en: "About", zh: "对象")
  static let event = Phrase("history.event", en: "What", zh: "内容")
  static let source = Phrase("history.source", en: "On whose word", zh: "依据")
  static let recorder = Phrase("history.recorder", en: "Recorder", zh: "登记人")
  static let recordedAt = Phrase("history.recorded", en: "Recorded (UTC)", zh: "登记时间（UTC）")
}
