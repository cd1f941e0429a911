/// The columns of every table of a problem, with the names that headers give them.
///
/// An empty standard means what the table's reader makes of an empty cell: nothing, or what the
/// policy says.
enum KnownColumns {
  static let experts = TableSchema([
    .required("id", "expert_id", "编号", "工号", "专家编号"),
    .optional("name", "姓名", "专家姓名"),
    .optional("employer", "单位", "工作单位", "所在单位"),
    .optional("region", "地区", "所在地区"),
    .optional("specialties", "specialty", "专业", "专业领域", "评审专业"),
    .optional("title", "职称"),
    .optional("level", "级别", "职称级别"),
    .optional("roles", "角色"),
    .optional("status", "状态", standard: "active"),
    .optional("trained_until", "培训有效期", "培训有效期至"),
    .optional("min_load", "最少任务", "最少工作量"),
    .optional("max_load", "最多任务", "最多工作量"),
    .optional("held", "已承担", "已承担任务", standard: "0"),
    .optional("severity", "宽严", "宽严度", standard: "0"),
  ])

  static let cases = TableSchema([
    .required("id", "case_id", "编号", "申报编号", "申报件", "申报件编号"),
    .optional("applicant", "申报人"),
    .optional("employer", "单位", "工作单位", "所在单位"),
    .optional("region", "地区", "所在地区"),
    .optional("specialty", "specialties", "专业", "申报专业"),
    .optional("level", "级别", "申报级别"),
    .optional("method", "方式", "评审方式"),
    .optional("seats", "席位", "席位数"),
    .optional("effort", "工作量", standard: "1"),
    .optional("panel", "评审组"),
    .optional("readers", "阅卷人数", "审阅人数", standard: "0"),
    .optional("slot", "场次"),
  ])

  static let conflicts = TableSchema([
    .required("expert", "专家", "专家编号"),
    .required("target_kind", "对象类型", "回避对象类型"),
    .required("target", "对象", "回避对象"),
    .required("kind", "类型", "回避类型"),
    .optional("effect", "效力"),
    .optional("since", "起", "起始日期"),
    .optional("until", "止", "截止日期"),
    .optional("source", "来源"),
  ])

  static let pins = TableSchema([
    .required("case_or_panel", "case", "panel", "申报件", "评审组"),
    .required("expert", "专家", "专家编号"),
    .required("effect", "效力"),
    .optional("by", "指定人"),
    .optional("reason", "理由"),
  ])

  static let previous = TableSchema([
    .required("case_or_panel", "case", "panel", "申报件", "评审组"),
    .required("expert", "专家", "专家编号"),
    .optional("role", "角色"),
    .optional("date", "日期"),
  ])

  static let affinities = TableSchema([
    .required("case_or_panel", "case", "panel", "申报件", "评审组"),
    .required("expert", "专家", "专家编号"),
    .required("score", "适配度", "得分"),
  ])
}
